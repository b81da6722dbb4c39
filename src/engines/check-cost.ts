import { EngineError } from '#lib/core/engine/engine-error.ts';
import type { CountKey, SliceRequest } from '#lib/core/engine/slice-request.ts';
import { MODALITIES } from '#lib/core/model/dataset.ts';
import type { EngineDataset } from './engine-dataset.ts';

/** Of a cube: 128 MB of sums. */
const MOST_CELLS = 2 ** 24;

/** @throws EngineError `engine-refused` where the answer would be greater than a server can hold */
export function checkCost({ want }: SliceRequest, dataset: EngineDataset): void {
	const { cube } = want;
	if (!cube) return;
	const cells = (cube.buckets + 2) * toKeyCount(dataset, cube.by);
	if (cells <= MOST_CELLS) return;
	const most = Math.floor((MOST_CELLS / cells) * cube.buckets);
	throw new EngineError(
		'engine-refused',
		`Sums over time by ${cube.by} have ${most} steps at most`
	);
}

/** How many keys there are to count by. */
export function toKeyCount({ head: { manifest }, tables }: EngineDataset, by: CountKey): number {
	const { places, kinds, actors } = manifest;
	const sizes = { places, pairs: tables.pairs.from.length, kinds, actors };
	return by === 'modality' ? MODALITIES.length : sizes[`${by}s`];
}
