import type { Line } from '#lib/core/scene/line.ts';
import type { ScreenPoint } from '#lib/core/scene/viewport.ts';

export interface Rectangle {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

const CELL_PX = 64;

/**
 * What is taken on the screen: rectangles and circles that nothing may cover, and points that are
 * better left free. Tests are exact, so that panning a map moves its labels with it.
 */
export class Occupancy {
	readonly #blocks = new Map<number, Rectangle[]>();
	readonly #circles = new Map<number, { x: number; y: number; radius: number }[]>();
	/** x, y, x, y … */
	readonly #points = new Map<number, number[]>();

	addRectangle(rectangle: Rectangle): void {
		for (const cell of cellsOf(rectangle)) push(this.#blocks, cell, rectangle);
	}

	addCircle({ x, y }: ScreenPoint, radius: number): void {
		const bounds = { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
		for (const cell of cellsOf(bounds)) push(this.#circles, cell, { x, y, radius });
	}

	/** The points of a line are better left free. */
	addLine({ xs, ys }: Line): void {
		for (let i = 0; i < xs.length; i++) {
			const cell = toCell(Math.floor(xs[i]! / CELL_PX), Math.floor(ys[i]! / CELL_PX));
			const points = this.#points.get(cell);
			if (points) points.push(xs[i]!, ys[i]!);
			else this.#points.set(cell, [xs[i]!, ys[i]!]);
		}
	}

	/** Whether a rectangle would cover a rectangle or circle, even in part. */
	isTaken(wanted: Rectangle): boolean {
		for (const cell of cellsOf(wanted)) {
			if (this.#blocks.get(cell)?.some((block) => overlap(block, wanted))) return true;
			if (this.#circles.get(cell)?.some((circle) => isReached(circle, wanted))) return true;
		}
		return false;
	}

	/** How many of the points a rectangle would cover. */
	countPoints({ left, top, right, bottom }: Rectangle): number {
		let count = 0;
		for (const cell of cellsOf({ left, top, right, bottom })) {
			const points = this.#points.get(cell) ?? [];
			for (let i = 0; i < points.length; i += 2) {
				const x = points[i]!;
				const y = points[i + 1]!;
				if (x > left && x < right && y > top && y < bottom) count++;
			}
		}
		return count;
	}
}

export function overlap(a: Rectangle, b: Rectangle): boolean {
	return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function isReached(circle: { x: number; y: number; radius: number }, wanted: Rectangle): boolean {
	const dx = circle.x - Math.max(wanted.left, Math.min(wanted.right, circle.x));
	const dy = circle.y - Math.max(wanted.top, Math.min(wanted.bottom, circle.y));
	return dx * dx + dy * dy < circle.radius * circle.radius;
}

function cellsOf({ left, top, right, bottom }: Rectangle): number[] {
	const cells: number[] = [];
	for (let x = Math.floor(left / CELL_PX); x <= Math.floor(right / CELL_PX); x++) {
		for (let y = Math.floor(top / CELL_PX); y <= Math.floor(bottom / CELL_PX); y++) {
			cells.push(toCell(x, y));
		}
	}
	return cells;
}

function toCell(x: number, y: number): number {
	return x * 4096 + y;
}

function push<T>(lists: Map<number, T[]>, cell: number, item: T): void {
	const list = lists.get(cell);
	if (list) list.push(item);
	else lists.set(cell, [item]);
}
