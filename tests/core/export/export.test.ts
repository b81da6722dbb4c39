import { describe, expect, it } from 'vitest';
import { writeAnnotations } from '#lib/core/export/annotations.ts';
import { writeCsv } from '#lib/core/export/csv.ts';
import { EXPORT_FORMATS } from '#lib/core/export/export-formats.ts';
import { writeGeojson } from '#lib/core/export/geojson.ts';
import { toIsoDates } from '#lib/core/export/iso-date.ts';
import { toIsoDay } from '#lib/core/export/iso-day.ts';
import { writeLinkedPlaces } from '#lib/core/export/linked-places.ts';
import { toPagePath } from '#lib/core/export/page-path.ts';
import { writeSitemap } from '#lib/core/export/sitemap.ts';
import { writeTimelinejs } from '#lib/core/export/timelinejs.ts';
import { parseCsvTable } from '#lib/core/formats/csv-table.ts';
import type { CompiledDataset } from '#lib/core/model/compiled.ts';
import { toDay } from '#lib/core/time/day.ts';
import {
	toDataset,
	toDate,
	toExcerpt,
	toOverlay,
	toPlace,
	toRecord,
	toSampleDataset,
	toSource
} from '../model/fixture.ts';

const sample = toSampleDataset();
const options = { base: 'https://example.org/test/', raw: false };

function titled(...titles: string[]): CompiledDataset {
	return toDataset({
		records: titles.map((title, at) => toRecord(`event:e${at}`, '1988', { title }))
	});
}

describe('CSV', () => {
	it('has one line for each record under one header', () => {
		const { text } = writeCsv(sample, options);
		const { value } = parseCsvTable('records.csv', text);
		expect(value.rows).toHaveLength(sample.records.length);
	});

	it.each(['=HYPERLINK("http://x")', '+1', '-1', '@x', '\t=1', '＝1'])(
		'makes text of a title that a spreadsheet would run: %j',
		(title) => {
			const { text } = writeCsv(titled(title), options);
			const cell = `'${title}`;
			expect(text).toContain(/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
			expect(writeCsv(titled(title), { ...options, raw: true }).text).not.toContain(cell);
		}
	);

	it('leaves a negative coordinate a number', () => {
		const dataset = toDataset({
			places: [toPlace('lima', { at: [-77.04, -12.05] })],
			records: [toRecord('event:a', '1988', { place: 'lima', at: ['lima'] })]
		});
		expect(writeCsv(dataset, options).text).toContain(',-12.05,-77.04,');
	});

	it('quotes commas, quotation marks and line breaks', () => {
		const { text } = writeCsv(titled('a "b", c\nd'), options);
		expect(text).toContain('"a ""b"", c\nd"');
	});

	it('writes a header for a dataset without records', () => {
		expect(writeCsv(toDataset(), options).text).toBe('\ufeffrecord\r\n');
	});
});

describe('GeoJSON', () => {
	const read = (dataset: CompiledDataset) => JSON.parse(writeGeojson(dataset).text);

	it('draws what happened as a point, a tie as a line, and keeps what has no place', () => {
		const { features } = read(sample);
		const typeOf = (id: string) =>
			features.find((feature: { id: string }) => feature.id === id).geometry?.type ?? null;
		expect(typeOf('event:offer')).toBe('Point');
		expect(typeOf('relation:missiles')).toBe('LineString');
		expect(typeOf('event:either')).toBeNull();
		expect(features).toHaveLength(sample.records.length);
	});

	it('has the areas of a dataset after its records, with their days', () => {
		const overlays = [toOverlay({ to: null, source: 'S/RES/425' })];
		const features = read({ ...sample, overlays }).features;
		expect(features).toHaveLength(sample.records.length + 1);
		expect(features.at(-1)).toMatchObject({
			id: 'overlay:1',
			geometry: { type: 'MultiPolygon', coordinates: overlays[0]!.polygons },
			properties: { overlay: 'Zone', earliest: '1985-06-01', latest: null, source: 'S/RES/425' }
		});
	});

	it('cuts a line where it crosses the 180th meridian', () => {
		const dataset = toDataset({
			places: [toPlace('fiji', { at: [178, -18] }), toPlace('samoa', { at: [-172, -14] })],
			records: [
				toRecord('relation:a', '1988', {
					tie: { from: 'fiji', to: 'samoa' },
					at: ['fiji', 'samoa']
				})
			]
		});
		const [{ geometry }] = read(dataset).features;
		expect(geometry.type).toBe('MultiLineString');
		expect(geometry.coordinates[0][1][0]).toBe(180);
		expect(geometry.coordinates[1][0][0]).toBe(-180);
		expect(geometry.coordinates[0][1][1]).toBeCloseTo(-17.2, 5);
	});

	it('leaves markup in titles as it is: it is data', () => {
		expect(read(titled('<b>=1</b>')).features[0].properties.title).toBe('<b>=1</b>');
	});
});

describe('Web Annotations', () => {
	const read = (dataset: CompiledDataset) => JSON.parse(writeAnnotations(dataset, options).text);
	const dataset = toDataset({
		sources: [toSource('a', { url: 'https://example.org/a' }), toSource('b')],
		excerpts: [
			toExcerpt('x', 'a', {
				exact: 'the words',
				prefix: 'before ',
				start: 4,
				end: 13,
				supports: ['event:e']
			}),
			toExcerpt('y', 'b', { exact: 'one […] two', supports: ['event:e'], stance: 'disputes' })
		],
		records: [toRecord('event:e', '1988', { excerpts: ['x', 'y'] }), toRecord('event:f', '1989')]
	});

	it('points with words and position into the document', () => {
		const [first] = read(dataset).first.items;
		expect(first.target).toEqual([
			{
				source: 'https://example.org/a',
				selector: [
					{ type: 'TextQuoteSelector', exact: 'the words', prefix: 'before ' },
					{ type: 'TextPositionSelector', start: 4, end: 13 }
				]
			}
		]);
		expect(first.body).toEqual(['https://example.org/test/events/e/']);
	});

	it('makes one target of each piece where words were left out', () => {
		const [, second] = read(dataset).first.items;
		expect(
			second.target.map(({ selector }: { selector: { exact: string } }) => selector.exact)
		).toEqual(['one', 'two']);
		expect(second.motivation).toBe('questioning');
	});

	it('names the page of a document that has no address', () => {
		const [, second] = read(dataset).first.items;
		expect(second.target[0].source).toBe('https://example.org/test/sources/b/');
	});

	it('counts the records it cannot say', () => {
		expect(writeAnnotations(dataset, options).leftOut).toBe(1);
	});
});

describe('Linked Places', () => {
	const { features } = JSON.parse(writeLinkedPlaces(sample, options).text);

	it('has every place, one without position without geometry', () => {
		expect(features).toHaveLength(sample.places.length);
		expect(features.at(-1).geometry).toBeUndefined();
	});

	it('says from when to when a place is named, in bounds', () => {
		const tehran = features.find(
			({ properties }: { properties: { title: string } }) => properties.title === 'Tehran'
		);
		expect(tehran.when.timespans).toContainEqual({ start: { in: '1989-01-04' } });
		expect(tehran.names).toContainEqual({ toponym: 'تهران', lang: 'fa' });
	});
});

describe('TimelineJS', () => {
	it('leaves out what has no date, and counts it', () => {
		const { text, leftOut } = writeTimelinejs(sample, options);
		expect(JSON.parse(text).events).toHaveLength(sample.records.length - 1);
		expect(leftOut).toBe(1);
	});

	it('says no more of a date than is known', () => {
		const { events } = JSON.parse(writeTimelinejs(sample, options).text);
		const visit = events.find(({ unique_id: id }: { unique_id: string }) => id === 'event:visit');
		expect(visit.start_date).toEqual({ year: 1988 });
	});

	it('escapes markup, which TimelineJS would run', () => {
		const { text } = writeTimelinejs(titled('<img src=x onerror=alert(1)>'), options);
		expect(text).not.toContain('<img');
	});
});

describe('dates of other formats', () => {
	it.each([
		['1988', { start: '1988', end: '1988' }],
		['1988-05-04', { start: '1988-05-04', end: '1988-05-04' }],
		['1980/1988', { start: '1980', end: '1988' }],
		['1988~', null],
		['1988?', null],
		['198X', null],
		['[1987,1993]', null],
		['1990/..', null],
		['1988-21', null],
		['-0044', null]
	])('%s', (edtf, expected) => {
		expect(toIsoDates(toDate(edtf))).toEqual(expected);
	});

	it('writes days before the year 0 and after 9999 with a sign', () => {
		expect(toIsoDay(toDay(-319, 1, 1))).toBe('-000319-01-01');
		expect(toIsoDay(toDay(12_000, 2, 3))).toBe('+012000-02-03');
		expect(toIsoDay(toDay(44, 3, 15))).toBe('0044-03-15');
	});
});

describe('every format', () => {
	it.each(EXPORT_FORMATS.map((format) => [format.id, format] as const))(
		'%s gives the same bytes twice, for an empty dataset too',
		(_id, { write }) => {
			expect(write(sample, options).text).toBe(write(toSampleDataset(), options).text);
			expect(write(toDataset(), options).leftOut).toBe(0);
		}
	);
});

describe('addresses of pages', () => {
	it('escapes what an address cannot hold', () => {
		expect(toPagePath('event', 'a/b?c')).toBe('events/a%2Fb%3Fc/');
	});

	it('stand in a sitemap as XML', () => {
		expect(writeSitemap(['https://example.org/?a=1&b=2'])).toContain(
			'<loc>https://example.org/?a=1&amp;b=2</loc>'
		);
	});
});
