import { describe, expect, it } from 'vitest';
import { DatasetLookup } from '#lib/core/model/lookup.ts';
import { toOpeningPoints } from '#lib/draw/opening-points.ts';
import {
	DAMASCUS,
	MOSCOW,
	repeat,
	TEHRAN,
	toDataset,
	toSlice,
	type PlaceSketch,
	type RecordSketch
} from '../core/scene/fixture.ts';

const WASHINGTON: PlaceSketch = { id: 'washington', at: [-77, 38.9] };

function openingOf(places: readonly PlaceSketch[], records: readonly RecordSketch[]) {
	const dataset = toDataset(places, records);
	return toOpeningPoints(toSlice(dataset), new DatasetLookup(dataset));
}

describe('what the opening view holds', () => {
	it('is every place with a record', () => {
		const points = openingOf(
			[MOSCOW, TEHRAN, DAMASCUS],
			[{ at: 'moscow' }, { from: 'tehran', to: 'moscow' }]
		);
		expect(points).toHaveLength(2);
		expect(points).toContainEqual([37.6, 55.75]);
	});

	it('is not the whole ocean for the sake of one mark in twenty', () => {
		const records = [
			...repeat(10, () => ({ at: 'moscow' })),
			...repeat(10, () => ({ at: 'tehran' })),
			{ at: 'washington' }
		];
		const points = openingOf([MOSCOW, TEHRAN, WASHINGTON], records);
		expect(points).toHaveLength(2);
		expect(points).not.toContainEqual([-77, 38.9]);
	});

	it('holds a far place where much has happened', () => {
		const records = [
			...repeat(5, () => ({ at: 'moscow' })),
			...repeat(5, () => ({ at: 'washington' }))
		];
		expect(openingOf([MOSCOW, WASHINGTON], records)).toHaveLength(2);
	});

	it('leaves out one after the other, from whichever side', () => {
		const far: readonly PlaceSketch[] = [WASHINGTON, { id: 'sydney', at: [151, -34] }];
		const records = [
			...repeat(20, () => ({ at: 'moscow' })),
			...repeat(20, () => ({ at: 'tehran' })),
			...far.map(({ id }) => ({ at: id }))
		];
		expect(openingOf([MOSCOW, TEHRAN, ...far], records)).toEqual([[37.6, 55.75], TEHRAN.at]);
	});

	it('leaves nobody out where two are equally far and one more would not help', () => {
		const pair: readonly PlaceSketch[] = [
			{ id: 'recife', at: [-77, 10] },
			{ id: 'lima', at: [-77, 30] }
		];
		const records = [
			...repeat(20, () => ({ at: 'moscow' })),
			...repeat(20, () => ({ at: 'tehran' })),
			...pair.map(({ id }) => ({ at: id }))
		];
		expect(openingOf([MOSCOW, TEHRAN, ...pair], records)).toHaveLength(4);
	});

	it('is one point for one place with many records', () => {
		expect(
			openingOf(
				[MOSCOW],
				repeat(50, () => ({ at: 'moscow' }))
			)
		).toEqual([[37.6, 55.75]]);
	});

	it('is empty without records, and without places that have coordinates', () => {
		expect(openingOf([MOSCOW], [])).toEqual([]);
		expect(openingOf([{ id: 'nowhere', at: null }], [{ at: 'nowhere' }])).toEqual([]);
	});
});
