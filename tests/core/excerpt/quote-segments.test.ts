import { expect, test } from 'vitest';
import { toQuoteSegments } from '#lib/core/excerpt/quote-segments.ts';

test('a quotation without ellipsis is one segment', () => {
	expect(toQuoteSegments('all of it')).toEqual(['all of it']);
});

test.each(['[…]', '[...]', '(…)', '(...)'])('%s joins segments', (mark) => {
	expect(toQuoteSegments(`before ${mark} after`)).toEqual(['before', 'after']);
	expect(toQuoteSegments(`before${mark}after`)).toEqual(['before', 'after']);
});

test('dots of the source itself join nothing', () => {
	expect(toQuoteSegments('and then... nothing… at all')).toEqual(['and then... nothing… at all']);
});

test('marks at either end mean nothing', () => {
	expect(toQuoteSegments('[…] middle […]')).toEqual(['middle']);
});

test('nothing but a mark is no words', () => {
	expect(toQuoteSegments('[…]')).toEqual([]);
	expect(toQuoteSegments('')).toEqual([]);
});

test('segments are normalised', () => {
	expect(toQuoteSegments('two\r\nlines […] cafe\u0301')).toEqual(['two lines', 'café']);
});
