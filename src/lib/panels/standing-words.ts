import type { Modality, Standing } from '#lib/core/model/dataset.ts';

/** How sure a reader may be, in the words that all views use. */
export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
	stated: 'stated as fact',
	reported: 'reported or claimed',
	planned: 'planned or asked'
};

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
