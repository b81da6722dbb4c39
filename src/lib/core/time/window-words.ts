import { toDateLanguage } from '#lib/core/time/date-languages.ts';
import type { DayRange } from '#lib/core/time/day.ts';
import { toUnitBetween, toUnitFrom, toUnitPair, toUnitUntil } from '#lib/core/time/window-unit.ts';

/**
 * A window in words: `1988`, `1988 to June 1991`, `January to June 1989`, `up to June 1991`,
 * `all years`. Whole years are named by the year alone. `language` is a BCP 47 tag.
 */
export function windowWords([from, to]: DayRange, language: string): string {
	const { words, upTo, onwards, allYears } = toDateLanguage(language);
	const isOpen = [!Number.isFinite(from), !Number.isFinite(to)];
	if (isOpen[0] && isOpen[1]) return allYears;
	if (isOpen[0]) return upTo(words.unit(toUnitUntil(to)));
	if (isOpen[1]) return onwards(words.unit(toUnitFrom(from)));
	const whole = toUnitBetween(from, to);
	if (whole) return words.unit(whole);
	return words.units(...toUnitPair([from, to]));
}
