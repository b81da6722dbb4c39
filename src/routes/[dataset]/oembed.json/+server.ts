import { toOpeningView } from '#lib/core/address/opening-view.ts';
import { toPublicSite } from '#lib/core/address/public-site.ts';
import { DatasetLookup } from '#lib/core/model/lookup.ts';
import { encodeOembed } from '#lib/core/protocol/oembed.ts';
import { buildSliceIndex } from '#lib/core/slice/slice-index.ts';
import { sliceRecords } from '#lib/core/slice/slice-records.ts';
import { sliceSentence, toPlainSentence } from '#lib/core/slice/slice-sentence.ts';
import { compiledDataset, datasetEntries } from '#lib/server/compiled-dataset.ts';
import { PAGE_LANGUAGE } from '#lib/ui/page-language.ts';
import type { RequestHandler } from './$types.ts';

export const prerender = true;
export const trailingSlash = 'never';
export const entries = datasetEntries;

export const GET: RequestHandler = ({ params, url }) => {
	const { dataset } = compiledDataset(params.dataset);
	const lookup = new DatasetLookup(dataset);
	const slice = sliceRecords(buildSliceIndex(dataset, lookup), toOpeningView(lookup).query);
	const text = encodeOembed({
		title: dataset.title,
		words: toPlainSentence(sliceSentence(slice, lookup, PAGE_LANGUAGE)),
		explorerUrl: toPublicSite(new URL('./', url)),
		siteUrl: toPublicSite(new URL('../', url))
	});
	return new Response(text, { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
