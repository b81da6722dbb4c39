import { encodeView } from '#lib/core/address/encode-view.ts';
import type { EmbedChoice } from '#lib/core/protocol/embed-code.ts';
import { buildSliceIndex } from '#lib/core/slice/slice-index.ts';
import { sliceRecords } from '#lib/core/slice/slice-records.ts';
import { sliceSentence, toPlainSentence } from '#lib/core/slice/slice-sentence.ts';
import type { Slice } from '#lib/core/slice/slice.ts';
import { selectedPage } from '#lib/panels/selected-page.ts';
import type { Explorer } from '#lib/state/explorer.svelte.ts';
import { PAGE_LANGUAGE } from '#lib/ui/page-language.ts';

/** Until the frame has said which height suits it. */
const USUAL_HEIGHT_PX = 720;

/** The view that is open, as it is shared before anything about it has been chosen. */
export function toEmbedChoice(explorer: Explorer): EmbedChoice {
	const { opening, dataset, lookup } = explorer;
	const look = { theme: opening.theme, language: opening.language, play: false };
	const view = encodeView({ ...explorer.toView(), ...look }, opening);
	const toWords = (slice: Slice) => toPlainSentence(sliceSentence(slice, lookup, PAGE_LANGUAGE));
	return {
		explorerUrl: new URL('.', location.href).href,
		siteUrl: new URL('..', location.href).href,
		view,
		isOpening: view === '',
		title: dataset.title,
		words: toWords(explorer.slice),
		openingWords: toWords(sliceRecords(buildSliceIndex(dataset, lookup), opening.query)),
		pagePath: selectedPage(explorer),
		version: null,
		heightPx: USUAL_HEIGHT_PX,
		theme: explorer.theme === 'dark' ? 'dark' : 'light',
		language: explorer.chosenLanguage,
		hide: []
	};
}
