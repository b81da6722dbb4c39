import type { DatasetLookup } from '#lib/core/model/lookup.ts';
import { sayInEnglish } from '#lib/core/slice/english-sentence.ts';
import type { Pair } from '#lib/core/slice/query.ts';
import { toSentenceFacts } from '#lib/core/slice/sentence-facts.ts';
import type { SentenceFacts } from '#lib/core/slice/sentence-facts.ts';
import type { Slice } from '#lib/core/slice/slice.ts';
import type { DayRange } from '#lib/core/time/day.ts';

/** A run of text and what it is, so that a page can set facts in bold and controls as links. */
export type SentencePart =
	| { role: 'plain' | 'time' | 'fact'; text: string }
	/** The pair of places most records tie together; `pair` filters to exactly the number said. */
	| { role: 'pair'; text: string; pair: Pair }
	/** When something is next; `window` shows it. */
	| { role: 'nearest'; text: string; window: DayRange };

/** A slice in words. Every part may be empty but the first and the last. */
export interface SliceSentence {
	parts: readonly SentencePart[];
	/** `29 are stated as fact, 28 reported or claimed, 12 only planned or asked.` */
	certainty: string;
	/** `Three are of uncertain date.` */
	dates: string;
	/** For a live region: `14 records from 1988 to June 1991, 3 of uncertain date`. */
	spoken: string;
}

type SayFacts = (facts: SentenceFacts, language: string) => SliceSentence;

/** By first subtag; a language is one file beside `english-sentence.ts`. */
const LANGUAGES: ReadonlyMap<string, SayFacts> = new Map([['en', sayInEnglish]]);

/** What a slice holds, in a language given by its BCP 47 tag; in English where it is not there yet. */
export function sliceSentence(
	slice: Slice,
	lookup: DatasetLookup,
	language: string
): SliceSentence {
	const say = LANGUAGES.get(language.split('-', 1)[0]?.toLowerCase() ?? '') ?? sayInEnglish;
	return say(toSentenceFacts(slice, lookup, language), language);
}

/** The parts as one plain text, for titles and descriptions. */
export function toPlainSentence({ parts }: SliceSentence): string {
	return parts.map(({ text }) => text).join('');
}
