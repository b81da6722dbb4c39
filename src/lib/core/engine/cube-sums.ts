import type { SliceCube } from '#lib/core/engine/slice-answer.ts';

/** Sums over time as what comes to a key at a stage, a stage being an edge or what lies after all. */
export interface StageSums {
	stage: readonly number[];
	key: readonly number[];
	more: readonly number[];
}

/** Everything up to each stage, from what comes at each. */
export function toCumulative(
	{ stage, key, more }: StageSums,
	{ stages, keys, isWhole }: { stages: number; keys: number; isWhole: boolean }
): SliceCube['started'] {
	const cells = stages * keys;
	const sums = isWhole ? new Uint32Array(cells) : new Float64Array(cells);
	for (let at = 0; at < stage.length; at++) sums[stage[at]! * keys + key[at]!]! += more[at]!;
	for (let cell = keys; cell < cells; cell++) sums[cell]! += sums[cell - keys]!;
	return sums;
}

/** What comes at each stage, where it is more than nothing. */
export function toStageSums(sums: SliceCube['started'], keys: number): StageSums {
	const stage: number[] = [];
	const key: number[] = [];
	const more: number[] = [];
	for (let cell = 0; cell < sums.length; cell++) {
		const step = sums[cell]! - (cell < keys ? 0 : sums[cell - keys]!);
		if (step === 0) continue;
		stage.push(Math.floor(cell / keys));
		key.push(cell % keys);
		more.push(step);
	}
	return { stage, key, more };
}
