import { describe, expect, it } from 'vitest';
import { toOpeningView } from '#lib/core/address/opening-view.ts';
import { parseView } from '#lib/core/address/parse-view.ts';
import { DatasetLookup } from '#lib/core/model/lookup.ts';
import { buildSliceIndex } from '#lib/core/slice/slice-index.ts';
import { sliceRecords } from '#lib/core/slice/slice-records.ts';
import { toStepPoints } from '#lib/draw/step-points.ts';
import { toSampleDataset } from '../core/model/fixture.ts';

const lookup = new DatasetLookup(toSampleDataset());

function pointsOf(query: string) {
	const { view } = parseView(query, lookup, toOpeningView(lookup));
	const slice = sliceRecords(buildSliceIndex(lookup.dataset, lookup), view.query);
	return toStepPoints(slice, lookup, view.selection);
}

const latitudes = (query: string) => pointsOf(query).map(([, lat]) => lat);

describe('what the map of a step holds', () => {
	it('is the places of the slice', () => {
		expect(pointsOf('time=1988')).toContainEqual([37.6173, 55.7558]);
	});

	it('is more than one town, where the slice is in one', () => {
		const lats = latitudes('time=1989-06&kind=arms&mode=instant&modality=planned');
		expect(Math.max(...lats) - Math.min(...lats)).toBe(16);
	});

	it('has the places of the selected record, whatever lies in the slice', () => {
		expect(pointsOf('time=1994&select=event:visit')).toContainEqual([36.29, 33.51]);
	});

	it('is nothing where nothing has a position', () => {
		expect(pointsOf('time=1900')).toEqual([]);
	});

	it('leaves out a selected place without position', () => {
		expect(pointsOf('time=1900&select=event:either')).toEqual([]);
	});
});
