import type { DayRange } from '#lib/core/time/day.ts';
import { fromDay } from '#lib/core/time/day.ts';

/** `moscow-damascus-tehran-1988-1991.png` */
export function toFileName(dataset: string, [from, to]: DayRange, ending: string): string {
	const years = [from, to].filter((day) => Number.isFinite(day)).map((day) => fromDay(day).year);
	return `${[dataset, ...new Set(years)].join('-')}.${ending}`;
}

/** `3.2 MB`, `480 kB`. */
export function sayBytes(bytes: number): string {
	return bytes < 1e6 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
