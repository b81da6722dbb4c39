import type { Sums } from '#lib/core/engine/code-tally.ts';
import type { CountKey, CountWant } from '#lib/core/engine/slice-request.ts';

const FINER: Readonly<Partial<Record<CountKey, CountKey>>> = {
	place: 'place-kind',
	pair: 'pair-modality'
};

/** The wish from whose sums those of another one follow: of two keys, the first of which is its own. */
export function findFinerWant(
	{ by, value }: CountWant,
	wants: readonly CountWant[]
): CountWant | undefined {
	const finer = FINER[by];
	return finer && wants.find((want) => want.by === finer && want.value === value);
}

/** Sums by the first of two keys. @param size how many second keys there are */
export function foldKeys(sums: Sums, size: number): Float64Array {
	const folded = new Float64Array(size === 0 ? 0 : sums.length / size);
	for (let first = 0, at = 0; first < folded.length; first++) {
		let sum = 0;
		for (const end = at + size; at < end; at++) sum += sums[at]!;
		folded[first] = sum;
	}
	return folded;
}
