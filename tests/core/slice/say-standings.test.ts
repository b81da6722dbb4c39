import { describe, expect, it } from 'vitest';
import { toGrouped } from '#lib/core/scene/scene-words.ts';
import { sayStandings } from '#lib/core/slice/say-standings.ts';
import { sayNumber } from '#lib/core/text/english-words.ts';

const NONE = { stated: 0, reported: 0, planned: 0 };

describe('how sure so many are, in words', () => {
	it('is nothing to say of nothing', () => {
		expect(sayStandings(NONE, toGrouped)).toBe('');
	});

	it('is one verb for all that are of one sort', () => {
		expect(sayStandings({ ...NONE, reported: 12 }, toGrouped)).toBe('All are reported or claimed.');
		expect(sayStandings({ ...NONE, stated: 1 }, toGrouped)).toBe('It is stated as fact.');
	});

	it('leaves out what there is not, and tells the surest first', () => {
		expect(sayStandings({ planned: 2, reported: 0, stated: 40 }, toGrouped)).toBe(
			'40 are stated as fact, 2 only planned or asked.'
		);
	});

	it('has the verb of the first number', () => {
		expect(sayStandings({ ...NONE, stated: 1, reported: 1634 }, toGrouped)).toBe(
			'1 is stated as fact, 1,634 reported or claimed.'
		);
	});

	it('begins with a capital where numbers are words', () => {
		expect(sayStandings({ stated: 3, reported: 2, planned: 1 }, sayNumber)).toBe(
			'Three are stated as fact, two reported or claimed, one only planned or asked.'
		);
	});
});
