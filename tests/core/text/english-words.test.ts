import { describe, expect, it } from 'vitest';
import {
	sayCount,
	sayList,
	sayNumber,
	sayPlaceName,
	toSentenceCase
} from '#lib/core/text/english-words.ts';

describe('English words', () => {
	it('say numbers to ten as words, others with their thousands apart', () => {
		expect([0, 1, 10, 11, 999, 1000, 1234567].map(sayNumber)).toEqual([
			'no',
			'one',
			'ten',
			'11',
			'999',
			'1,000',
			'1,234,567'
		]);
	});

	it('say one thing in the singular, none and more in the plural', () => {
		expect([0, 1, 2].map((count) => sayCount(count, 'record'))).toEqual([
			'no records',
			'one record',
			'two records'
		]);
	});

	it('say lists of none, one, two and more', () => {
		expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((items) => sayList(items))).toEqual([
			'',
			'a',
			'a and b',
			'a, b and c'
		]);
		expect(sayList(['a', 'b'], 'or')).toBe('a or b');
	});

	it('give the article to names that have one, and to no others', () => {
		expect(sayPlaceName('Soviet Union')).toBe('the Soviet Union');
		expect(sayPlaceName('United Arab Republic')).toBe('the United Arab Republic');
		expect(sayPlaceName('Persian Gulf')).toBe('the Persian Gulf');
		expect(sayPlaceName('West Germany')).toBe('West Germany');
		expect(sayPlaceName('Damascus')).toBe('Damascus');
		expect(sayPlaceName('')).toBe('');
	});

	it('raise the first letter of anything', () => {
		expect(['two', '', 'éa', '𐐨b'].map(toSentenceCase)).toEqual(['Two', '', 'Éa', '𐐀b']);
	});
});
