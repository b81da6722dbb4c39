import type { DatasetRecord } from '#lib/core/model/compiled.ts';
import { fromDay } from '#lib/core/time/day.ts';
import type { DayRange } from '#lib/core/time/day.ts';

/** The records that may first belong to one year. */
export interface HistogramColumn {
	year: number;
	/** Of columns that stand for other stretches of time than years, which begin in `year`. */
	days?: DayRange;
	/** Number of records by kind, in the fixed order of kinds. */
	counts: readonly number[];
	total: number;
}

export interface Histogram {
	/** By year; years without records have no column. */
	columns: readonly HistogramColumn[];
	/** Records whose start is open or unknown, or null when there are none. */
	noStart: Omit<HistogramColumn, 'year'> | null;
	/** The largest total of a column, 0 when there is none. */
	highest: number;
	years: ReadonlySet<number>;
}

/**
 * Counts dated records by the first year to which they can belong; a record with an open end
 * counts from its start, one with an open start apart from all years. Undated records are left out.
 * @param kindIds in the fixed order of kinds
 */
export function buildHistogram(
	records: readonly DatasetRecord[],
	kindIds: readonly string[]
): Histogram {
	const rankOf = new Map(kindIds.map((id, rank) => [id, rank]));
	const countsOf = new Map<number, number[]>();
	for (const { date, kind } of records) {
		const rank = rankOf.get(kind);
		if (!date || rank === undefined) continue;
		const [first] = date.start;
		const year = Number.isFinite(first) ? fromDay(first).year : -Infinity;
		const counts = countsOf.get(year) ?? kindIds.map(() => 0);
		counts[rank] = (counts[rank] ?? 0) + 1;
		countsOf.set(year, counts);
	}
	const all = [...countsOf]
		.map(([year, counts]) => ({ year, counts, total: counts.reduce((sum, n) => sum + n, 0) }))
		.sort((a, b) => a.year - b.year);
	const columns = all.filter(({ year }) => Number.isFinite(year));
	return {
		columns,
		noStart: all.find(({ year }) => year === -Infinity) ?? null,
		highest: all.reduce((highest, { total }) => Math.max(highest, total), 0),
		years: new Set(columns.map(({ year }) => year))
	};
}
