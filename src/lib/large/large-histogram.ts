import type { EventColumns } from '#lib/core/columns/event-columns.ts';
import { toDays, toTicks, type TickScale } from '#lib/core/columns/ticks.ts';
import { countKindHistogram, type KindHistogram } from '#lib/core/engine/kind-histogram.ts';
import type { RowScan } from '#lib/core/engine/row-scan.ts';
import type { SliceFilter } from '#lib/core/engine/slice-request.ts';
import { toUnitAt } from '#lib/core/slice/window-frame.ts';
import { fromDay, type DayRange } from '#lib/core/time/day.ts';
import { isShortTime } from '#lib/large/short-time.ts';
import type { Histogram, HistogramColumn } from '#lib/timeline/histogram.ts';
import { toDayTicks } from '#lib/timeline/day-ticks.ts';
import type { ThumbTrack } from '#lib/timeline/thumb-keys.ts';

/** Columns are at least some pixels wide on a usual strip. */
const MOST_COLUMNS = 240;

/** What begins when, in stretches as fine as a strip can show; made piece by piece. */
export function countLargeHistogram(
	columns: EventColumns,
	filter: SliceFilter,
	bounds: DayRange,
	scan?: RowScan
): Generator<undefined, KindHistogram> {
	const stretches = Math.min(MOST_COLUMNS, bounds[1] - bounds[0] + 1);
	return countKindHistogram(columns, filter, toTicks(columns.scale, bounds), stretches, scan);
}

/** What has been counted, for a strip to draw. */
export function toHistogram(
	{ edges, counts, earlier }: KindHistogram,
	scale: TickScale
): Histogram {
	const kinds = earlier.length;
	const stretches = edges.length - 1;
	const columns = Array.from({ length: stretches }, (_, at): HistogramColumn => {
		const days = toDays(scale, [edges[at]!, edges[at + 1]! - 1]);
		const own = [...counts.subarray(at * kinds, (at + 1) * kinds)];
		return { year: fromDay(days[0]).year, days, counts: own, total: sum(own) };
	}).filter(({ total }) => total > 0);
	const noStart = { counts: [...earlier], total: sum(earlier) };
	return {
		columns,
		noStart: noStart.total > 0 ? noStart : null,
		highest: columns.reduce((highest, { total }) => Math.max(highest, total), noStart.total),
		years: new Set(columns.flatMap(({ days }) => (days ? toYears(days) : [])))
	};
}

/** Thumbs stop at months; in a short time at days, by which they go then. */
export function toLargeTrack({ years }: Histogram, bounds: DayRange): ThumbTrack {
	const isShort = isShortTime(bounds);
	const starts: number[] = [];
	const ends: number[] = [];
	for (let day = bounds[0]; day <= bounds[1]; day = ends.at(-1)! + 1) {
		const [first, last] = toUnitAt(isShort ? 'day' : 'month', day);
		starts.push(first);
		ends.push(last);
	}
	return { bounds, years, starts, ends, ...(isShort ? { unit: 'day', toTicks: toDayTicks } : {}) };
}

function toYears([from, to]: DayRange): number[] {
	const [first, last] = [fromDay(from).year, fromDay(to).year];
	return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

function sum(numbers: Iterable<number>): number {
	let total = 0;
	for (const number of numbers) total += number;
	return total;
}
