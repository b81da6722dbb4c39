import { unpackDataset } from '#lib/core/model/pack-dataset.ts';
import type { PageLoad } from './$types.ts';

export const load: PageLoad = ({ data: { packed, ...rest } }) => ({
	...rest,
	dataset: packed && unpackDataset(packed)
});
