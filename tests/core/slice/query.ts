import { NO_FILTERS } from '#lib/core/slice/query.ts';
import type { Filters, Query } from '#lib/core/slice/query.ts';
import type { Slice } from '#lib/core/slice/slice.ts';
import type { DayRange } from '#lib/core/time/day.ts';
import { parseWindow } from '#lib/core/time/window.ts';

export function toDays(text: string): DayRange {
	const days = parseWindow(text);
	if (!days) throw new Error(`The test has the window ${text}`);
	return days;
}

export function toQuery(
	time: string,
	filters: Partial<Filters> = {},
	change: Partial<Query> = {}
): Query {
	return {
		window: toDays(time),
		mode: 'window',
		filters: { ...NO_FILTERS, ...filters },
		dates: 'possible',
		...change
	};
}

export function idsOf({ entries }: Slice): string[] {
	return entries.map(({ record }) => record.id);
}
