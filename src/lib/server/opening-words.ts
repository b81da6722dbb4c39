import { toOpeningView } from '#lib/core/address/opening-view.ts';
import type { CompiledDataset } from '#lib/core/model/compiled.ts';
import { DatasetLookup } from '#lib/core/model/lookup.ts';
import { buildSliceIndex } from '#lib/core/slice/slice-index.ts';
import { sliceRecords } from '#lib/core/slice/slice-records.ts';
import { sliceSentence, toPlainSentence } from '#lib/core/slice/slice-sentence.ts';
import { PAGE_LANGUAGE } from '#lib/ui/page-language.ts';

/** What a dataset shows before anybody has asked for anything: when, how much, by how many documents. */
export function openingWords(dataset: CompiledDataset): string {
	const lookup = new DatasetLookup(dataset);
	const slice = sliceRecords(buildSliceIndex(dataset, lookup), toOpeningView(lookup).query);
	return toPlainSentence(sliceSentence(slice, lookup, PAGE_LANGUAGE));
}
