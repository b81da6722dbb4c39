import type { Line } from '#lib/core/scene/line.ts';
import { ScreenCells, type Rectangle } from '#lib/core/scene/screen-cells.ts';
import type { ScreenPoint } from '#lib/core/scene/viewport.ts';

interface Circle extends ScreenPoint {
	radius: number;
}

/**
 * What is taken on the screen: rectangles and circles that nothing may cover, and points that are
 * better left free. Tests are exact, so that panning a map moves its labels with it.
 */
export class Occupancy {
	readonly #blocks = new ScreenCells<Rectangle>();
	readonly #circles = new ScreenCells<Circle>();
	readonly #points = new ScreenCells<ScreenPoint>();

	addRectangle(rectangle: Rectangle): void {
		this.#blocks.add(rectangle, rectangle);
	}

	addCircle({ x, y }: ScreenPoint, radius: number): void {
		const bounds = { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
		this.#circles.add(bounds, { x, y, radius });
	}

	/** The points of a line are better left free. */
	addLine({ xs, ys }: Line): void {
		for (let at = 0; at < xs.length; at++) this.addPoint({ x: xs[at]!, y: ys[at]! });
	}

	addPoint({ x, y }: ScreenPoint): void {
		this.#points.add({ left: x, top: y, right: x, bottom: y }, { x, y });
	}

	/** Whether a rectangle would cover a rectangle or circle, even in part. */
	isTaken(wanted: Rectangle): boolean {
		return (
			this.#blocks.some(wanted, (block) => overlap(block, wanted)) ||
			this.#circles.some(wanted, (circle) => isReached(circle, wanted))
		);
	}

	/** How many of the points a rectangle would cover. */
	countPoints(wanted: Rectangle): number {
		const { left, top, right, bottom } = wanted;
		let count = 0;
		this.#points.some(wanted, ({ x, y }) => {
			count += Number(x > left && x < right && y > top && y < bottom);
			return false;
		});
		return count;
	}
}

export function overlap(a: Rectangle, b: Rectangle): boolean {
	return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function isReached(circle: Circle, wanted: Rectangle): boolean {
	const dx = circle.x - Math.max(wanted.left, Math.min(wanted.right, circle.x));
	const dy = circle.y - Math.max(wanted.top, Math.min(wanted.bottom, circle.y));
	return dx * dx + dy * dy < circle.radius * circle.radius;
}
