import { describe, expect, it } from 'vitest';
import type { DatasetRecord } from '#lib/core/model/compiled.ts';
import { relatedRecords } from '#lib/panels/related-records.ts';
import { toLookup, toRecord } from './fixture.ts';

const meeting = toRecord('event:meeting', '1988', {
	tie: { from: 'damascus', to: 'moscow' },
	excerpts: ['x1'],
	sameAs: ['twin']
});
const tie = { from: 'moscow', to: 'damascus' };
const others = [
	toRecord('event:twin', '1988', { tie }),
	toRecord('relation:request', '1988', { event: 'meeting', tie, excerpts: ['x1'] }),
	toRecord('relation:soon', '1989', { tie: { from: 'soviet-union', to: 'damascus' } }),
	toRecord('relation:late', '2016', { tie }),
	toRecord('relation:undated', '', { tie })
];

function groupsOf(record: DatasetRecord, records: readonly DatasetRecord[]) {
	return relatedRecords(record, toLookup(records)).map(({ heading, records: found }) => [
		heading,
		found.map(({ id }) => id)
	]);
}

describe('related records', () => {
	it('come in groups, each record once', () => {
		expect(groupsOf(meeting, [meeting, ...others])).toEqual([
			['Told again as', ['twin']],
			['Part of the same event', ['request']],
			['Between the same places, around then', ['soon']]
		]);
	});

	it('are found from either side', () => {
		const [twin, request] = others;
		const all = [meeting, ...others];
		expect(groupsOf(twin!, all)[0]).toEqual(['Told again as', ['meeting']]);
		expect(groupsOf(request!, all)[0]).toEqual(['Part of the same event', ['meeting']]);
	});

	it('leave out what lies years away or has no date', () => {
		const near = groupsOf(meeting, [meeting, ...others]).flat(2);
		expect(near).not.toContain('late');
		expect(near).not.toContain('undated');
	});

	it('are the records that rest on the same sentence', () => {
		const lookup = toLookup();
		const letter = lookup.record('event:letter')!;
		expect(relatedRecords(letter, lookup)[0]).toMatchObject({ heading: 'From the same sentence' });
	});

	it('are none for a record that stands alone', () => {
		const alone = toRecord('event:alone', '');
		expect(groupsOf(alone, [alone])).toEqual([]);
	});
});
