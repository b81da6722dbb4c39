import { allAtDay, isAtDay } from '#lib/core/basemap/at-day.ts';
import { borderKindAt } from '#lib/core/basemap/period-borders.ts';
import type { PeriodTable } from '#lib/core/basemap/period-table.ts';
import type { Day } from '#lib/core/time/day.ts';
import type { StillGround } from '#lib/draw/still/still-paths.ts';

/** The land of a day, with the units in `lit` brought out. */
export function toStillGround(
	{ borders, overlays }: PeriodTable,
	day: Day,
	lit: ReadonlySet<string>
): StillGround {
	return {
		lit,
		hatched: new Set(allAtDay(overlays, day).flatMap(({ units }) => units)),
		kindOf: (group) => borderKindAt(borders[group] ?? [], day),
		isWater: (from, to) => isAtDay({ from, to }, day)
	};
}
