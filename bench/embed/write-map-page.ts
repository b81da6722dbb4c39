import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Feature, FeatureCollection } from 'geojson';
import { build } from 'vite';
import { toOpeningView } from '#lib/core/address/opening-view.ts';
import type { DatasetRecord } from '#lib/core/model/compiled.ts';
import { DatasetLookup } from '#lib/core/model/lookup.ts';
import { buildSliceIndex } from '#lib/core/slice/slice-index.ts';
import { sliceRecords } from '#lib/core/slice/slice-records.ts';
import { loadDataset } from '#lib/server/load-dataset.ts';

/** Where the server says of files that they never change, as for those of the site. */
const KEPT = '_app/immutable';

/**
 * Writes a page with a plain MapLibre map of the records that a dataset opens with, on the land of
 * the first view: all in a build for production, its data asked for at once.
 * @returns how many records it shows
 */
export async function writeMapPage(datasetId: string, folder: string): Promise<number> {
	await build({
		configFile: false,
		logLevel: 'error',
		root: 'bench/embed/map-page',
		base: './',
		build: { target: 'es2022', outDir: folder, emptyOutDir: true, assetsDir: KEPT },
		worker: { format: 'es' }
	});
	await mkdir(join(folder, KEPT), { recursive: true });
	await copyFile('data/basemap/world.json', join(folder, KEPT, 'world.json'));
	const events = readOpeningRecords(datasetId);
	await writeFile(join(folder, KEPT, 'events.json'), JSON.stringify(events));
	return events.features.length;
}

function readOpeningRecords(id: string): FeatureCollection {
	const { dataset } = loadDataset({ id, path: `data/${id}` });
	if (!dataset) throw new Error(`data/${id} cannot be read.`);
	const lookup = new DatasetLookup(dataset);
	const { query } = toOpeningView(lookup);
	const { entries } = sliceRecords(buildSliceIndex(dataset, lookup), query);
	const features = entries.flatMap(({ record }) => toFeature(record, lookup) ?? []);
	const points = features.flatMap(({ geometry }) =>
		geometry.type === 'LineString'
			? geometry.coordinates
			: geometry.type === 'Point'
				? [geometry.coordinates]
				: []
	);
	const [lngs, lats] = [points.map(([lng = 0]) => lng), points.map(([, lat = 0]) => lat)];
	return {
		type: 'FeatureCollection',
		bbox: [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)],
		features
	};
}

/** A line for what has two ends, else a point; null without a place. */
function toFeature(record: DatasetRecord, lookup: DatasetLookup): Feature | null {
	const { title, kind, date, tie, at } = record;
	const ids = tie ? [tie.from, tie.to] : at.slice(0, 1);
	const points = ids.flatMap((id) => {
		const place = lookup.place(id)?.at;
		return place ? [[...place]] : [];
	});
	const [first] = points;
	if (!first) return null;
	return {
		type: 'Feature',
		properties: { title, kind, date: date?.edtf },
		geometry:
			points.length > 1
				? { type: 'LineString', coordinates: points }
				: { type: 'Point', coordinates: first }
	};
}
