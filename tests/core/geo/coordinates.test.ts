import { expect, test } from 'vitest';
import { toCoordinates } from '#lib/core/geo/coordinates.ts';

test('ordinary coordinates come out as lng, lat', () => {
	expect(toCoordinates(33.5, 36.3)).toEqual({ at: [36.3, 33.5], doubt: null });
});

test('the poles and both sides of the antimeridian are places', () => {
	expect(toCoordinates(90, 0)).toEqual({ at: [0, 90], doubt: null });
	expect(toCoordinates(-90, -180)).toEqual({ at: [-180, -90], doubt: null });
	expect(toCoordinates(10, 180)).toEqual({ at: [180, 10], doubt: null });
});

test('longitudes from 180 to 360 are wrapped, and said to be', () => {
	expect(toCoordinates(10, 181)).toEqual({ at: [-179, 10], doubt: 'wrapped' });
	expect(toCoordinates(10, 360)).toEqual({ at: [0, 10], doubt: 'wrapped' });
});

test('a latitude that would do as a longitude is called swapped', () => {
	expect(toCoordinates(139.7, 35.7)).toEqual({ at: null, doubt: 'swapped' });
});

test.each([
	[91, 181],
	[10, 1e9],
	[10, -200],
	[500, 10],
	[10, Number.NaN]
])('%d, %d is no place on Earth', (lat, lon) => {
	expect(toCoordinates(lat, lon)).toEqual({ at: null, doubt: 'out-of-range' });
});

test('the equator and Greenwich are places; where they meet is doubted', () => {
	expect(toCoordinates(0, 9)).toEqual({ at: [9, 0], doubt: null });
	expect(toCoordinates(51.5, 0)).toEqual({ at: [0, 51.5], doubt: null });
	expect(toCoordinates(0, 0)).toEqual({ at: [0, 0], doubt: 'null-island' });
});
