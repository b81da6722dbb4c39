import type { Dated, Overlay, PeriodName } from '#lib/core/basemap/period-table.ts';
import type { Day } from '#lib/core/time/day.ts';

/** Whether a stretch of days holds a day; ends are inclusive, null and absent ones are open. */
export function isAtDay({ from, to }: Partial<Dated>, day: Day): boolean {
	return (from == null || from <= day) && (to == null || day <= to);
}

export function overlaysAt(overlays: readonly Overlay[], day: Day): Overlay[] {
	return overlays.filter((overlay) => isAtDay(overlay, day));
}

export function namesAt(names: readonly PeriodName[], day: Day): PeriodName[] {
	return names.filter((name) => isAtDay(name, day));
}
