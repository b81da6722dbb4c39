import { describe, expect, it } from 'vitest';
import { toRecordCrowd } from '#lib/core/crowd/record-crowd.ts';
import { toPlaceGroups } from '#lib/core/scene/place-groups.ts';
import { toRecordLayers, toSelectedHover } from '#lib/map/crowd/record-layers.ts';
import { MOSCOW, TEHRAN, toDataset, toSlice } from '../../core/scene/fixture.ts';

const DATASET = toDataset(
	[MOSCOW, TEHRAN, { id: 'russia', kind: 'country', at: MOSCOW.at }, { id: 'lost', at: null }],
	[
		{ at: 'moscow' },
		{ at: 'russia' },
		{ at: 'moscow', vague: true },
		{ from: 'moscow', to: 'tehran' },
		{ at: 'lost' }
	]
);
const CROWD = toRecordCrowd(DATASET, toPlaceGroups(DATASET, false));
const LAYERS = toRecordLayers(CROWD, DATASET.kinds);
const SLICE = toSlice(DATASET);
const [moscow, tehran] = [CROWD.numberOf.get('moscow')!, CROWD.numberOf.get('tehran')!];

describe('what layers draw of records', () => {
	it('is named as the page names it, and found by that name', () => {
		const targets = [
			{ type: 'place', place: moscow },
			{ type: 'pair', from: moscow, to: tehran }
		] as const;
		for (const target of targets) {
			const hover = LAYERS.toPage(target, SLICE)!;
			expect(LAYERS.toLayers(hover, SLICE)).toEqual(target);
		}
		expect(LAYERS.toPage(targets[1], SLICE)).toEqual({
			type: 'flow',
			from: 'moscow',
			to: 'tehran'
		});
	});

	it('is a record where it is one mark, or the only one of its place', () => {
		const row = CROWD.rowOf.get('event:r0')!;
		const mark = { type: 'event', row, place: moscow } as const;
		expect(LAYERS.toPage(mark, SLICE)).toEqual({ type: 'record', ref: 'event:r0' });
		const alone = LAYERS.toPage({ type: 'place', place: tehran }, SLICE);
		expect(alone).toEqual({ type: 'record', ref: 'relation:r3' });
	});

	it('is the line of a tie, and the city for its country', () => {
		const tie = { type: 'record', ref: 'relation:r3' } as const;
		expect(LAYERS.toLayers(tie, SLICE)).toEqual({ type: 'pair', from: moscow, to: tehran });
		const country = { type: 'place', id: 'russia' } as const;
		expect(LAYERS.toLayers(country, SLICE)).toEqual({ type: 'place', place: moscow });
	});

	it('is nothing for what is on no map', () => {
		expect(LAYERS.toLayers({ type: 'place', id: 'lost' }, SLICE)).toBeNull();
		expect(LAYERS.toLayers({ type: 'record', ref: 'event:r4' }, SLICE)).toBeNull();
		expect(LAYERS.toLayers({ type: 'record', ref: 'event:gone' }, SLICE)).toBeNull();
		expect(LAYERS.toLayers({ type: 'flow', from: 'lost', to: 'moscow' }, SLICE)).toBeNull();
	});

	it('stands out for what is opened and drawn, and for nothing else', () => {
		expect(toSelectedHover({ type: 'place', id: 'moscow' })).toEqual({
			type: 'place',
			id: 'moscow'
		});
		expect(toSelectedHover({ type: 'actor', id: 'someone' })).toBeNull();
		expect(toSelectedHover({ type: 'none' })).toBeNull();
	});
});
