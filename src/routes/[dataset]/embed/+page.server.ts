import { toOpeningView } from '#lib/core/address/opening-view.ts';
import { toPublicSite } from '#lib/core/address/public-site.ts';
import { basemapDayWords } from '#lib/core/basemap/basemap-day.ts';
import { DatasetLookup } from '#lib/core/model/lookup.ts';
import { toEmptyCorner } from '#lib/embed/empty-corner.ts';
import { compiledDataset, datasetEntries } from '#lib/server/compiled-dataset.ts';
import { hashDataset } from '#lib/server/dataset-versions.ts';
import { toStill } from '#lib/server/pictures/still-map.ts';
import { POSTER_SIZES } from './poster-sizes.ts';

/** The small script of the frame is all that runs here until somebody comes near. */
export const csr = false;
export const entries = datasetEntries;

export function load({ params, url }: { params: { dataset: string }; url: URL }) {
	const { dataset } = compiledDataset(params.dataset);
	const lookup = new DatasetLookup(dataset);
	const { scene, day } = toStill(lookup, toOpeningView(lookup), POSTER_SIZES.wide);
	return {
		dataset,
		address: toPublicSite(new URL('../', url)) ?? '',
		hash: hashDataset(dataset),
		corner: toEmptyCorner(scene.taken, POSTER_SIZES.wide),
		borders: basemapDayWords(day)
	};
}
