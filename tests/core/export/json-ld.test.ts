import { describe, expect, it } from 'vitest';
import { toDatasetLd } from '#lib/core/export/json-ld/dataset-ld.ts';
import { toRecordLd } from '#lib/core/export/json-ld/record-ld.ts';
import { toActorLd, toPlaceLd, toSourceLd } from '#lib/core/export/json-ld/thing-ld.ts';
import { DatasetLookup } from '#lib/core/model/lookup.ts';
import { toScriptJson } from '#lib/pages/script-json.ts';
import {
	toActor,
	toDataset,
	toDate,
	toPlace,
	toRecord,
	toSampleDataset,
	toSource
} from '../model/fixture.ts';

const BASE = 'https://example.org/test/';
const lookup = new DatasetLookup(toSampleDataset());

/** As it is written: what is not known is not there. */
function read(ref: string) {
	const record = lookup.record(ref);
	if (!record) throw new Error(`The sample has no ${ref}`);
	return JSON.parse(JSON.stringify(toRecordLd(record, lookup, BASE)))['@graph'];
}

describe('a record for machines', () => {
	it('is an event with its day, place and people where all is plain', () => {
		const [event, quotation] = read('event:letter');
		expect(event).toMatchObject({
			'@type': 'Event',
			'@id': `${BASE}events/letter/#record`,
			startDate: '1989-01-04',
			location: { '@id': `${BASE}places/moscow/`, name: 'Moscow' },
			about: [{ '@type': 'Person', name: 'Ruhollah Khomeini' }]
		});
		expect(quotation).toMatchObject({ '@type': 'Quotation', text: 'Assad flew to Moscow' });
	});

	it.each(['event:visit', 'event:offer', 'event:either', 'event:undated', 'relation:missiles'])(
		'is a claim where it is not stated as fact, its date is no plain one or it is a tie: %s',
		(ref) => {
			expect(read(ref)[0]['@type']).toBe('Claim');
		}
	);

	it('names its quotations as the page does', () => {
		const [claim, ...quotations] = read('event:visit');
		const ids = quotations.map((quotation: { '@id': string }) => quotation['@id']);
		expect(claim.appearance.map((each: { '@id': string }) => each['@id'])).toEqual(ids);
	});
});

describe('a thing for machines', () => {
	it('has its names with their languages, and Wikidata where it is one', () => {
		const place = toPlace('moscow', { names: { ru: 'Москва' }, wikidata: 'Q649', at: [37, 55] });
		expect(toPlaceLd(place, BASE)).toMatchObject({
			alternateName: [{ '@language': 'ru', '@value': 'Москва' }],
			sameAs: 'https://www.wikidata.org/entity/Q649',
			geo: { latitude: 55, longitude: 37 }
		});
		expect(toPlaceLd(toPlace('a', { wikidata: 'javascript:x' }), BASE).sameAs).toBeUndefined();
	});

	it('has no position where none is known', () => {
		expect(toPlaceLd(toPlace('a', { at: null }), BASE).geo).toBeUndefined();
	});

	it('is a person or an organisation', () => {
		expect(toActorLd(toActor('a', { kind: 'state' }), BASE)['@type']).toBe('Organization');
		expect(toActorLd(toActor('a'), BASE)['@type']).toBe('Person');
	});

	it('has a day of publication only where it is plain', () => {
		const published = (edtf: string) =>
			toSourceLd(toSource('a', { published: toDate(edtf) }), BASE).datePublished;
		expect(published('2011-07-27')).toBe('2011-07-27');
		expect(published('2011-07~')).toBeUndefined();
	});
});

describe('a dataset for machines', () => {
	const read = (dataset = toSampleDataset()) =>
		JSON.parse(
			JSON.stringify(toDatasetLd(dataset, BASE, [{ path: 'data.zip', mediaType: 'a/b' }]))
		);

	it('says where, when and in which files', () => {
		expect(read()).toMatchObject({
			'@type': 'Dataset',
			temporalCoverage: '1955/1994',
			spatialCoverage: { geo: { box: '33.51 36.29 55.7558 51.39' } },
			distribution: [{ contentUrl: `${BASE}data.zip`, encodingFormat: 'a/b' }]
		});
	});

	it('takes the days that are named, where others are open at both ends', () => {
		const records = ['../1958-02', '[..1958-02]', '1990/..', '1966'].map((edtf, at) =>
			toRecord(`event:e${at}`, edtf)
		);
		expect(read(toDataset({ records })).temporalCoverage).toBe('1958/1990');
	});

	it('has a description long enough to be taken, and says nothing of nothing', () => {
		const empty = read(toDataset());
		expect(empty.description.length).toBeGreaterThanOrEqual(50);
		expect(empty.temporalCoverage).toBeUndefined();
		expect(empty.spatialCoverage).toBeUndefined();
	});
});

describe('JSON inside a page', () => {
	it('cannot end its script, begin a comment or be changed by escapes', () => {
		const json = toScriptJson({ title: '</script><!--<script> & \u2028' });
		expect(json).not.toMatch(/[<>&\u2028]/);
		expect(JSON.parse(json)).toEqual({ title: '</script><!--<script> & \u2028' });
	});
});
