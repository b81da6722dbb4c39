import type { DayRange } from '#lib/core/time/day.ts';
import type { Histogram } from '#lib/timeline/histogram.ts';
import { buildTimeScale } from '#lib/timeline/scale.ts';
import type { TimeScale } from '#lib/timeline/scale.ts';

/** Pixels; `axis` and `top` from the top of the strip. */
export interface StripLayout {
	width: number;
	height: number;
	top: number;
	axis: number;
	/** The column before the first year, for records without a start; null when there are none. */
	noStart: readonly [left: number, right: number] | null;
	scale: TimeScale;
}

export interface StripSize {
	width: number;
	isCompact: boolean;
	/** The reader's text size over the usual one. */
	textScale: number;
}

const REGULAR = { height: 140, top: 12, labels: 36, margin: 36, noStart: 46, gap: 10 };
const COMPACT = { height: 88, top: 6, labels: 28, margin: 14, noStart: 12, gap: 4 };

/** Places the axis so that its labels fit below it at the reader's text size. */
export function layOutStrip(
	bounds: DayRange,
	all: Histogram,
	{ width, isCompact, textScale }: StripSize
): StripLayout {
	const form = isCompact ? COMPACT : REGULAR;
	const labels = form.labels * textScale;
	const height = form.height + labels - form.labels;
	const noStart = form.noStart * textScale;
	const left = form.margin + (all.noStart ? noStart + form.gap : 0);
	return {
		width,
		height,
		top: form.top,
		axis: height - labels,
		noStart: all.noStart ? [form.margin, form.margin + noStart] : null,
		scale: buildTimeScale(bounds, all.years, [left, Math.max(left + 40, width - form.margin)])
	};
}
