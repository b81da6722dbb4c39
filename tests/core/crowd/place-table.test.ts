import { describe, expect, it } from 'vitest';
import { toMercatorX, toMercatorY, toPlaceTable } from '#lib/core/crowd/place-table.ts';

const EARTH_M = 40_075_017;

function tableOf(...places: (readonly [lng: number, lat: number])[]) {
	return toPlaceTable({
		lng: Float64Array.from(places, ([lng]) => lng),
		lat: Float64Array.from(places, ([, lat]) => lat)
	});
}

describe('toPlaceTable', () => {
	it('puts what a shader computes within a decimetre of the place, wherever it is', () => {
		const places = [
			[36.2765, 33.5138],
			[-179.9999999, 84.9],
			[179.9999999, -84.9],
			[0.0000001, -0.0000001],
			[13.3777041, 52.5162746]
		] as const;
		const { texels } = tableOf(...places);
		places.forEach(([lng, lat], place) => {
			// A street away, and rounded to 32 bits at every step as in a shader.
			const centre = [toMercatorX(lng + 0.001), toMercatorY(lat - 0.001)] as const;
			[0, 1].forEach((axis) => {
				const whole = Math.fround(centre[axis]!);
				const rest = Math.fround(centre[axis]! - whole);
				const [high, low] = [texels[8 * place + axis]!, texels[8 * place + 2 + axis]!];
				const seen = Math.fround(Math.fround(high - whole) + Math.fround(low - rest));
				const meant = (axis === 0 ? toMercatorX(lng) : toMercatorY(lat)) - centre[axis]!;
				expect(Math.abs(seen - meant) * EARTH_M).toBeLessThan(0.1);
			});
		});
	});

	it('one number of 32 bits alone would be metres off', () => {
		const x = toMercatorX(-179.1234567);
		const near = toMercatorX(179.1234567);
		expect(Math.abs(Math.fround(near) - near) * EARTH_M).toBeGreaterThan(0.1);
		expect(Math.abs(x - Math.fround(x)) * EARTH_M).toBeLessThan(0.2);
	});

	it('says of a place without position that it is nowhere', () => {
		const table = tableOf([NaN, NaN], [1, NaN], [10, 20]);
		expect([...table.known]).toEqual([0, 0, 1]);
		expect(table.texels[7]).toBe(0);
		expect(table.texels[23]).toBe(1);
	});

	it('keeps poles at the edges of the world', () => {
		const { y, vectors } = tableOf([0, 90], [0, -90]);
		expect(y[0]).toBeCloseTo(0, 9);
		expect(y[1]).toBeCloseTo(1, 9);
		expect(vectors[1]).toBeLessThanOrEqual(1);
		expect(vectors.every(Number.isFinite)).toBe(true);
	});

	it('has a texture also for no place at all, and for many', () => {
		expect(tableOf().texels.length).toBe(4 * 2048);
		const many = toPlaceTable({ lng: new Float64Array(1025), lat: new Float64Array(1025) });
		expect(many.texels.length).toBe(2 * 4 * 2048);
	});
});
