import { describe, expect, it } from 'vitest';
import { countFrameInView } from '#lib/core/crowd/count-in-view.ts';
import { toRecordCrowd } from '#lib/core/crowd/record-crowd.ts';
import { toRecordFrame } from '#lib/core/crowd/record-frame.ts';
import { buildScene } from '#lib/core/scene/build-scene.ts';
import { toPlaceGroups } from '#lib/core/scene/place-groups.ts';
import { ALL_DAYS } from '#lib/core/time/day.ts';
import {
	compose,
	MOSCOW,
	TEHRAN,
	toDataset,
	toSlice,
	toView,
	type RecordSketch
} from '../scene/fixture.ts';

const LIMA = { id: 'lima', at: [-77, -12] } as const;
const PLACES = [MOSCOW, TEHRAN, LIMA];
const RECORDS: readonly RecordSketch[] = [
	{ at: 'moscow' },
	{ at: 'lima' },
	{ from: 'moscow', to: 'lima' },
	{ from: 'lima', to: 'lima' },
	{ from: 'tehran', to: 'moscow' }
];

function count(view = toView([45, 45])) {
	const dataset = toDataset(PLACES, RECORDS);
	const crowd = toRecordCrowd(dataset, toPlaceGroups(dataset, false));
	return countFrameInView(crowd, toRecordFrame(crowd, toSlice(dataset, ALL_DAYS)), view);
}

describe('what of many records is in a view', () => {
	it('is what a scene of them says', () => {
		for (const view of [toView([45, 45]), toView([0, 20], 1), toView([-77, -12], 6)]) {
			expect(count(view)).toEqual(buildScene(compose(PLACES, RECORDS), view).counts);
		}
	});

	it('holds ties with one end in it', () => {
		expect(count()).toEqual({ points: 2, flows: 2, records: 3 });
	});

	it('is nothing where nobody is', () => {
		expect(count(toView([-150, -60], 5))).toEqual({ points: 0, flows: 0, records: 0 });
	});
});
