import { EngineError } from '#lib/core/engine/engine-error.ts';
import { hasPlaceKinds, toKeyCount } from '#lib/core/engine/key-count.ts';
import type { CountKey, SliceRequest } from '#lib/core/engine/slice-request.ts';
import type { EngineDataset } from './engine-dataset.ts';

/** Of a cube: 128 MB of sums. */
const MOST_CELLS = 2 ** 24;

/** @throws EngineError `engine-refused` where the answer would be greater than a server can hold */
export function checkCost({ want }: SliceRequest, dataset: EngineDataset): void {
	const { counts, cube } = want;
	const isFine = counts?.some(({ by }) => by === 'place-kind') ?? false;
	if (isFine && !hasPlaceKinds(dataset.head.manifest)) {
		throw new EngineError('engine-refused', 'There are too many places to tell their kinds apart');
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
export function toDatasetKeyCount({ head, tables }: EngineDataset, by: CountKey): number {
	const { places, kinds, actors } = head.manifest;
	return toKeyCount({ places, pairs: tables.pairs.from.length, kinds, actors }, by);
}
