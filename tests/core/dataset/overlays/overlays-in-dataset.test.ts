import { expect, test } from 'vitest';
import { decodeDataset, encodeDataset } from '#lib/core/model/encode.ts';
import { packDataset, unpackDataset } from '#lib/core/model/pack-dataset.ts';
import { read, told } from '../base-dataset.ts';

const AREA = {
	type: 'Feature',
	properties: { name: 'Strip', from: '1985', source: 'atlas' },
	geometry: {
		type: 'Polygon',
		coordinates: [
			[
				[35, 33],
				[36, 33],
				[36, 34],
				[35, 33]
			]
		]
	}
};
const overlays = JSON.stringify({ type: 'FeatureCollection', features: [AREA] });
const sources = { add: ['atlas,An atlas,,,,,en,,,,,,,'] };

test('a dataset without areas is the same as it was before there were any', () => {
	expect(Object.keys(read().dataset ?? {})).not.toContain('overlays');
	const empty = JSON.stringify({ type: 'FeatureCollection', features: [] });
	expect(read({ 'overlays.geojson': empty }).dataset).toEqual(read().dataset);
});

test('areas come to the page as they were compiled', () => {
	const { dataset } = read({ 'overlays.geojson': overlays });
	expect(dataset?.overlays).toMatchObject([{ name: 'Strip', to: null }]);
	expect(unpackDataset(packDataset(dataset!))).toEqual(dataset);
	expect(decodeDataset(encodeDataset(dataset!))).toEqual(dataset);
});

test('they change the text that versions are told apart by, and count as no record', () => {
	const [without, having] = [read(), read({ 'overlays.geojson': overlays })];
	expect(encodeDataset(having.dataset!)).not.toBe(encodeDataset(without.dataset!));
	expect(having.counts).toEqual(without.counts);
});

test('a source that only an area names is used', () => {
	const without = read({ 'sources.csv': sources });
	expect(told(without)).toContainEqual(expect.stringContaining('source-unused'));
	const having = read({ 'sources.csv': sources, 'overlays.geojson': overlays });
	expect(told(having, 'resource-unlisted')).toEqual([]);
});

test('a broken area is told and left out, and the records stay', () => {
	const broken = overlays.replace('Polygon', 'Point');
	const { dataset, issues } = read({ 'overlays.geojson': broken });
	expect(issues.map(({ code }) => code)).toContain('overlay-shape');
	expect(dataset?.records.length).toBeGreaterThan(0);
	expect(dataset?.overlays).toBeUndefined();
});

test('a file of another name is not read, and the right name is told', () => {
	const { issues } = read({ 'overlay.geojson': overlays });
	expect(issues).toMatchObject([
		{ code: 'table-unknown', hint: 'Did you mean “overlays.geojson”?' }
	]);
});
