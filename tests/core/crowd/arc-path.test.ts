import { describe, expect, it } from 'vitest';
import { ArcPath } from '#lib/core/crowd/arc-path.ts';
import { toMercatorX, toMercatorY, toPlaceTable } from '#lib/core/crowd/place-table.ts';

type LngLat = readonly [lng: number, lat: number];

function arcBetween(from: LngLat, to: LngLat) {
	const places = toPlaceTable({
		lng: Float64Array.of(from[0], to[0]),
		lat: Float64Array.of(from[1], to[1])
	});
	const arc = new ArcPath(places, 0, 1);
	return { arc, line: Array.from({ length: 65 }, (_, step) => arc.at(step / 64)) };
}

/** The longest step from point to point, as a share of the world. */
function longestStep(line: readonly { x: number; y: number }[]): number {
	return Math.max(...line.slice(1).map(({ x }, at) => Math.abs(x - line[at]!.x)));
}

describe('ArcPath', () => {
	it('begins and ends at its places', () => {
		const { line } = arcBetween([37.6, 55.75], [-77, 38.9]);
		expect(line[0]?.x).toBeCloseTo(toMercatorX(37.6), 9);
		expect(line[0]?.y).toBeCloseTo(toMercatorY(55.75), 9);
		expect(line.at(-1)?.x).toBeCloseTo(toMercatorX(-77), 9);
		expect(line.at(-1)?.y).toBeCloseTo(toMercatorY(38.9), 9);
	});

	it('goes over the north from Moscow to Washington, as the shortest way does', () => {
		const { line } = arcBetween([37.6, 55.75], [-77, 38.9]);
		expect(Math.min(...line.map(({ y }) => y))).toBeLessThan(toMercatorY(60));
	});

	it('goes on across 180° without a tear', () => {
		const { line } = arcBetween([170, 40], [-150, 35]);
		expect(line.at(-1)?.x).toBeCloseTo(toMercatorX(210), 9);
		expect(longestStep(line)).toBeLessThan(0.01);
	});

	it('keeps a way between opposite places, over the equator to the east', () => {
		const { line, arc } = arcBetween([10, 20], [-170, -20]);
		expect(arc.angle).toBeCloseTo(Math.PI, 6);
		expect(line[32]?.x).toBeCloseTo(toMercatorX(100), 6);
		expect(line[32]?.y).toBeCloseTo(0.5, 6);
		expect(longestStep(line)).toBeLessThan(0.05);
	});

	it('keeps to one side over a pole', () => {
		const { line } = arcBetween([0, 70], [180, 70]);
		const sides = line.slice(34).map(({ x }) => Math.round(10 * x));
		expect(new Set(sides)).toEqual(new Set([10]));
	});

	it('is finite over a pole and between poles', () => {
		const lines = [
			arcBetween([0, 80], [180, 80]).line,
			arcBetween([0, 90], [0, -90]).line,
			arcBetween([50, 90], [50, 90]).line
		];
		for (const { x, y, vector } of lines.flat()) {
			expect([x, y, ...vector].every(Number.isFinite)).toBe(true);
		}
	});

	it('is a straight line between streets, exact to the centimetre at its ends', () => {
		const { line } = arcBetween([13.3777041, 52.5162746], [13.3777141, 52.5162846]);
		expect(Math.abs(line.at(-1)!.x - toMercatorX(13.3777141)) * 4e7).toBeLessThan(0.01);
		expect(line[32]!.x).toBeCloseTo((line[0]!.x + line[64]!.x) / 2, 15);
	});

	it('stays put between a place and itself', () => {
		const { line, arc } = arcBetween([10, 10], [10, 10]);
		expect(arc.angle).toBe(0);
		expect(new Set(line.map(({ x }) => x)).size).toBe(1);
	});

	it('bends to the right of travel on the sphere', () => {
		const { arc } = arcBetween([0, 0], [90, 0]);
		const { y, vector } = arc.at(0.5, 0.1);
		expect(y).toBeGreaterThan(0.5);
		expect(Math.hypot(...vector)).toBeCloseTo(1, 9);
		expect(arcBetween([90, 0], [0, 0]).arc.at(0.5, 0.1).y).toBeLessThan(0.5);
	});
});
