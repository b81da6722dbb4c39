import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toBareKey, toHeardKey, toNameKey, toSkeleton } from '#lib/core/gazetteer/name-keys.ts';
import { foldText } from '#lib/core/text/fold.ts';

const bare = (name: string) => toBareKey(toNameKey(name));
const heard = (name: string) => toHeardKey(bare(name));

describe('toNameKey', () => {
	test('case, diacritics and quotation marks do not tell names apart', () => {
		expect(toNameKey('Ţarţūs')).toBe('tartus');
		expect(toNameKey('‘Ayn al ‘Arab')).toBe('ayn al arab');
		expect(toNameKey('İncirlik')).toBe('incirlik');
		expect(toNameKey('Łódź')).toBe('lodz');
		expect(toNameKey('Кобанё')).toBe(toNameKey('КОБАНЕ'));
	});

	test('hyphens and other signs are single spaces', () => {
		expect(toNameKey('Deir ez-Zor')).toBe('deir ez zor');
		expect(toNameKey('  Deir — ez/Zor! ')).toBe('deir ez zor');
		expect(toNameKey('Washington, D.C.')).toBe('washington d c');
	});

	test('Arabic and Persian keyboards write the same name', () => {
		expect(toNameKey('كرمانشاه')).toBe(toNameKey('کرمانشاه'));
		expect(toNameKey('أصفهان')).toBe(toNameKey('اصفهان'));
		expect(toNameKey('دَمَشْق')).toBe(toNameKey('دمشق'));
	});

	test('invisible marks of direction and joiners are nothing', () => {
		expect(toNameKey('\u200fدمشق\u200e')).toBe(toNameKey('دمشق'));
		expect(toNameKey('کی\u200cیف')).toBe(toNameKey('کییف'));
	});

	test('of signs alone, emoji and nothing, nothing is left', () => {
		for (const name of ['', '   ', '—', '🙂🙂', '\u200f', '\ud83d'])
			expect(toNameKey(name)).toBe('');
	});

	test('letters become what folding makes of them', () => {
		const character = fc
			.oneof(fc.integer({ min: 0x20, max: 0x36f }), fc.integer({ min: 0x400, max: 0x6ff }))
			.map((code) => String.fromCharCode(code));
		fc.assert(
			fc.property(fc.string({ unit: character, maxLength: 12 }), (name) => {
				const visible = name.replace(/\p{Cf}/gu, '');
				const folded = foldText(visible.normalize('NFC')).replaceAll('ə', 'a');
				const expected = folded.replace(/[^\p{L}\p{N}]/gu, '');
				expect(toNameKey(name.normalize('NFC')).replaceAll(' ', '')).toBe(expected);
			}),
			{ numRuns: 300, seed: 7 }
		);
	});
});

describe('toBareKey', () => {
	test('articles do not count, in whichever form', () => {
		for (const name of ['al-Qamishli', 'El Qamishli', 'Qamishli'])
			expect(bare(name)).toBe('qamishli');
		for (const name of ['ar-Raqqah', 'Arraqqah', 'Er Raqqah']) expect(bare(name)).toBe('raqqah');
		expect(bare('القامشلي')).toBe(bare('قامشلی'));
		expect(bare('Deir Ezzor')).toBe(bare('Deir ez-Zor'));
	});

	test('a name that is an article stays a name', () => {
		expect(bare('Al')).toBe('al');
		expect(bare('Ar')).toBe('ar');
		expect(bare('ال')).toBe('ال');
		expect(bare('Es')).not.toBe('');
	});

	test('words that only begin like an article stay whole', () => {
		expect(bare('Aleppo')).toBe('aleppo');
		expect(bare('Erbil')).toBe('erbil');
		expect(bare('الب')).toBe('الب');
	});
});

describe('how names sound', () => {
	test('transliterations of one name sound alike', () => {
		expect(heard('Hodeidah')).toBe(heard('Hudaydah'));
		expect(heard('Khan Sheikhoun')).toBe(heard('Khan Shaykhun'));
		expect(heard('Qamishly')).toBe(heard('Kamishli'));
	});

	test('a skeleton has no vowels', () => {
		expect(toSkeleton(heard('Damascas'))).toBe(toSkeleton(heard('Damascus')));
		expect(toSkeleton('aeiou')).toBe('');
	});
});
