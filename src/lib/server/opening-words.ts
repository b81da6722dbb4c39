import { toOpeningView } from '#lib/core/address/opening-view.ts';
import type { CompiledDataset } from '#lib/core/model/compiled.ts';
import { DatasetLookup } from '#lib/core/model/lookup.ts';
import { buildSliceIndex } from '#lib/core/slice/slice-index.ts';
import { sliceRecords } from '#lib/core/slice/slice-records.ts';
import { sliceSentence, toPlainSentence } from '#lib/core/slice/slice-sentence.ts';
import { sayCount, toSentenceCase } from '#lib/core/text/english-words.ts';
import { PAGE_LANGUAGE } from '#lib/ui/page-language.ts';

/** What a dataset shows before anybody has asked for anything, and how much it rests on. */
export function openingWords(dataset: CompiledDataset): string {
	const lookup = new DatasetLookup(dataset);
	const slice = sliceRecords(buildSliceIndex(dataset, lookup), toOpeningView(lookup).query);
	const documents = toSentenceCase(sayCount(dataset.sources.length, 'document'));
	return `${toPlainSentence(sliceSentence(slice, lookup, PAGE_LANGUAGE))} ${documents}.`;
}
