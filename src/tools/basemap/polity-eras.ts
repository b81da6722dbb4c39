import { isAtDay } from '#lib/core/basemap/at-day.ts';
import { FIRST_BASEMAP_DAY } from '#lib/core/basemap/basemap-day.ts';
import type { Day } from '#lib/core/time/day.ts';
import type { HandPolity } from './hand-polities.ts';

/** A time through which a polity kept its name and its units. */
export interface PolityEra {
	/** The row that names it: of those that hold, the one with most units. */
	row: HandPolity;
	/** Sorted. */
	units: string[];
	/** Inclusive; null is open. */
	from: Day | null;
	to: Day | null;
}

/** The eras of each polity since the map begins, from its rows. Lines have none. */
export function toPolityEras(rows: readonly HandPolity[]): PolityEra[] {
	const byId = new Map<string, HandPolity[]>();
	for (const row of rows) {
		if (row.kind !== 'line') byId.set(row.id, [...(byId.get(row.id) ?? []), row]);
	}
	return [...byId.values()].flatMap(toEras);
}

function toEras(rows: readonly HandPolity[]): PolityEra[] {
	const starts = rows.flatMap(({ from, to }) => [from, to === null ? null : to + 1]);
	const days = [...new Set([FIRST_BASEMAP_DAY, ...starts])]
		.filter((day): day is Day => day !== null && day >= FIRST_BASEMAP_DAY)
		.sort((a, b) => a - b);
	const eras: PolityEra[] = [];
	days.forEach((day, i) => {
		const holding = rows.filter((row) => isAtDay(row, day));
		const [row] = [...holding].sort((a, b) => b.units.length - a.units.length);
		if (!row) return;
		const next = days[i + 1];
		const to = next === undefined ? null : next - 1;
		const units = [...new Set(holding.flatMap((each) => each.units))].sort();
		const before = eras.at(-1);
		const isSame = before?.row.name === row.name && before.units.join() === units.join();
		if (before && isSame && before.to === day - 1) before.to = to;
		else eras.push({ row, units, from: i === 0 ? null : day, to });
	});
	return eras;
}
