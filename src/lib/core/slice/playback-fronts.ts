import type { DatasetRecord } from '#lib/core/model/compiled.ts';
import { toUnitAt } from '#lib/core/slice/window-frame.ts';
import type { FrameUnit } from '#lib/core/slice/window-frame.ts';
import { fromDay, toMonthRange, toYearRange } from '#lib/core/time/day.ts';
import type { Day } from '#lib/core/time/day.ts';

/** One step: the window's end moves on to `day`. */
export interface PlaybackFront {
	day: Day;
	/** Records that begin in this step; one known to a year only is spread over the year's steps. */
	records: number;
}

/** A run of empty years takes no more steps than this, however long it is. */
const MOST_EMPTY_STEPS = 40;

/**
 * The days on which the end of the window stops, in order, after `from` and up to `to`, both whole
 * years' or months' last days. By months in years in which some record's month is known, if
 * `unit` allows, else by years.
 */
export function toPlaybackFronts(
	records: readonly DatasetRecord[],
	from: Day,
	to: Day,
	unit: Exclude<FrameUnit, 'day'>
): PlaybackFront[] {
	const byMonth = toYears(records, from, to);
	const days: Day[] = [];
	let next = fromDay(from + 1).year;
	const last = fromDay(to).year;
	for (const [year, hasMonths] of byMonth) {
		pushEmptyYears(days, next, year - 1);
		if (hasMonths && unit === 'month') {
			for (let month = 1; month <= 12; month++) days.push(toMonthRange(year, month)[1]);
		} else {
			days.push(toYearRange(year)[1]);
		}
		next = year + 1;
	}
	pushEmptyYears(days, next, last);
	const fronts = days.filter((day) => day > from).map((day) => ({ day, records: 0 }));
	for (const record of records) countRecord(fronts, record, from);
	return fronts;
}

/** The years in which records begin, in order, each with whether some month is known in it. */
function toYears(records: readonly DatasetRecord[], from: Day, to: Day): Map<number, boolean> {
	const years = new Map<number, boolean>();
	for (const { date } of records) {
		const start = date?.start[0] ?? NaN;
		if (!(start > from && start <= to)) continue;
		const { year } = fromDay(start);
		const isMonth = toUnitAt('month', start)[1] >= (date?.start[1] ?? Infinity);
		years.set(year, isMonth || years.get(year) === true);
	}
	return new Map([...years].sort(([a], [b]) => a - b));
}

function pushEmptyYears(days: Day[], first: number, last: number): void {
	const stride = Math.max(1, Math.ceil((last - first + 1) / MOST_EMPTY_STEPS));
	for (let year = first; year < last; year += stride) days.push(toYearRange(year)[1]);
	if (last >= first) days.push(toYearRange(last)[1]);
}

function countRecord(fronts: PlaybackFront[], { date }: DatasetRecord, from: Day): void {
	const start = date?.start[0] ?? NaN;
	const last = fronts.at(-1)?.day ?? -Infinity;
	if (!date || !(start > from && start <= last)) return;
	const latest = Math.min(date.start[1], toUnitAt('year', start)[1]);
	const first = findFront(fronts, start);
	const end = findFront(fronts, latest);
	for (let at = first; at <= end; at++) fronts[at]!.records += 1 / (end - first + 1);
}

/** The step in which a day comes into the window. */
function findFront(fronts: readonly PlaybackFront[], day: Day): number {
	let low = 0;
	let high = fronts.length - 1;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (fronts[middle]!.day >= day) high = middle;
		else low = middle + 1;
	}
	return low;
}
