import { describe, expect, it } from 'vitest';
import { toQueryWords, toSearchWords } from '#lib/core/text/search-words.ts';

describe('toSearchWords', () => {
	it('splits at hyphens, signs and between letters and digits', () => {
		expect(toSearchWords('SAM-5s, S200')).toEqual(['sam', '5', 's', 's', '200']);
		expect(toSearchWords('al-Assad’s “visit”')).toEqual(['al', 'assads', 'visit']);
	});

	it('leaves off the Arabic article where enough is left', () => {
		expect(toSearchWords('الأسد والله')).toEqual(['اسد', 'والله']);
		expect(toSearchWords('الن')).toEqual(['الن']);
	});

	it('takes each sign of scripts without spaces for a word', () => {
		expect(toSearchWords('北京 2008')).toEqual(['北', '京', '2008']);
	});

	it('keeps a name written with a zero-width non-joiner in two words', () => {
		expect(toSearchWords('روح‌الله')).toEqual(['روح', 'الله']);
	});

	it('finds no word in nothing', () => {
		expect(toSearchWords('')).toEqual([]);
		expect(toSearchWords(' —…!?\u0000')).toEqual([]);
	});
});

describe('toQueryWords', () => {
	it('names each word once, without articles', () => {
		expect(toQueryWords('the visit of al-Assad to the Visit')).toEqual(['visit', 'assad']);
	});

	it('keeps articles where there is nothing else', () => {
		expect(toQueryWords('al')).toEqual(['al']);
		expect(toQueryWords('')).toEqual([]);
	});
});
