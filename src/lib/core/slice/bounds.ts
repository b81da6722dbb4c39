import type { CompiledDataset } from '#lib/core/model/compiled.ts';
import { fromDay, toYearRange } from '#lib/core/time/day.ts';
import type { DayRange } from '#lib/core/time/day.ts';

/** Where nothing is dated there is still an axis to draw. */
const NO_DATES: DayRange = Object.freeze(toYearRange(1970));

/**
 * The whole years from the first to the last day that any record's date names, inclusive and
 * always finite: ends without bound do not count. The year 1970 where nothing is dated.
 */
export function toBounds(dataset: CompiledDataset): DayRange {
	let from = Infinity;
	let to = -Infinity;
	for (const { date } of dataset.records) {
		if (date === null) continue;
		for (const day of [...date.start, ...date.end]) {
			if (!Number.isFinite(day)) continue;
			from = Math.min(from, day);
			to = Math.max(to, day);
		}
	}
	return from > to ? NO_DATES : toYearRange(fromDay(from).year, fromDay(to).year);
}
