import { packDataset } from '#lib/core/model/pack-dataset.ts';
import { singleDataset } from '../single-dataset.ts';

export function load() {
	const { dataset, stories } = singleDataset();
	return { packed: packDataset(dataset), stories };
}
