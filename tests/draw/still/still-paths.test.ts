import { geoMercator } from 'd3-geo';
import type { Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { toGlobeViewport } from '#lib/core/scene/globe-viewport.ts';
import { toMercatorViewport } from '#lib/core/scene/mercator-viewport.ts';
import { toStillGround } from '#lib/draw/still/ground.ts';
import { toStillPaths, type StillGround } from '#lib/draw/still/still-paths.ts';

/** Two square units side by side, a border between them that changes, and a lake that dries up. */
const LAND: Topology = {
	type: 'Topology',
	arcs: [
		[
			[10, 10],
			[10, 0]
		],
		[
			[10, 0],
			[0, 0],
			[0, 10],
			[10, 10]
		],
		[
			[10, 10],
			[20, 10],
			[20, 0],
			[10, 0]
		],
		[
			[4, 4],
			[5, 4],
			[5, 5],
			[4, 4]
		]
	],
	objects: {
		areas: {
			type: 'GeometryCollection',
			geometries: [
				{ type: 'Polygon', id: 'west', arcs: [[1, 0]] },
				{ type: 'Polygon', id: 'east', arcs: [[2, ~0]] }
			]
		},
		coast: { type: 'MultiLineString', arcs: [[1], [2]] },
		borders: {
			type: 'GeometryCollection',
			geometries: [{ type: 'MultiLineString', id: '0', arcs: [[0]] }]
		},
		lakes: {
			type: 'GeometryCollection',
			geometries: [{ type: 'Polygon', arcs: [[3]], properties: { from: null, to: 99 } }]
		}
	}
};
const TABLE = {
	borders: [
		[
			['c', null, 9],
			['i', 10, null]
		]
	] as const,
	overlays: [{ id: 'o', kind: 'occupied', by: [], from: 5, to: 6, units: ['east'] }] as const
};
const VIEWPORT = toMercatorViewport({ width: 400, height: 300, centre: [10, 5], zoom: 4 });

function groundOf(day: number, ...lit: string[]): StillGround {
	return toStillGround(TABLE, day, new Set(lit));
}

/** Points of absolute and relative steps, in order. */
function pointsOf(path: string): [number, number][] {
	const points: [number, number][] = [];
	for (const [, start = '', rest = ''] of path.matchAll(/M([^l]*)l([^Mz]*)/g)) {
		const [x = 0, y = 0] = numbersIn(start);
		points.push([x, y]);
		const steps = numbersIn(rest);
		for (let i = 0; i < steps.length; i += 2) {
			const [lastX, lastY] = points.at(-1)!;
			points.push([lastX + steps[i]!, lastY + steps[i + 1]!]);
		}
	}
	return points;
}

function numbersIn(text: string): number[] {
	return (text.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
}

describe('paths of a still map', () => {
	it('lie where the projection of d3-geo puts them, to a tenth of a pixel', () => {
		const projection = geoMercator()
			.scale((512 * 2 ** VIEWPORT.zoom) / (2 * Math.PI))
			.center([10, 5])
			.translate([200, 150])
			.precision(0);
		const [start] = pointsOf(toStillPaths(LAND, VIEWPORT, groundOf(0)).borders.c);
		const [x, y] = projection([10, 10]) ?? [NaN, NaN];
		expect(start?.[0]).toBeCloseTo(x, 1);
		expect(start?.[1]).toBeCloseTo(Math.max(-6, y), 1);
	});

	it('give each line the class of the day', () => {
		expect(toStillPaths(LAND, VIEWPORT, groundOf(9)).borders).toMatchObject({
			i: '',
			d: '',
			x: ''
		});
		expect(toStillPaths(LAND, VIEWPORT, groundOf(9)).borders.c).not.toBe('');
		expect(toStillPaths(LAND, VIEWPORT, groundOf(10)).borders.i).not.toBe('');
	});

	it('hatch what is held by another, on its days only', () => {
		expect(toStillPaths(LAND, VIEWPORT, groundOf(5)).hatched).not.toBe('');
		expect(toStillPaths(LAND, VIEWPORT, groundOf(7)).hatched).toBe('');
	});

	it('leave out a lake that is no more', () => {
		expect(toStillPaths(LAND, VIEWPORT, groundOf(99)).lakes).not.toBe('');
		expect(toStillPaths(LAND, VIEWPORT, groundOf(100)).lakes).toBe('');
	});

	it('draw land as one piece, so that no seam is left between neighbours', () => {
		const { land, lit } = toStillPaths(LAND, VIEWPORT, groundOf(0, 'west'));
		expect(land.match(/M/g)).toHaveLength(1);
		expect(lit.match(/M/g)).toHaveLength(1);
	});

	it('stay within the view and a small margin', () => {
		const close = toMercatorViewport({ width: 200, height: 100, centre: [10, 5], zoom: 7 });
		const { land, coast, borders } = toStillPaths(LAND, close, groundOf(10));
		expect(coast).toBeNull();
		for (const [x, y] of [...pointsOf(land), ...pointsOf(borders.i)]) {
			expect(x).toBeGreaterThanOrEqual(-6.2);
			expect(x).toBeLessThanOrEqual(206.2);
			expect(y).toBeGreaterThanOrEqual(-6.2);
			expect(y).toBeLessThanOrEqual(106.2);
		}
	});

	it('are drawn in each copy of the world that is in view', () => {
		const wide = toMercatorViewport({ width: 1200, height: 300, centre: [10, 5], zoom: 0 });
		expect(toStillPaths(LAND, wide, groundOf(0)).land.match(/M/g)).toHaveLength(3);
	});

	it('across the antimeridian are drawn on its other side', () => {
		const pacific = toMercatorViewport({ width: 900, height: 300, centre: [180, 5], zoom: 0.5 });
		const xs = pointsOf(toStillPaths(LAND, pacific, groundOf(0)).land).map(([x]) => x);
		expect(Math.max(...xs)).toBeGreaterThan(450);
	});

	it('are the same where what lies beside the view has many points', () => {
		const close = toMercatorViewport({ width: 200, height: 100, centre: [10, 5], zoom: 7 });
		const east = [10.001, 12, 18, 20].flatMap((lng) => [
			[lng, 10],
			[lng + 0.4, 9.9]
		]);
		const arcs = LAND.arcs.with(2, [[10, 10], ...east, [20, 0], [10, 0]]);
		const finer = toStillPaths({ ...LAND, arcs }, close, groundOf(10, 'west'));
		expect(finer).toEqual(toStillPaths(LAND, close, groundOf(10, 'west')));
	});

	it('have provinces for a close view only', () => {
		const provinces = { type: 'MultiLineString' as const, arcs: [[0]] };
		const land = { ...LAND, objects: { ...LAND.objects, provinces } };
		const close = toMercatorViewport({ width: 200, height: 100, centre: [10, 5], zoom: 6 });
		expect(toStillPaths(land, close, groundOf(0)).provinces).not.toBe('');
		expect(toStillPaths(land, VIEWPORT, groundOf(0)).provinces).toBe('');
	});

	it('are nothing where all is behind the horizon', () => {
		const away = toGlobeViewport({ width: 400, height: 300, centre: [-170, -5], zoom: 1 });
		const paths = toStillPaths(LAND, away, groundOf(10, 'west'));
		expect(paths).toMatchObject({ land: '', lit: '', coast: '', lakes: '' });
		expect(paths.disc).not.toBeNull();
	});

	it('end at the horizon of the globe', () => {
		const viewport = toGlobeViewport({ width: 400, height: 300, centre: [-66, 5], zoom: 0.5 });
		const { land, disc } = toStillPaths(LAND, viewport, groundOf(10));
		expect(land).not.toBe('');
		for (const [x, y] of pointsOf(land)) {
			expect(Math.hypot(x - disc!.x, y - disc!.y)).toBeLessThanOrEqual(disc!.radiusPx + 0.3);
		}
	});

	it('are empty for a basemap of nothing', () => {
		const nothing: Topology = { type: 'Topology', arcs: [], objects: {} };
		expect(toStillPaths(nothing, VIEWPORT, groundOf(0))).toMatchObject({
			land: '',
			borders: { i: '' }
		});
	});
});
