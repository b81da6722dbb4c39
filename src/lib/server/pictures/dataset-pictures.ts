import { toOpeningView } from '#lib/core/address/opening-view.ts';
import { basemapDayWords } from '#lib/core/basemap/basemap-day.ts';
import type { CompiledDataset } from '#lib/core/model/compiled.ts';
import { DatasetLookup } from '#lib/core/model/lookup.ts';
import { toSentenceCase } from '#lib/core/text/english-words.ts';
import { windowWords } from '#lib/core/time/window-words.ts';
import { CARD_MAP, toCard } from '#lib/server/pictures/card.ts';
import { renderStill, toStill } from '#lib/server/pictures/still-map.ts';

/** Of the poster, in CSS pixels: the room the explorer's map has on a usual screen. */
const POSTER = { width: 960, height: 640 };
/** Words of a page, see `PAGE_LANGUAGE`. */
const WORDS = 'en';

/** The opening view as an SVG document: the map of a reader without scripts. */
export function renderPoster(dataset: CompiledDataset): string {
	const lookup = new DatasetLookup(dataset);
	return renderStill(lookup, toOpeningView(lookup), { ...POSTER, theme: 'auto' });
}

/** The opening view as a card for links, a PNG of 1200 by 630 pixels. */
export function drawDatasetCard(dataset: CompiledDataset): Promise<Uint8Array<ArrayBuffer>> {
	const lookup = new DatasetLookup(dataset);
	const view = toOpeningView(lookup);
	const { label, day } = toStill(lookup, view, CARD_MAP);
	return toCard(
		{
			title: dataset.title,
			overline: toSentenceCase(windowWords(view.query.window, WORDS)),
			subtitle: toWordsAfterTime(label),
			credit: [`${basemapDayWords(day)} · Natural Earth`],
			map: renderStill(lookup, view, { ...CARD_MAP, theme: 'light' })
		},
		`the dataset ${dataset.id}`
	);
}

/** The time stands above the title already. */
function toWordsAfterTime(sentence: string): string {
	const colon = sentence.indexOf(': ');
	return colon < 0 ? sentence : toSentenceCase(sentence.slice(colon + 2));
}
