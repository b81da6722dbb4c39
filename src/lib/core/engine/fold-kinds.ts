import type { Sums } from '#lib/core/engine/code-tally.ts';
import type { CountWant } from '#lib/core/engine/slice-request.ts';

/**
 * Position of the wish from whose sums those of another one follow: by place and kind hold what by
 * place does. -1: none.
 */
export function findFinerWant({ by, value }: CountWant, wants: readonly CountWant[]): number {
	if (by !== 'place') return -1;
	return wants.findIndex(
		(want) => want.by === 'place-kind' && want.value === value && want.top === undefined
	);
}

/** Sums by place of sums by place and kind. */
export function foldKinds(sums: Sums, kinds: number): Float64Array {
	const byPlace = new Float64Array(sums.length / Math.max(1, kinds));
	for (let place = 0, at = 0; place < byPlace.length; place++) {
		let sum = 0;
		for (const end = at + kinds; at < end; at++) sum += sums[at]!;
		byPlace[place] = sum;
	}
	return byPlace;
}
