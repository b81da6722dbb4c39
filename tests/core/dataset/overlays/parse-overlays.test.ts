import { describe, expect, it } from 'vitest';
import { parseOverlays } from '#lib/core/dataset/overlays/parse-overlays.ts';
import { toDay } from '#lib/core/time/day.ts';

const SQUARE = [
	[
		[35, 33],
		[36, 33],
		[36, 34],
		[35, 34],
		[35, 33]
	]
];

function area(properties: object, geometry: object = { type: 'Polygon', coordinates: SQUARE }) {
	return { type: 'Feature', properties: { name: 'Strip', ...properties }, geometry };
}

function read(features: readonly unknown[], language = 'en') {
	return readText(JSON.stringify({ type: 'FeatureCollection', features }, null, '\t'), language);
}

function readText(text: string, language = 'en') {
	const raw = { id: 'case', files: [{ path: 'overlays.geojson', text }] };
	const { value, issues } = parseOverlays(raw, language);
	return { overlays: value, issues, codes: issues.map(({ code }) => code) };
}

function readOne(properties: object, geometry?: object) {
	const { overlays, codes } = read([area(properties, geometry)]);
	expect(codes).toEqual([]);
	return overlays[0]!;
}

describe('a dataset without areas', () => {
	it('has nothing to say', () => {
		expect(parseOverlays({ id: 'case', files: [] }, 'en')).toEqual({ value: [], issues: [] });
	});

	it('is the same as one with an empty collection', () => {
		expect(read([])).toMatchObject({ overlays: [], issues: [] });
	});
});

describe('properties', () => {
	it('are kept as written, names by language', () => {
		const overlay = readOne({
			'name:ar': 'الشريط',
			kind: 'occupied',
			source: 'S/RES/425',
			note: 'as of the map in the report'
		});
		expect(overlay).toMatchObject({
			name: 'Strip',
			names: { ar: 'الشريط' },
			kind: 'occupied',
			source: 'S/RES/425',
			note: 'as of the map in the report'
		});
	});

	it('need a name', () => {
		const { overlays, issues } = read([area({ name: '  ' })]);
		expect(overlays).toEqual([]);
		expect(issues).toMatchObject([{ code: 'overlay-value', field: 'name', severity: 'error' }]);
	});

	it('are texts; a year may be a number, as programs write it', () => {
		expect(readOne({ from: 1982 }).from).toBe(toDay(1982, 1, 1));
		expect(read([area({ note: ['a'] })]).codes).toEqual(['overlay-value']);
	});

	it('are told once where they are not known, with what may be meant', () => {
		const { overlays, issues } = read([area({ fron: '1982' }), area({ fron: '1983' })]);
		expect(overlays).toHaveLength(2);
		expect(issues).toMatchObject([{ code: 'overlay-property', hint: 'Did you mean “from”?' }]);
	});

	it('may name a kind that the project does not know: said once, drawn all the same', () => {
		const { overlays, issues } = read([area({ kind: 'ocupied' }), area({ kind: 'ocupied' })]);
		expect(overlays.map(({ kind }) => kind)).toEqual(['ocupied', 'ocupied']);
		expect(issues).toMatchObject([
			{ code: 'overlay-kind', severity: 'info', hint: 'Did you mean “occupied”?' }
		]);
	});

	it('are text whatever they hold, and lose what no page can carry', () => {
		const hostile = '<img src=x onerror=alert(1)>\u0000\u202E';
		const { overlays, codes } = read([area({ name: hostile, __proto__: null })]);
		expect(overlays[0]!.name).toBe('<img src=x onerror=alert(1)>\u202E');
		expect(codes).toEqual(['text-control']);
		expect(read([area({ name: 'a\u202Eb' })]).codes).toEqual(['text-direction']);
		expect(read([area({ name: 'x'.repeat(201) })]).codes).toEqual(['title-long']);
		expect(read([area({ 'name:arabic language': 'x' })]).codes).toEqual(['language-invalid']);
	});

	it('may be missing altogether', () => {
		expect(read([{ type: 'Feature', properties: null, geometry: null }]).codes).toEqual([
			'overlay-value',
			'overlay-shape'
		]);
	});
});

describe('dates', () => {
	it('hold from the first day through the last on which they may', () => {
		const overlay = readOne({ from: '1985-06', to: '2000-05-24' });
		expect([overlay.from, overlay.to]).toEqual([toDay(1985, 6, 1), toDay(2000, 5, 24)]);
		expect(overlay.words).toBe('June 1985 to 24 May 2000');
		expect([overlay.fromWords, overlay.toWords]).toEqual(['June 1985', '24 May 2000']);
		expect(readOne({ from: '1985', to: '1986' }).to).toBe(toDay(1986, 12, 31));
	});

	it('are open where they are left out', () => {
		expect(readOne({})).toMatchObject({ from: null, to: null, words: '', fromWords: '' });
		expect(readOne({ from: '..', to: '1974' })).toMatchObject({ from: null });
		expect(readOne({ from: '1974' }).words).toBe('since 1974');
	});

	it('may be uncertain or one of several', () => {
		expect(readOne({ from: '1985~' }).fromWords).toBe('about 1985');
		const overlay = readOne({ from: '[1980, 1982]', to: '1990' });
		expect([overlay.from, overlay.to]).toEqual([toDay(1980, 1, 1), toDay(1990, 12, 31)]);
		expect(overlay.words).not.toBe('');
	});

	it('tell where and why they cannot be read', () => {
		const { overlays, issues } = read([area({ from: 'June 2004' })]);
		expect(overlays).toEqual([]);
		expect(issues).toMatchObject([{ code: 'date-invalid', field: 'from', value: 'June 2004' }]);
		const [{ line, column } = { line: 0, column: 0 }] = issues;
		expect([line, column]).toEqual([8, 14]);
	});

	it('may not be reversed, nor stretches of time', () => {
		expect(read([area({ from: '1990', to: '1989' })]).codes).toEqual(['date-reversed']);
		expect(read([area({ from: '1989-06', to: '1989' })]).codes).toEqual([]);
		expect(read([area({ from: '1980/1990' })]).codes).toEqual(['overlay-value']);
	});
});

describe('outlines', () => {
	it('run counter-clockwise, holes clockwise, whichever way they are written', () => {
		const hole = [
			[35.4, 33.4],
			[35.6, 33.4],
			[35.6, 33.6],
			[35.4, 33.6],
			[35.4, 33.4]
		];
		const coordinates = [[...SQUARE[0]!].reverse(), hole];
		const [[outline, inner] = []] = readOne({}, { type: 'Polygon', coordinates }).polygons;
		expect(outline).toEqual(SQUARE[0]);
		expect(inner).toEqual([...hole].reverse());
	});

	it('have a point for their name well inside', () => {
		expect(readOne({}).at).toEqual([35.5, 33.5]);
	});

	it('are closed where they are open, with a word', () => {
		const { overlays, codes } = read([
			area({}, { type: 'Polygon', coordinates: [SQUARE[0]!.slice(0, 4)] })
		]);
		expect(codes).toEqual(['overlay-open']);
		expect(overlays[0]!.polygons[0]![0]).toHaveLength(5);
	});

	it('are cut where they cross the 180th meridian, however it is written', () => {
		const east = [
			[170, 60],
			[190, 60],
			[190, 70],
			[170, 70],
			[170, 60]
		];
		const leap = east.map(([lng = 0, lat]) => [lng > 180 ? lng - 360 : lng, lat]);
		const west = east.map(([lng = 0, lat]) => [lng - 360, lat]);
		const [a, b, c] = [east, leap, west].map(
			(ring) => readOne({}, { type: 'Polygon', coordinates: [ring] }).polygons
		);
		expect(a).toHaveLength(2);
		expect(b).toEqual(a);
		expect(c).toEqual(a);
		for (const [lng] of a!.flat(2)) expect(Math.abs(lng)).toBeGreaterThanOrEqual(170);
	});

	it.each([
		['a point', { type: 'Point', coordinates: [35, 33] }],
		['a line', { type: 'LineString', coordinates: SQUARE[0] }],
		['nothing', null],
		['no coordinates', { type: 'Polygon' }],
		['an empty polygon', { type: 'Polygon', coordinates: [] }],
		['an empty multipolygon', { type: 'MultiPolygon', coordinates: [] }],
		[
			'two corners',
			{
				type: 'Polygon',
				coordinates: [
					[
						[1, 1],
						[2, 2],
						[1, 1]
					]
				]
			}
		],
		[
			'no area',
			{
				type: 'Polygon',
				coordinates: [
					[
						[1, 1],
						[2, 2],
						[3, 3],
						[1, 1]
					]
				]
			}
		],
		[
			'texts for numbers',
			{
				type: 'Polygon',
				coordinates: [
					[
						['1', '1'],
						[2, 2],
						[3, 1],
						['1', '1']
					]
				]
			}
		],
		['rings that are none', { type: 'Polygon', coordinates: [5] }],
		['a multipolygon of numbers', { type: 'MultiPolygon', coordinates: [1, 2] }]
	])('cannot be %s', (_name, geometry) => {
		const { overlays, codes } = read([area({}, geometry as object), area({})]);
		expect(codes).toEqual(['overlay-shape']);
		expect(overlays).toHaveLength(1);
	});

	it('cannot go round a pole', () => {
		const round = [-180, -90, 0, 90, 180].map((lng) => [lng, 70]);
		const coordinates = [[...round.slice(0, 4), [-180, 70]]];
		expect(read([area({}, { type: 'Polygon', coordinates })]).codes).toEqual(['overlay-shape']);
	});

	it('tell where numbers are exchanged or no degrees, and the way out', () => {
		const swapped = SQUARE.map((ring) => ring.map(([lng = 0, lat = 0]) => [lat, lng + 100]));
		const { issues } = read([area({}, { type: 'Polygon', coordinates: swapped })]);
		expect(issues).toMatchObject([
			{ code: 'coordinates-swapped', hint: 'GeoJSON has longitude first: [135, 33].' }
		]);
		const metres = SQUARE.map((ring) => ring.map(([lng = 0, lat = 0]) => [lng * 1e5, lat * 1e5]));
		expect(read([area({}, { type: 'Polygon', coordinates: metres })]).codes).toEqual([
			'coordinates-range'
		]);
	});
});

describe('a file', () => {
	it.each([
		['', 'file-empty'],
		['{"type": "FeatureColl', 'json-syntax'],
		['[]', 'overlay-invalid'],
		['{"type":"Topology","objects":{}}', 'overlay-invalid'],
		['{"type":"FeatureCollection","features":{}}', 'overlay-invalid'],
		['{"type":"FeatureCollection","features":[5]}', 'overlay-invalid'],
		['<?xml version="1.0"?><kml/>', 'file-wrong-kind']
	])('that is %j is told as %s', (text, code) => {
		expect(readText(text)).toMatchObject({ overlays: [], codes: [code] });
	});

	it('is not even read where it is far too long', () => {
		expect(readText(`"${' '.repeat(8_000_001)}"`).codes).toEqual(['overlay-too-large']);
	});

	it('has so many corners and areas and no more', () => {
		const ring = Array.from({ length: 30_000 }, (_, i) => {
			const angle = (i / 30_000) * 2 * Math.PI;
			return [40 + 10 * Math.cos(angle), 40 + 10 * Math.sin(angle)];
		});
		const large = area({}, { type: 'Polygon', coordinates: [[...ring, ring[0]]] });
		const { overlays, codes } = readText(
			JSON.stringify({ type: 'FeatureCollection', features: [large, large, large] })
		);
		expect(overlays).toHaveLength(1);
		expect(codes).toEqual(['overlay-too-large']);
		const many = read(Array.from({ length: 401 }, () => area({})));
		expect(many.overlays).toHaveLength(400);
		expect(many.codes).toEqual(['overlay-too-large']);
	});
});
