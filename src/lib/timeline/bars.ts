import { toYearRange } from '#lib/core/time/day.ts';
import type { Histogram } from '#lib/timeline/histogram.ts';
import type { TimeScale } from '#lib/timeline/scale.ts';

/** The histogram drawn: one path per kind, kinds stacked from the axis up in fixed order. */
export interface Bars {
	/** SVG path data by kind rank; empty where a kind has no record. */
	paths: readonly string[];
	/** Height of one record, in pixels. */
	cell: number;
	/** Where every year's column ends on top, in pixels, for what is written above. */
	topOf(year: number): number;
}

export interface PlotBox {
	/** Pixels from the top. */
	top: number;
	axis: number;
	/** Pixels, left and right end of the column for records without a start. */
	noStart: readonly [left: number, right: number];
}

const SHARE_OF_ROOM = 0.72;
const NARROWEST = 1;
const WIDEST = 28;
const TALLEST_CELL = 6;
const HEADROOM = 6;
/** Left between two kinds, where cells are high enough to spare it. */
const SEAM = 0.75;

export function drawBars(histogram: Histogram, scale: TimeScale, box: PlotBox): Bars {
	const room = box.axis - box.top - HEADROOM;
	const cell = Math.min(TALLEST_CELL, room / Math.max(1, histogram.highest));
	const kinds = Math.max(
		histogram.columns[0]?.counts.length ?? 0,
		histogram.noStart?.counts.length ?? 0
	);
	const parts: string[][] = Array.from({ length: kinds }, () => []);
	const tops = new Map<number, number>();

	function stack(counts: readonly number[], left: number, width: number): number {
		let y = box.axis;
		for (const [rank, count] of counts.entries()) {
			if (count === 0) continue;
			const height = count * cell;
			const seam = cell > 2 * SEAM ? SEAM : 0;
			y -= height;
			parts[rank]?.push(
				`M${round(left)} ${round(y)}h${round(width)}v${round(height - seam)}h${round(-width)}z`
			);
		}
		return y;
	}

	const toWidth = (room: number) => Math.min(WIDEST, Math.max(NARROWEST, room * SHARE_OF_ROOM));
	for (const { year, days, counts } of histogram.columns) {
		const [first, last] = days ?? toYearRange(year);
		const [from, to] = [scale.toX(first), scale.toX(last + 1)];
		const width = toWidth(to - from);
		const top = stack(counts, (from + to - width) / 2, width);
		tops.set(year, Math.min(top, tops.get(year) ?? top));
	}
	if (histogram.noStart) {
		const [from, to] = box.noStart;
		const width = toWidth(scale.yearWidth);
		stack(histogram.noStart.counts, (from + to - width) / 2, width);
	}
	return {
		paths: parts.map((path) => path.join('')),
		cell,
		topOf: (year) => tops.get(year) ?? box.axis
	};
}

function round(pixels: number): number {
	return Math.round(pixels * 100) / 100;
}
