import type { Modality, Standing } from '#lib/core/model/dataset.ts';

/** What one record is, where there is room to be exact. */
export const MODALITY_WORDS: Readonly<Record<Modality, string>> = {
	asserted: 'stated as fact',
	reported: 'reported',
	alleged: 'claimed',
	planned: 'planned or asked',
	opinion: 'an opinion'
};

export const STANDING_MODALITIES: Readonly<Record<Standing, readonly Modality[]>> = {
	stated: ['asserted'],
	reported: ['reported', 'alleged', 'opinion'],
	planned: ['planned']
};
