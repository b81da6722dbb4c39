import { error } from '@sveltejs/kit';
import { toOpeningView } from '#lib/core/address/opening-view.ts';
import { DatasetLookup } from '#lib/core/model/lookup.ts';
import { compiledDataset, datasetEntries } from '#lib/server/compiled-dataset.ts';
import { renderStill } from '#lib/server/pictures/still-map.ts';
import { POSTER_SIZES } from '../poster-sizes.ts';
import type { RequestHandler } from './$types.ts';

export const prerender = true;
export const trailingSlash = 'never';

/** Coarser than elsewhere: a frame that nobody has come near may weigh 25 kB in all. */
const GRAIN_PX = 1.6;
const THEMES = ['light', 'dark'] as const;

export function entries() {
	return datasetEntries().flatMap(({ dataset }) =>
		Object.keys(POSTER_SIZES).flatMap((size) => THEMES.map((theme) => ({ dataset, size, theme })))
	);
}

export const GET: RequestHandler = ({ params }) => {
	const { dataset } = compiledDataset(params.dataset);
	const size = Object.entries(POSTER_SIZES).find(([name]) => name === params.size)?.[1];
	const theme = THEMES.find((each) => each === params.theme);
	if (!size || !theme) error(404, 'There is no such picture.');
	const lookup = new DatasetLookup(dataset);
	const look = { ...size, theme, grainPx: GRAIN_PX };
	const svg = renderStill(lookup, toOpeningView(lookup), look);
	return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
};
