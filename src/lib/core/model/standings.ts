import type { Standing } from '#lib/core/model/dataset.ts';

/** In the order in which they are told and drawn everywhere, the surest first. */
export const STANDINGS = ['stated', 'reported', 'planned'] as const satisfies readonly Standing[];
