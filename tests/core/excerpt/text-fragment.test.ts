import { expect, test } from 'vitest';
import { toTextFragment } from '#lib/core/excerpt/text-fragment.ts';

const URL = 'https://example.org/page';

function link(exact: string, prefix = '', suffix = ''): string {
	return toTextFragment(URL, { exact, prefix, suffix });
}

test('hyphens, commas and ampersands are escaped: they are syntax', () => {
	expect(link('3-4 May, at noon & left')).toBe(
		`${URL}#:~:text=3%2D4%20May%2C%20at%20noon%20%26%20left`
	);
});

test('neighbouring words narrow the place down', () => {
	expect(link('the delegation', 'Later', 'went home')).toBe(
		`${URL}#:~:text=Later-,the%20delegation,-went%20home`
	);
});

test('a long quotation is named by its first and last words', () => {
	const words = Array.from({ length: 40 }, (_, at) => `word${at}`);
	expect(link(words.join(' '))).toBe(
		`${URL}#:~:text=word0%20word1%20word2%20word3%20word4,word35%20word36%20word37%20word38%20word39`
	);
});

test('words left out are spanned', () => {
	expect(link('we had nothing […] went home')).toBe(
		`${URL}#:~:text=we%20had%20nothing,went%20home`
	);
});

test('an address with an anchor keeps it, a fragment directive is replaced', () => {
	const quote = { exact: 'a', prefix: '', suffix: '' };
	expect(toTextFragment(`${URL}#part`, quote)).toBe(`${URL}#part:~:text=a`);
	expect(toTextFragment(`${URL}#part:~:text=old`, quote)).toBe(`${URL}#part:~:text=a`);
});

test('other scripts and curly marks survive', () => {
	expect(decodeURIComponent(link('“دمشق” — Дамаск'))).toBe(`${URL}#:~:text=“دمشق” — Дамаск`);
});

test('a broken character does not break the link', () => {
	expect(link('a\ud800b')).toBe(`${URL}#:~:text=ab`);
});

test('one very long word is quoted whole', () => {
	expect(link('x'.repeat(200))).toBe(`${URL}#:~:text=${'x'.repeat(200)}`);
});
