import { foldText } from '#lib/core/text/fold.ts';
import { toQueryWords } from '#lib/core/text/search-words.ts';

const WORD = /([\p{L}\p{M}\p{N}'’]+)/u;

/** A text split so that the words a search found, as they begin, can be marked. */
export function toMatchParts(text: string, query: string): { text: string; isMatch: boolean }[] {
	const wanted = toQueryWords(query);
	const isMatch = (word: string) => {
		const folded = foldText(word);
		return wanted.some((start) => folded.startsWith(start));
	};
	return text
		.split(WORD)
		.map((part, index) => ({ text: part, isMatch: index % 2 === 1 && isMatch(part) }))
		.filter((part) => part.text !== '');
}
