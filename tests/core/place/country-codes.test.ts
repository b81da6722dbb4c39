import { expect, test } from 'vitest';
import { isCountryCode, toCountryCode } from '#lib/core/place/country-codes.ts';

test('countries of today have a code', () => {
	expect(['SY', 'RU', 'IR', 'SS', 'XK'].every(isCountryCode)).toBe(true);
});

test('codes are written in capitals', () => {
	expect(isCountryCode('sy')).toBe(false);
});

test('states that are no more have none', () => {
	expect(isCountryCode('SU')).toBe(false);
	expect(isCountryCode('YU')).toBe(false);
});

test('three letters, numbers and nothing are no code', () => {
	expect(['SYR', '760', ''].some(isCountryCode)).toBe(false);
});

test('numeric codes keep their zeros', () => {
	expect(toCountryCode('760')).toBe('SY');
	expect(toCountryCode('008')).toBe('AL');
	expect(toCountryCode('8')).toBeNull();
});

test('shapes without a number of ISO have no code, but Kosovo', () => {
	expect(toCountryCode('-2')).toBe('XK');
	expect(toCountryCode('-1')).toBeNull();
	expect(toCountryCode('')).toBeNull();
});
