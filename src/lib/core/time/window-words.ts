import type { DateLanguage } from '#lib/core/time/date-language.ts';
import { toDateLanguage } from '#lib/core/time/date-languages.ts';
import type { Day, DayRange } from '#lib/core/time/day.ts';
import { toUnitBetween, toUnitFrom, toUnitPair, toUnitUntil } from '#lib/core/time/window-unit.ts';

/** How long: `words` for sentences, `short` for axes. */
export type WordLength = keyof Pick<DateLanguage, 'words' | 'short'>;

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

/** The finite first day of a window by the coarsest unit that begins on it: `1988`, `June 1991`. */
export function startWords(from: Day, language: string, length: WordLength = 'words'): string {
	return toDateLanguage(language)[length].unit(toUnitFrom(from));
}

/** The finite last day of a window by the coarsest unit that ends on it. */
export function endWords(to: Day, language: string, length: WordLength = 'words'): string {
	return toDateLanguage(language)[length].unit(toUnitUntil(to));
}
