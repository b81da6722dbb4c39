export interface Rectangle {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

const CELL_PX = 64;

/** Things on the screen by where they are, so that those near a rectangle are found at once. */
export class ScreenCells<T> {
	readonly #cells = new Map<number, T[]>();

	/** @param bounds what the thing lies in */
	add(bounds: Rectangle, thing: T): void {
		forCells(bounds, (cell) => {
			const things = this.#cells.get(cell);
			if (things) things.push(thing);
			else this.#cells.set(cell, [thing]);
			return false;
		});
	}

	/** @param bounds those that it was added with */
	remove(bounds: Rectangle, thing: T): void {
		forCells(bounds, (cell) => {
			const things = this.#cells.get(cell) ?? [];
			const at = things.indexOf(thing);
			if (at >= 0) things.splice(at, 1);
			return false;
		});
	}

	/** Whether one near a rectangle is such; asks of all that may touch it, of some more than once. */
	some(near: Rectangle, isSuch: (thing: T) => boolean): boolean {
		return forCells(near, (cell) => this.#cells.get(cell)?.some(isSuch) ?? false);
	}
}

export function grow({ left, top, right, bottom }: Rectangle, by: number): Rectangle {
	return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

function forCells({ left, top, right, bottom }: Rectangle, isEnough: (cell: number) => boolean) {
	const [lastX, lastY] = [Math.floor(right / CELL_PX), Math.floor(bottom / CELL_PX)];
	for (let x = Math.floor(left / CELL_PX); x <= lastX; x++) {
		for (let y = Math.floor(top / CELL_PX); y <= lastY; y++) {
			if (isEnough(x * 4096 + y)) return true;
		}
	}
	return false;
}
