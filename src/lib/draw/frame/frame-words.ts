import type { DatasetLookup } from '#lib/core/model/lookup.ts';
import { sliceSentence, toPlainSentence } from '#lib/core/slice/slice-sentence.ts';
import type { Slice } from '#lib/core/slice/slice.ts';
import { sayCount, toSentenceCase } from '#lib/core/text/english-words.ts';
import { toSliceDays } from '#lib/core/slice/slice-days.ts';
import type { Query } from '#lib/core/slice/query.ts';
import { wrapText } from '#lib/draw/wrap-text.ts';
import { windowWords } from '#lib/core/time/window-words.ts';

export interface LineRoom {
	widthPx: number;
	sizePx: number;
	/** Lines. */
	most: number;
}

/** The date that is burnt in: the days that a query looks at. */
export function toDateWords(query: Pick<Query, 'window' | 'mode'>, language: string): string {
	return toSentenceCase(windowWords(toSliceDays(query), language));
}

/**
 * A slice in sentences without its date, which a frame says elsewhere; the first is the weightiest.
 * In a film only what can be read in passing: how many records, and by which filters.
 */
export function toFrameSentences(
	slice: Slice,
	lookup: DatasetLookup,
	language: string,
	isFilm: boolean
): string[] {
	const sentence = sliceSentence(slice, lookup, language);
	const { parts, certainty, dates } = sentence;
	if (slice.entries.length === 0) {
		const whole = toPlainSentence(sentence);
		return isFilm ? [`${whole.split('. ', 1)[0]!.replace(/\.$/, '')}.`] : [whole];
	}
	const last = isFilm ? parts.findLastIndex(({ role }) => role === 'fact') : parts.length - 1;
	const text = parts
		.slice(0, last + 1)
		.filter(({ role }) => role !== 'time')
		.map((part) => part.text)
		.join('')
		.replace(/^[\s:]+|\.$/g, '');
	const facts = `${toSentenceCase(text)}.`;
	return isFilm ? [facts] : [facts, certainty, dates].filter((part) => part !== '');
}

/** As many of the sentences, from the first on, as have room in so many lines. */
export function toSentenceLines(
	sentences: readonly string[],
	{ widthPx, sizePx, most }: LineRoom
): string[] {
	for (let count = sentences.length; count > 1; count--) {
		const text = sentences.slice(0, count).join(' ');
		const lines = wrapText(text, widthPx, sizePx, most + 1);
		if (lines.length <= most) return lines;
	}
	return wrapText(sentences[0] ?? '', widthPx, sizePx, most);
}

/** The documents behind records, by title: as many as have room in so many lines, and how many more. */
export function toSourceLines(
	titles: readonly string[],
	{ widthPx, sizePx, most }: LineRoom
): string[] {
	if (titles.length === 0) return [];
	const head = titles.length === 1 ? 'Source: ' : 'Sources: ';
	const toWords = (count: number) => {
		const named = head + titles.slice(0, count).join('; ');
		const rest = titles.length - count;
		return rest === 0 ? named : `${named}; and ${sayCount(rest, 'more', 'more')}`;
	};
	for (let count = titles.length; count > 1; count--) {
		const lines = wrapText(toWords(count), widthPx, sizePx, most + 1);
		if (lines.length <= most) return lines;
	}
	return wrapText(toWords(1), widthPx, sizePx, most);
}
