import { describe, expect, it } from 'vitest';
import { findNames } from '#lib/large/find-names.ts';

const NAMES = ['Łódź', 'New Lodz', 'Kolodziej', 'Paris', 'Lodzia', ''];

describe('findNames', () => {
	it('finds a name however it is spelled', () => {
		expect(findNames(NAMES, 'łodź')).toContain(0);
		expect(findNames(NAMES, 'LODZ')).toContain(0);
	});

	it('puts what begins with the text before what holds it', () => {
		expect(findNames(NAMES, 'lodz')).toEqual([0, 4, 1, 2]);
	});

	it('gives all that there are, so that they can be counted', () => {
		const many = Array.from({ length: 500 }, (_, at) => `Place ${at}`);
		expect(findNames(many, 'place')).toHaveLength(500);
	});

	it('finds nothing for an empty text, or for spaces', () => {
		expect(findNames(NAMES, '')).toEqual([]);
		expect(findNames(NAMES, '  ')).toEqual([]);
	});

	it('finds nothing where nothing holds the text', () => {
		expect(findNames(NAMES, 'berlin')).toEqual([]);
		expect(findNames([], 'berlin')).toEqual([]);
	});
});
