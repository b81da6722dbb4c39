import { describe, expect, it } from 'vitest';
import type { FeatureCollection, Position } from 'geojson';
import type { Polity } from '#lib/core/basemap/period-table.ts';
import { DatasetLookup } from '#lib/core/model/lookup.ts';
import { ALL_DAYS } from '#lib/core/time/day.ts';
import { LitLand } from '#lib/map/lit-land.ts';
import { MOSCOW, TEHRAN, toDataset, toSlice } from '../core/scene/fixture.ts';

function square(id: string, west: number, south: number, side: number) {
	const ring: Position[] = [
		[west, south],
		[west + side, south],
		[west + side, south + side],
		[west, south + side],
		[west, south]
	];
	return {
		type: 'Feature' as const,
		id,
		properties: { id },
		geometry: { type: 'Polygon' as const, coordinates: [ring] }
	};
}

const AREAS: FeatureCollection = {
	type: 'FeatureCollection',
	features: [square('RU', 30, 50, 20), square('UA', 22, 46, 8), square('IR', 45, 28, 15)]
};
const POLITIES: readonly Polity[] = [
	{ id: 'SUN', kind: 'sovereign', from: null, to: 99, units: ['RU', 'UA'] },
	{ id: 'RUS', kind: 'sovereign', from: 100, to: null, units: ['RU'] },
	{ id: 'UKR', kind: 'sovereign', from: 100, to: null, units: ['UA'] },
	{ id: 'IRN', kind: 'sovereign', from: null, to: null, units: ['IR'], iso: 'IR' }
];

const dataset = toDataset([MOSCOW, TEHRAN], [{ at: 'moscow' }, { at: 'tehran', kind: 'arms' }]);
const lookup = new DatasetLookup(dataset);
const slice = toSlice(dataset);
const land = new LitLand(POLITIES, AREAS);

describe('land that takes part', () => {
	it('is that of the states of the day', () => {
		expect([...land.of(slice, lookup, 50)].sort()).toEqual(['IR', 'RU', 'UA']);
		expect([...land.of(slice, lookup, 150)].sort()).toEqual(['IR', 'RU']);
	});

	it('changes on the very day on which a state does', () => {
		expect(land.of(slice, lookup, 99).has('UA')).toBe(true);
		expect(land.of(slice, lookup, 100).has('UA')).toBe(false);
	});

	it('is remembered and still right when time goes back', () => {
		expect(land.of(slice, lookup, 50)).toEqual(land.of(slice, lookup, 51));
		expect(land.of(slice, lookup, 50).has('UA')).toBe(true);
	});

	it('is of the places of the slice and of no others', () => {
		const onlyTehran = toDataset([MOSCOW, TEHRAN], [{ at: 'tehran' }]);
		const found = land.of(toSlice(onlyTehran), new DatasetLookup(onlyTehran), 50);
		expect([...found]).toEqual(['IR']);
	});

	it('is none where nothing is shown, and none at sea', () => {
		expect(land.of(toSlice(dataset, [-9, -8]), lookup, 50).size).toBe(0);
		const atSea = toDataset([{ id: 'sea', at: [0, 0], kind: 'sea' }], [{ at: 'sea' }]);
		expect(land.of(toSlice(atSea, ALL_DAYS), new DatasetLookup(atSea), 50).size).toBe(0);
	});
});
