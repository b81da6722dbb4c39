import { expect, test } from 'vitest';
import { toClosest, toEditDistance } from '#lib/core/text/closest.ts';

test('a swap of neighbours is one slip, not two', () => {
	expect(toEditDistance('titel', 'title', 3)).toBe(1);
});

test('distance counts insertions, deletions and substitutions', () => {
	expect(toEditDistance('kitten', 'sitting', 5)).toBe(3);
	expect(toEditDistance('', 'abc', 5)).toBe(3);
	expect(toEditDistance('abc', '', 5)).toBe(3);
	expect(toEditDistance('', '', 5)).toBe(0);
});

test('distance gives up above its limit', () => {
	expect(toEditDistance('abcdef', 'uvwxyz', 2)).toBe(3);
	expect(toEditDistance('a', 'abcdefgh', 2)).toBe(3);
});

test('the nearest candidate is the one most likely meant', () => {
	expect(toClosest('damascu', ['moscow', 'damascus', 'damask-rose'])).toBe('damascus');
});

test('the first of two equally near candidates wins', () => {
	expect(toClosest('cat', ['bat', 'hat'])).toBe('bat');
});

test('case is no difference', () => {
	expect(toClosest('TITLE', ['title'])).toBe('title');
});

test('nothing near is no guess', () => {
	expect(toClosest('zzz', ['title', 'kind'])).toBeNull();
	expect(toClosest('title', [])).toBeNull();
});

test('short words tolerate one slip only', () => {
	expect(toClosest('lat', ['lon'])).toBeNull();
	expect(toClosest('lta', ['lat'])).toBe('lat');
});
