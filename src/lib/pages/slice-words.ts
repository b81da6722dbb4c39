import { parseView } from '#lib/core/address/parse-view.ts';
import { toOpeningView } from '#lib/core/address/opening-view.ts';
import type { DatasetLookup } from '#lib/core/model/lookup.ts';
import { buildSliceIndex } from '#lib/core/slice/slice-index.ts';
import { sliceRecords } from '#lib/core/slice/slice-records.ts';
import { sliceSentence, toPlainSentence } from '#lib/core/slice/slice-sentence.ts';
import { PAGE_LANGUAGE } from '#lib/ui/page-language.ts';

/** What a view shows, as the explorer says it; `query` in the parameters of an address. */
export function sliceWords(query: string, lookup: DatasetLookup): string {
	const { view } = parseView(query, lookup, toOpeningView(lookup));
	const slice = sliceRecords(buildSliceIndex(lookup.dataset, lookup), view.query);
	return toPlainSentence(sliceSentence(slice, lookup, PAGE_LANGUAGE));
}
