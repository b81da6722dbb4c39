import { describe, expect, it } from 'vitest';
import { queueDarts } from '#lib/core/scene/dart-queue.ts';
import type { TieForm } from '#lib/core/scene/composition.ts';
import { displace } from '#lib/core/scene/displace.ts';
import { packHexagonally } from '#lib/core/scene/hex-cluster.ts';
import { layRing, LARGEST_RING } from '#lib/core/scene/ring.ts';
import { toMercatorViewport } from '#lib/core/scene/mercator-viewport.ts';
import { repeat } from './fixture.ts';

const MARK_PITCH = 10.2;

describe('packHexagonally', () => {
	it.each([1, 2, 3, 7, 23, 56])('places %i marks a pitch apart, centred', (count) => {
		const offsets = packHexagonally(count);
		expect(offsets).toHaveLength(count);
		const [sumX, sumY] = offsets.reduce(([x, y], [dx, dy]) => [x + dx, y + dy], [0, 0]);
		expect(sumX).toBeCloseTo(0);
		expect(sumY).toBeCloseTo(0);
		for (const [index, [ax, ay]] of offsets.entries()) {
			for (const [bx, by] of offsets.slice(index + 1)) {
				expect(Math.hypot(ax - bx, ay - by)).toBeGreaterThan(MARK_PITCH - 0.001);
			}
		}
	});

	it('takes no marks at all', () => {
		expect(packHexagonally(0)).toEqual([]);
	});

	it('is round: seven marks are one in the middle of six', () => {
		const radii = packHexagonally(7).map(([dx, dy]) => Math.round(Math.hypot(dx, dy) * 10) / 10);
		expect(radii.sort((a, b) => a - b)).toEqual([0, ...repeat(6, () => MARK_PITCH)]);
	});

	it('goes from left to right', () => {
		const xs = packHexagonally(30).map(([dx]) => dx);
		expect(xs.every((x, i) => i === 0 || x >= xs[i - 1]! - 0.11)).toBe(true);
	});
});

describe('layRing', () => {
	it('begins at the top with a single mark', () => {
		const { offsets, radius } = layRing(1, 10);
		expect(offsets[0]![0]).toBeCloseTo(0);
		expect(offsets[0]![1]).toBeCloseTo(-radius);
	});

	it('keeps clear of the core', () => {
		expect(layRing(3, 20).radius).toBe(27);
	});

	it('takes several rings rather than one too wide', () => {
		const { offsets } = layRing(100, 10);
		expect(offsets).toHaveLength(100);
		expect(Math.max(...offsets.map(([x, y]) => Math.hypot(x, y)))).toBeLessThan(LARGEST_RING + 15);
	});

	it('takes none', () => {
		expect(layRing(0, 10).offsets).toEqual([]);
	});

	it('runs clockwise', () => {
		const [first, second] = layRing(4, 20).offsets;
		expect(first![0]).toBeLessThan(second![0]);
	});
});

describe('displace', () => {
	it('parts circles on the very same spot', () => {
		const spots = displace(
			repeat(4, () => ({ x: 100, y: 100, radius: 8 })),
			48
		);
		for (const [index, a] of spots.entries()) {
			for (const b of spots.slice(index + 1)) {
				expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(16);
			}
		}
	});

	it('moves nothing that stands free', () => {
		const circles = [
			{ x: 0, y: 0, radius: 10 },
			{ x: 100, y: 0, radius: 10 }
		];
		expect(displace(circles, 48)).toEqual(circles.map(({ x, y }) => ({ x, y })));
	});

	it('moves nothing farther than allowed, even in a hopeless crowd', () => {
		const circles = repeat(60, (i) => ({ x: i / 10, y: 0, radius: 30 }));
		const far = displace(circles, 48).map(({ x, y }, i) => Math.hypot(x - circles[i]!.x, y));
		expect(Math.max(...far)).toBeLessThanOrEqual(48.001);
	});

	it('lets the smaller one give way', () => {
		const [large, small] = displace(
			[
				{ x: 0, y: 0, radius: 40 },
				{ x: 30, y: 0, radius: 8 }
			],
			48
		);
		expect(Math.abs(large!.x)).toBeLessThan(Math.abs(small!.x - 30));
	});

	it('takes none', () => {
		expect(displace([], 48)).toEqual([]);
	});
});

describe('queueDarts', () => {
	function tie(index: number, kindIndex = 0, quantified = false): TieForm {
		return {
			ref: `relation:r${index}`,
			kindIndex,
			color: null,
			shape: 'circle',
			standing: 'stated',
			possible: false,
			order: index,
			name: '',
			inForce: false,
			quantified
		};
	}

	it('centres a queue on its rail', () => {
		const { spots, rows } = queueDarts(repeat(3, tie), 300);
		expect(rows).toBe(1);
		expect(spots.map(({ along }) => along)).toEqual([-15.5, 0, 15.5]);
	});

	it('sets kinds half a pitch further apart', () => {
		const { spots } = queueDarts([tie(0, 0), tie(1, 1)], 300);
		expect(spots[1]!.along - spots[0]!.along).toBeCloseTo(23.25);
	});

	it('shrinks, then takes rows, and always shows every dart', () => {
		const { spots, rows } = queueDarts(
			repeat(40, (i) => tie(i)),
			200
		);
		expect(spots).toHaveLength(40);
		expect(rows).toBeGreaterThan(1);
		expect(Math.max(...spots.map(({ along }) => Math.abs(along)))).toBeLessThan(100);
	});

	it('stays on a rail that is hardly there', () => {
		const { spots } = queueDarts(
			repeat(9, (i) => tie(i)),
			5
		);
		expect(spots.every(({ along }) => Number.isFinite(along))).toBe(true);
	});

	it('draws a stated amount larger, by one fixed step', () => {
		expect(queueDarts([tie(0, 0, true)], 300).spots[0]!.size).toBeCloseTo(1.3);
	});

	it('takes none', () => {
		expect(queueDarts([], 300).spots).toEqual([]);
	});
});

describe('toMercatorViewport', () => {
	const view = toMercatorViewport({ width: 1000, height: 600, centre: [30, 40], zoom: 2 });

	it('has its centre in the middle', () => {
		expect(view.project(30, 40)).toEqual({ x: 500, y: 300 });
	});

	it('is as wide as the world says', () => {
		expect(view.project(210, 40)!.x - view.project(-150, 40)!.x).toBeCloseTo(2048);
	});

	it('goes on past the antimeridian', () => {
		expect(view.project(181, 0)!.x).toBeGreaterThan(view.project(180, 0)!.x);
	});

	it('puts the poles at the edges of the map', () => {
		expect(view.project(0, 90)!.y).toBeCloseTo(view.project(0, 85.0511287798066)!.y);
		expect(Number.isFinite(view.project(0, -90)!.y)).toBe(true);
	});

	it('has the north above', () => {
		expect(view.project(30, 50)!.y).toBeLessThan(300);
	});
});
