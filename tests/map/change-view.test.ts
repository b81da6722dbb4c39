import { readFileSync } from 'node:fs';
import type { FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import type { BorderChange } from '#lib/core/basemap/period-table.ts';
import { toGlobeViewport } from '#lib/core/scene/globe-viewport.ts';
import { toMercatorViewport } from '#lib/core/scene/mercator-viewport.ts';
import { ChangeView } from '#lib/map/change-view.ts';

const read = <T>(name: string) =>
	JSON.parse(readFileSync(`data/basemap/${name}.json`, 'utf8')) as T;
const world = read<Topology>('world');
const { changes } = read<{ changes: BorderChange[] }>('changes');
const view = new ChangeView(
	feature(world, world.objects.areas as GeometryCollection) as FeatureCollection
);

function tells(text: string, lat: number, lng: number, zoom: number): boolean {
	const change = changes.find((each) => each.text === text)!;
	return view.of(toMercatorViewport({ width: 1000, height: 700, centre: [lng, lat], zoom }))(
		change
	);
}

const SOVIET_END = 'the Soviet Union ends';
const UNITY = 'East and West Germany unite';

describe('changes in view', () => {
	it.each([
		['Kyiv', 50, 30, 5],
		['the Caucasus', 41.5, 44.5, 5.5],
		['the middle of Kazakhstan, without a border', 48, 67, 8],
		['Chukotka, seen across the antimeridian', 66, 179.5, 5]
	])('the end of the Soviet Union is one of %s', (_, lat, lng, zoom) => {
		expect(tells(SOVIET_END, lat, lng, zoom)).toBe(true);
	});

	it('German unity is one of Berlin, close by', () => {
		expect(tells(UNITY, 52.5, 13.4, 7)).toBe(true);
	});

	it('land out of view is none of it', () => {
		expect(tells(SOVIET_END, 15, 45, 5)).toBe(false);
		expect(tells(UNITY, 33.5, 36.5, 7)).toBe(false);
	});

	it('what has no land of the map counts where its point is', () => {
		const own = { day: 0, text: 'the siege begins', at: [36.3, 33.5], rank: 1, units: [] } as const;
		const sees = (lng: number) =>
			view.of(toMercatorViewport({ width: 800, height: 600, centre: [lng, 33.5], zoom: 6 }))(own);
		expect([sees(36), sees(80)]).toEqual([true, false]);
	});

	it('the far side of the globe is not in view', () => {
		const globe = { width: 900, height: 900, centre: [-160, -30] as const, zoom: 1 };
		const change = changes.find(({ text }) => text === UNITY)!;
		expect(view.of(toGlobeViewport(globe))(change)).toBe(false);
	});
});
