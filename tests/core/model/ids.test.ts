import { expect, test } from 'vitest';
import { isId, parseRecordRef, toId, toRecordRef } from '#lib/core/model/ids.ts';

test.each(['a', 'treaty-1980', '1980', 'hafez-al-assad', 'constructor'])('%s is an id', (text) => {
	expect(isId(text)).toBe(true);
});

test.each(['', 'A', 'a b', 'a/b', 'a#b', 'a?b', 'a%20b', 'ü', '-a', 'a-', 'a--b', '__proto__'])(
	'%j is none',
	(text) => {
		expect(isId(text)).toBe(false);
	}
);

test('the nearest id keeps the letters', () => {
	expect(toId('Hafez al-Assad')).toBe('hafez-al-assad');
	expect(toId('  Łódź & Kraków / 1980 ')).toBe('odz-krakow-1980');
	expect(toId('über')).toBe('uber');
});

test('what has no letters of a-z has no nearest id', () => {
	expect(toId('دمشق')).toBe('');
	expect(toId('')).toBe('');
});

test('a nearest id is an id', () => {
	expect(isId(toId('--A  B--c__d'))).toBe(true);
});

test('records are named by type and id, and read back', () => {
	expect(toRecordRef('event', 'a')).toBe('event:a');
	expect(parseRecordRef('relation:treaty-1980')).toEqual({ type: 'relation', id: 'treaty-1980' });
});

test('anything else names no record', () => {
	expect(parseRecordRef('treaty-1980')).toBeNull();
	expect(parseRecordRef('place:damascus')).toBeNull();
	expect(parseRecordRef('event:')).toBeNull();
	expect(parseRecordRef('')).toBeNull();
});
