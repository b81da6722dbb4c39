import type { Dated } from '#lib/core/basemap/period-table.ts';
import type { Day } from '#lib/core/time/day.ts';

/** Whether a stretch of days holds a day; ends are inclusive, null and absent ones are open. */
export function isAtDay({ from, to }: Partial<Dated>, day: Day): boolean {
	return (from == null || from <= day) && (to == null || day <= to);
}

/** Those that hold on a day, in their order. */
export function allAtDay<T extends Partial<Dated>>(things: readonly T[], day: Day): T[] {
	return things.filter((thing) => isAtDay(thing, day));
}
