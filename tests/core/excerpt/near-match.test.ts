import { expect, test } from 'vitest';
import { findNearMatch } from '#lib/core/excerpt/near-match.ts';

const TEXT =
	'He called it “foolishness” — it was not. The treaty was signed in October 1980 in Moscow.';

test('typed quotation marks and dashes are the same words, at the right place', () => {
	const near = findNearMatch(TEXT, '"foolishness" - it');
	expect(near).toMatchObject({ start: 13, text: '“foolishness” — it', sameWords: true });
	expect(near?.differences.map(({ quoted, source }) => quoted + source)).toEqual([
		'"“',
		'"”',
		'-—'
	]);
});

test('another case is the same words', () => {
	expect(findNearMatch(TEXT, 'the treaty WAS signed')).toMatchObject({ sameWords: true });
});

test('a changed word is told as a whole word', () => {
	const near = findNearMatch(TEXT, 'The treaty was signed in November 1980');
	expect(near?.sameWords).toBe(false);
	expect(near?.differences).toEqual([{ quoted: 'November', source: 'October', at: 66 }]);
	expect(TEXT.slice(66, 73)).toBe('October');
});

test('a word left out and a word put in are told', () => {
	expect(findNearMatch(TEXT, 'The treaty signed in October')?.differences[0]).toMatchObject({
		quoted: '',
		source: 'was '
	});
	expect(
		findNearMatch(TEXT, 'The treaty was never signed in October')?.differences[0]
	).toMatchObject({ quoted: 'never ', source: '' });
});

test('the nearer of two similar passages is found', () => {
	const text = 'The envoy went to Amman. The envoy goes to Aleppo.';
	expect(findNearMatch(text, 'The envoy goes to Alepo')?.text).toBe('The envoy goes to Aleppo');
});

test('words unlike anything in the text have no match', () => {
	expect(findNearMatch(TEXT, 'Nothing of this kind was ever written')).toBeNull();
	expect(findNearMatch('', 'anything')).toBeNull();
});

test('a quotation longer than the search pattern is found by its beginning', () => {
	const long = 'word after word '.repeat(60);
	const near = findNearMatch(`Start. ${long}End.`, `${long}end`);
	expect(near?.start).toBe(7);
});

test('letters that change length when lowered do no harm', () => {
	expect(findNearMatch('İstanbul was “the city”', 'was "the city"')?.text).toBe('was “the city”');
});
