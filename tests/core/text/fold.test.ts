import { describe, expect, it } from 'vitest';
import { foldText } from '#lib/core/text/fold.ts';

describe('foldText', () => {
	it('takes off case, accents and ligatures', () => {
		expect(foldText('Łódź')).toBe('lodz');
		expect(foldText('ÉTAT ﬁnal')).toBe('etat final');
		expect(foldText('Straße Æther Øresund')).toBe('strasse aether oresund');
	});

	it('takes off apostrophes of every shape', () => {
		for (const word of ["Ba'ath", 'Ba’ath', 'Baʿath', 'Baʼath', 'Ba`ath']) {
			expect(foldText(word)).toBe('baath');
		}
	});

	it('takes off harakat and tatweel, and makes letters of Arabic and Persian one', () => {
		expect(foldText('دِمَشْق')).toBe('دمشق');
		expect(foldText('ســوريا')).toBe('سوريا');
		expect(foldText('أحمد إيران آل ٱل')).toBe('احمد ايران ال ال');
		expect(foldText('علی کاظمی')).toBe(foldText('علي كاظمي'));
		expect(foldText('مدرسة')).toBe(foldText('مدرسه'));
	});

	it('makes digits of three scripts one', () => {
		expect(foldText('١٩٨٨ ۱۹۸۸ １９８８')).toBe('1988 1988 1988');
	});

	it('gives composed and decomposed texts the same form', () => {
		expect(foldText('cafe\u0301')).toBe(foldText('café'));
		expect(foldText('Горбачёв')).toBe(foldText('Горбачев'));
	});

	it('takes an empty text and one of marks alone', () => {
		expect(foldText('')).toBe('');
		expect(foldText('\u0301\u064E')).toBe('');
	});

	it('is the same folded twice', () => {
		const once = foldText('İstanbul ΣΊΣΥΦΟΣ ﷺ');
		expect(foldText(once)).toBe(once);
	});
});
