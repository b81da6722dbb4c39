import { EngineError } from '#lib/core/engine/engine-error.ts';
import { isFineCountSmall, toKeyCount, type KeySizes } from '#lib/core/engine/key-count.ts';
import type { CountKey, SliceRequest } from '#lib/core/engine/slice-request.ts';
import type { EngineDataset } from './engine-dataset.ts';

/** Of a cube: 128 MB of sums. */
const MOST_CELLS = 2 ** 24;

/** @throws EngineError `engine-refused` where the answer would be greater than a server can hold */
export function checkCost({ want }: SliceRequest, dataset: EngineDataset): void {
	const { counts, cube } = want;
	for (const { by } of counts ?? []) {
		if (by !== 'place-kind' && by !== 'pair-modality') continue;
		if (isFineCountSmall(toSizes(dataset), by)) continue;
		throw new EngineError('engine-refused', `There are too many keys to count by ${by}`);
	}
	if (!cube) return;
	const cells = (cube.buckets + 2) * toDatasetKeyCount(dataset, cube.by);
	if (cells <= MOST_CELLS) return;
	const most = Math.floor((MOST_CELLS / cells) * cube.buckets);
	throw new EngineError(
		'engine-refused',
		`Sums over time by ${cube.by} have ${most} steps at most`
	);
}

/** How many keys there are to count by. */
export function toDatasetKeyCount(dataset: EngineDataset, by: CountKey): number {
	return toKeyCount(toSizes(dataset), by);
}

export function toSizes({ head, tables }: EngineDataset): KeySizes {
	const { places, kinds, actors } = head.manifest;
	return { places, pairs: tables.pairs.from.length, kinds, actors };
}
