import type { DatasetRecord } from '#lib/core/model/compiled.ts';
import type { DayRange } from '#lib/core/time/day.ts';
import type { Box, FrameStrip } from '#lib/draw/frame/frame.ts';
import { toTimeColumns } from '#lib/draw/frame/time-columns.ts';

const STEP_PX = 4;
const COLUMN_PX = 3;
/** A single record among many is still to be seen. */
const LEAST_PX = 2;

/** All of time as columns of records, with the days that are shown picked out. */
export function toFrameStrip(
	records: readonly DatasetRecord[],
	bounds: DayRange,
	days: DayRange,
	box: Box
): FrameStrip {
	const count = Math.max(1, Math.floor(box.width / STEP_PX));
	const stepPx = box.width / count;
	const toX = (day: number) => {
		const inside = Math.min(Math.max(day, bounds[0]), bounds[1] + 1);
		return box.x + ((inside - bounds[0]) / (bounds[1] + 1 - bounds[0])) * box.width;
	};
	const [from, to] = [toX(days[0]), toX(days[1] + 1)];
	let [columns, shown] = ['', ''];
	toTimeColumns(records, bounds, count).forEach((share, at) => {
		if (share === 0) return;
		const x = box.x + at * stepPx;
		const tall = LEAST_PX + Math.sqrt(share) * (box.height - LEAST_PX - 2);
		const path = `M${round(x)} ${round(box.y + box.height)}v${round(-tall)}h${COLUMN_PX}v${round(tall)}z`;
		if (x + COLUMN_PX > from && x < to) shown += path;
		else columns += path;
	});
	return { box, columns, shown, from, to };
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
