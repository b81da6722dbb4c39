import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { toOpeningView } from '#lib/core/address/opening-view.ts';
import { parseView } from '#lib/core/address/parse-view.ts';
import { DatasetLookup } from '#lib/core/model/lookup.ts';
import { toDatasetFolder } from '#lib/server/dataset-folder.ts';
import { loadDataset } from '#lib/server/load-dataset.ts';
import { drawDatasetCard } from '#lib/server/pictures/dataset-pictures.ts';
import { renderStill, toStill } from '#lib/server/pictures/still-map.ts';

const { dataset } = loadDataset(toDatasetFolder('data/moscow-damascus-tehran'));
if (!dataset) throw new Error('The dataset cannot be read');
const lookup = new DatasetLookup(dataset);
const opening = toOpeningView(lookup);
const SIZE = { width: 640, height: 420 };

function viewOf(query: string) {
	return parseView(new URLSearchParams(query), lookup, opening).view;
}

function brotliBytes(text: string): number {
	return brotliCompressSync(text).length;
}

describe('still map', () => {
	it('takes at most 16 kB on the wire, both themes in one file', () => {
		expect(brotliBytes(renderStill(lookup, opening, { ...SIZE, theme: 'auto' }))).toBeLessThan(
			16e3
		);
	});

	it('shows every point and flow that the scene counts', () => {
		const { scene } = toStill(lookup, opening, SIZE);
		const svg = renderStill(lookup, opening, { ...SIZE, theme: 'light' });
		expect(scene.counts.points).toBeGreaterThan(5);
		for (const { label } of scene.labels) expect(svg).toContain(label.text.replace('&', '&amp;'));
		for (const { path } of scene.strands) expect(svg).toContain(`d="${path}"`);
	});

	it('is the same twice', () => {
		const draw = () => renderStill(lookup, opening, { ...SIZE, theme: 'dark' });
		expect(draw()).toBe(draw());
	});

	it('says in words what it shows', () => {
		const svg = renderStill(lookup, viewOf('time=1990'), { ...SIZE, theme: 'light' });
		expect(svg).toMatch(/<title>[^<]*1990[^<]*<\/title>/);
	});

	it('takes the camera of the view', () => {
		const { viewport } = toStill(lookup, viewOf('map=35.7,51.4,6'), SIZE);
		expect(viewport.project(51.4, 35.7)).toEqual({
			x: expect.closeTo(320, 6),
			y: expect.closeTo(210, 6)
		});
	});

	it('has a globe', () => {
		const still = toStill(lookup, { ...opening, projection: 'globe' }, SIZE);
		expect(still.viewport.projection).toBe('globe');
		expect(still.paths.disc).not.toBeNull();
	});

	it('of an empty slice is land without marks', () => {
		const { query } = opening;
		const nothing = { ...query, filters: { ...query.filters, text: 'zyxwvut' } };
		const { scene, paths } = toStill(lookup, { ...opening, query: nothing }, SIZE);
		expect(scene.counts).toMatchObject({ points: 0, flows: 0 });
		expect(paths.land).not.toBe('');
	});

	it('unfolds the pair of places that is selected', () => {
		const pair = lookup.dataset.records.find(({ tie }) => tie && tie.from !== tie.to)!.tie!;
		const view = { ...opening, selection: { type: 'flow' as const, from: pair.from, to: pair.to } };
		expect(toStill(lookup, view, SIZE).scene.unfolded).not.toBeNull();
	});
});

describe('card of a dataset', () => {
	it('is a PNG of at most 300 kB', async () => {
		const png = await drawDatasetCard(dataset);
		expect([...png.slice(1, 4)]).toEqual([...'PNG'].map((letter) => letter.charCodeAt(0)));
		expect(png.length).toBeLessThan(300e3);
	});
});
