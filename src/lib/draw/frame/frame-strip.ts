import type { DatasetRecord } from '#lib/core/model/compiled.ts';
import type { DayRange } from '#lib/core/time/day.ts';
import type { Box, FrameStrip } from '#lib/draw/frame/frame.ts';
import { toTimeColumns } from '#lib/draw/frame/time-columns.ts';

const STEP_PX = 4;
const COLUMN_PX = 3;
/** A single record among many is still to be seen. */
const LEAST_PX = 2;

interface Column {
	x: number;
	path: string;
}

/** All of time as columns of records, for every frame with the days picked out that it shows. */
export class FrameStripMaker {
	readonly #bounds: DayRange;
	readonly #box: Box;
	readonly #columns: readonly Column[];

	constructor(records: readonly DatasetRecord[], bounds: DayRange, box: Box) {
		const count = Math.max(1, Math.floor(box.width / STEP_PX));
		const foot = box.y + box.height;
		this.#bounds = bounds;
		this.#box = box;
		this.#columns = toTimeColumns(records, bounds, count).flatMap((share, at) => {
			if (share === 0) return [];
			const x = box.x + (at * box.width) / count;
			const tall = LEAST_PX + Math.sqrt(share) * (box.height - LEAST_PX - 2);
			const path = `M${round(x)} ${round(foot)}v${round(-tall)}h${COLUMN_PX}v${round(tall)}z`;
			return [{ x, path }];
		});
	}

	at(days: DayRange): FrameStrip {
		const [from, to] = [this.#toX(days[0]), this.#toX(days[1] + 1)];
		let [columns, shown] = ['', ''];
		for (const { x, path } of this.#columns) {
			if (x + COLUMN_PX > from && x < to) shown += path;
			else columns += path;
		}
		return { box: this.#box, columns, shown, from, to };
	}

	#toX(day: number): number {
		const [first, last] = this.#bounds;
		const inside = Math.min(Math.max(day, first), last + 1);
		return this.#box.x + ((inside - first) / (last + 1 - first)) * this.#box.width;
	}
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
