import { unpackDataset } from '#lib/core/model/pack-dataset.ts';
import type { PageLoad } from './$types.ts';

export const load: PageLoad = async ({ data: { packed, areTextsLate, ...rest } }) => {
	const dataset = packed && unpackDataset(packed);
	const late = areTextsLate && (await import('#lib/state/late-texts.svelte.ts'));
	return { ...rest, dataset, ...(late && dataset && late.toLateDataset(dataset, late.fetchTexts)) };
};
