import { describe, expect, it } from 'vitest';
import type { DatasetOverlay } from '#lib/core/model/overlay.ts';
import { toGlobeViewport } from '#lib/core/scene/globe-viewport.ts';
import { toMercatorViewport } from '#lib/core/scene/mercator-viewport.ts';
import { toDay } from '#lib/core/time/day.ts';
import { toAreaPaths } from '#lib/draw/still/area-paths.ts';
import { toOverlay } from '../../core/model/fixture.ts';

type Ring = readonly (readonly [number, number])[];

function area(ring: Ring, over: Partial<DatasetOverlay> = {}): DatasetOverlay {
	return toOverlay({ at: ring[0]!, polygons: [[ring]], ...over });
}

function box(west: number, south: number, east: number, north: number): Ring {
	return [
		[west, south],
		[east, south],
		[east, north],
		[west, north],
		[west, south]
	];
}

const SIZE = { width: 800, height: 600, zoom: 3 };
const flat = toMercatorViewport({ ...SIZE, centre: [35, 33] });
const globe = toGlobeViewport({ ...SIZE, centre: [35, 33] });
const DAY = toDay(1990, 1, 1);

describe('areas of a dataset in a picture', () => {
	it('are there on their days and on no others', () => {
		const overlays = [area(box(34, 32, 36, 34))];
		expect(toAreaPaths(overlays, flat, DAY)).toHaveLength(1);
		expect(toAreaPaths(overlays, flat, toDay(1985, 5, 31))).toEqual([]);
		expect(toAreaPaths(overlays, flat, toDay(2000, 5, 24))).toHaveLength(1);
		expect(toAreaPaths(overlays, flat, toDay(2000, 5, 25))).toEqual([]);
	});

	it('lie where the view projects them', () => {
		const [{ area: path = '' } = {}] = toAreaPaths([area(box(34, 32, 36, 34))], flat, DAY);
		const { x, y } = flat.project(34, 32)!;
		expect(path).toMatch(/^M.*z$/);
		const [startX, startY] = /^M([\d.]+) ([\d.]+)/.exec(path)!.slice(1).map(Number);
		expect(startX).toBeCloseTo(x, 0);
		expect(startY).toBeCloseTo(y, 0);
	});

	it('are drawn together where they look alike, in the order of their first one', () => {
		const overlays = [
			area(box(34, 32, 36, 34), { kind: 'zone' }),
			area(box(30, 32, 31, 34)),
			area(box(28, 32, 29, 34), { kind: 'zone' })
		];
		const paths = toAreaPaths(overlays, flat, DAY);
		expect(paths.map(({ look }) => look.hatch)).toEqual(['none', 'rising']);
		expect(paths[0]!.area.match(/M/g)).toHaveLength(2);
	});

	it('beyond the view or behind the Earth are left out', () => {
		const away = [area(box(-150, -40, -140, -30))];
		expect(toAreaPaths(away, flat, DAY)).toEqual([]);
		expect(toAreaPaths(away, globe, DAY)).toEqual([]);
		expect(toAreaPaths([area(box(34, 32, 36, 34))], globe, DAY)).toHaveLength(1);
	});

	it('that were cut at the 180th meridian have no line there', () => {
		const date = toMercatorViewport({ ...SIZE, centre: [179, 0] });
		const parts = { polygons: [[box(170, -5, 180, 5)], [box(-180, -5, -170, 5)]] };
		const [{ area: fill, outline } = { area: '', outline: '' }] = toAreaPaths(
			[area(box(170, -5, 180, 5), parts)],
			date,
			DAY
		);
		expect(fill.match(/M/g)).toHaveLength(2);
		const x = date.project(180, 0)!.x;
		const corners = (outline.match(/M[^M]*/g) ?? []).map((line) => line.split(/(?=[l ])/).length);
		expect(corners.length).toBeGreaterThanOrEqual(2);
		// A line down the meridian would run through the whole height of the area at one x.
		expect(outline).not.toMatch(new RegExp(`M${x.toFixed(0)}[^M]*l0 `));
	});
});
