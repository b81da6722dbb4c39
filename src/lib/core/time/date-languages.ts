import type { DateLanguage } from '#lib/core/time/date-language.ts';
import { english } from '#lib/core/time/english.ts';

const LANGUAGES: ReadonlyMap<string, DateLanguage> = new Map([['en', english]]);

/** The language of a BCP 47 tag by its first subtag; English for one that is not there yet. */
export function toDateLanguage(tag: string): DateLanguage {
	return LANGUAGES.get(tag.split('-', 1)[0]?.toLowerCase() ?? '') ?? english;
}
