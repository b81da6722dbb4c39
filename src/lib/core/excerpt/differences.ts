import { DIFF_EQUAL, DIFF_INSERT, makeDiff } from '@sanity/diff-match-patch';

/** One place where a quotation and its source differ; either may be empty. */
export interface Difference {
	quoted: string;
	source: string;
	/** UTF-16 offset in the source. */
	at: number;
}

/** Words, or single characters in scripts without spaces and outside words. */
const TOKEN =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}\p{M}]+|[^]/gu;

/** Compares whole words, so that nobody has to put “Novem” and “Octo” together again. */
export function toDifferences(quoted: string, source: string, sourceStart: number): Difference[] {
	const tokens: string[] = [];
	const numbers = new Map<string, number>();
	const encode = (text: string) =>
		[...text.matchAll(TOKEN)]
			.map(([token]) => {
				const number = numbers.get(token) ?? tokens.push(token) - 1;
				numbers.set(token, number);
				return String.fromCharCode(number);
			})
			.join('');
	const decode = (code: string) =>
		code
			.split('')
			.map((unit) => tokens[unit.charCodeAt(0)] ?? '')
			.join('');
	const differences: Difference[] = [];
	let at = sourceStart;
	let open: Difference | null = null;
	for (const [type, code] of makeDiff(encode(quoted), encode(source))) {
		const piece = decode(code);
		if (type === DIFF_EQUAL) {
			open = null;
			at += piece.length;
			continue;
		}
		if (!open) {
			open = { quoted: '', source: '', at };
			differences.push(open);
		}
		if (type === DIFF_INSERT) {
			open.source += piece;
			at += piece.length;
		} else {
			open.quoted += piece;
		}
	}
	return differences;
}
