import { describe, expect, it } from 'vitest';
import { keepNeededFonts } from '../../../src/cli/single-file/needed-fonts.ts';

const face = (range: string) => `@font-face{font-family:A;unicode-range:${range}}`;
const points = (text: string) => new Set(Array.from(text, (letter) => letter.codePointAt(0)!));

describe('keepNeededFonts', () => {
	it.each([
		['a range', 'U+61-7A', 'word', true],
		['a single letter', 'U+2116', '№', true],
		['a pattern', 'u+6??', 'سوريا', true],
		['several ranges', 'U+1-2, U+61-7A', 'word', true],
		['a range without a letter of the text', 'U+400-45F', 'word', false],
		['a letter just below', 'U+78-7A', 'w', false],
		['a letter beyond 16 bits', 'U+1F600-1F64F', '😀', true]
	])('goes by %s', (_name, range, text, isKept) => {
		expect(keepNeededFonts(face(range), points(text))).toBe(isKept ? face(range) : '');
	});

	it('keeps a face that says no range, and everything that is no face', () => {
		const css = '@font-face{font-family:A;src:url(a.woff2)}p{color:red}';
		expect(keepNeededFonts(css, new Set())).toBe(css);
	});

	it('keeps nothing of ranges for a page without a letter', () => {
		expect(keepNeededFonts(face('U+0-10FFFF'), new Set())).toBe('');
	});
});
