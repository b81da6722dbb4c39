import { describe, expect, it } from 'vitest';
import { findNames } from '#lib/large/find-names.ts';

const NAMES = ['Łódź', 'New Lodz', 'Kolodziej', 'Paris', 'Lodzia', ''];

describe('findNames', () => {
	it('finds a name however it is spelled', () => {
		expect(findNames(NAMES, 'łodź', 9)).toContain(0);
		expect(findNames(NAMES, 'LODZ', 9)).toContain(0);
	});

	it('puts what begins with the text before what holds it', () => {
		expect(findNames(NAMES, 'lodz', 9)).toEqual([0, 4, 1, 2]);
	});

	it('gives as many as are asked for', () => {
		expect(findNames(NAMES, 'lodz', 2)).toEqual([0, 4]);
	});

	it('finds nothing for an empty text, or for spaces', () => {
		expect(findNames(NAMES, '', 9)).toEqual([]);
		expect(findNames(NAMES, '  ', 9)).toEqual([]);
	});

	it('finds nothing where nothing holds the text', () => {
		expect(findNames(NAMES, 'berlin', 9)).toEqual([]);
		expect(findNames([], 'berlin', 9)).toEqual([]);
	});
});
