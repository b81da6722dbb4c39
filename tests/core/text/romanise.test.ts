import { describe, expect, it } from 'vitest';
import { foldText } from '#lib/core/text/fold.ts';
import { toHeardSkeleton, toRomanKey, toWrittenSkeletons } from '#lib/core/text/romanise.ts';
import { toSoundKey } from '#lib/core/text/sound-key.ts';

describe('toRomanKey', () => {
	it('gives Cyrillic names the key of their Latin spelling', () => {
		for (const [name, latin] of [
			['Москва', 'Moskva'],
			['Ленинград', 'Leningrad'],
			['Цхинвали', 'Tskhinvali'],
			['Харків', 'Kharkiv'],
			['Ђорђе', 'Djordje'],
			['Хрущёв', 'Khrushchev']
		] as const) {
			expect(toRomanKey(foldText(name))).toBe(toSoundKey(foldText(latin)));
		}
	});

	it('gives Arabic names with long vowels the key of their Latin spelling', () => {
		for (const [name, latin] of [
			['سوريا', 'Suriya'],
			['ليبيا', 'Libiya'],
			['داريا', 'Dariya']
		] as const) {
			expect(toRomanKey(foldText(name))).toBe(toSoundKey(foldText(latin)));
		}
	});

	it('has nothing to say of Latin, Greek and Han words, digits and nothing', () => {
		for (const word of ['moscow', 'αθηνα', '北', '1989', '']) expect(toRomanKey(word)).toBeNull();
	});

	it('leaves letters that are in no table as they are', () => {
		expect(toRomanKey('аѫб')).toBe('aѫb');
	});
});

describe('skeletons', () => {
	const meets = (name: string, spelling: string) => {
		const heard = toHeardSkeleton(foldText(spelling));
		return heard !== null && toWrittenSkeletons(foldText(name)).includes(heard);
	};

	it('are those of Latin spellings of Arabic and Persian names', () => {
		for (const [name, ...spellings] of [
			['دمشق', 'Dimashq', 'Dimashk', 'Dimishq'],
			['لاذقية', 'Ladhiqiyah', 'Ladhiqiyya'],
			['تهران', 'Tehran', 'Teheran'],
			['أصفهان', 'Isfahan', 'Esfahan'],
			['قاهرة', 'Qahira', 'Kahirah'],
			['وليد', 'Walid', 'Valid'],
			['جولان', 'Jawlan', 'Julan'],
			['حلب', 'Halab', 'Haleb']
		] as const) {
			expect(spellings.filter((spelling) => !meets(name, spelling))).toEqual([]);
		}
	});

	it('know the Persian reading of letters beside the Arabic one', () => {
		expect(meets('رضوان', 'Rezvan')).toBe(true);
		expect(meets('رضوان', 'Ridwan')).toBe(true);
	});

	it('tell names apart that begin with a vowel and those that do not', () => {
		expect(meets('أردن', 'Urdun')).toBe(true);
		expect(meets('أردن', 'Rudin')).toBe(false);
	});

	it('are not given for fewer than three consonants, which too many names share', () => {
		for (const name of ['سوريا', 'يمن', 'ا', '']) expect(toWrittenSkeletons(name)).toEqual([]);
		for (const word of ['suriya', 'aa', 'ash', '']) expect(toHeardSkeleton(word)).toBeNull();
	});

	it('are not given for other scripts', () => {
		expect(toWrittenSkeletons('moscow')).toEqual([]);
		expect(toHeardSkeleton('москва')).toBeNull();
	});
});
