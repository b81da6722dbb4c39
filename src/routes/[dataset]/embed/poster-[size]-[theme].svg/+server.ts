import { error } from '@sveltejs/kit';
import { toOpeningView } from '#lib/core/address/opening-view.ts';
import { DatasetLookup } from '#lib/core/model/lookup.ts';
import { findDatasetFolders } from '#lib/server/dataset-folder.ts';
import { renderStill } from '#lib/server/pictures/still-map.ts';
import { siteDataset } from '#lib/server/site-datasets.ts';

export const prerender = true;
export const trailingSlash = 'never';

/** CSS pixels: for a column of text, and for a phone. */
const SIZES = { wide: { width: 680, height: 440 }, narrow: { width: 360, height: 270 } } as const;
const THEMES = ['light', 'dark'] as const;

export function entries() {
	return findDatasetFolders().flatMap(({ id }) =>
		Object.keys(SIZES).flatMap((size) => THEMES.map((theme) => ({ dataset: id, size, theme })))
	);
}

export function GET({ params }: { params: { dataset: string; size: string; theme: string } }) {
	const dataset = siteDataset(params.dataset)?.dataset;
	const size = Object.entries(SIZES).find(([name]) => name === params.size)?.[1];
	const theme = THEMES.find((each) => each === params.theme);
	if (!dataset || !size || !theme) error(404, 'There is no such picture.');
	const lookup = new DatasetLookup(dataset);
	const svg = renderStill(lookup, toOpeningView(lookup), { ...size, theme });
	return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
}
