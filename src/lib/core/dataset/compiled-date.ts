import type { CompiledDate } from '#lib/core/model/compiled.ts';
import type { DateValue } from '#lib/core/time/date-value.ts';
import { dateShort, dateWords } from '#lib/core/time/words.ts';

/** A date with its words, so that pages need neither grammar nor month names. */
export function toCompiledDate(date: DateValue, language: string): CompiledDate {
	return { ...date, words: dateWords(date, language), short: dateShort(date, language) };
}
