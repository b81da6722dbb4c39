import * as v from 'valibot';
import { toCumulative, toStageSums } from '#lib/core/engine/cube-sums.ts';
import { EngineError } from '#lib/core/engine/engine-error.ts';
import type { SliceCube } from '#lib/core/engine/slice-answer.ts';
import { numbers } from '#lib/core/engine/wire-numbers.ts';

const MOST_CELLS = 2 ** 27;
const size = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const stageSums = v.object({ stage: numbers, key: numbers, more: numbers });

export const wireCubeShape = v.object({
	edges: numbers,
	keys: size,
	/** Numbers of events, which fit into 32 bits; else sums of weights. */
	isWhole: v.boolean(),
	started: stageSums,
	ended: stageSums
});

/** What changes from stage to stage, which is little where there are many keys. */
export type WireCube = v.InferOutput<typeof wireCubeShape>;

export function encodeCube({ edges, keys, started, ended }: SliceCube): WireCube {
	const toWire = (sums: SliceCube['started']) => {
		const { stage, key, more } = toStageSums(sums, keys);
		return { stage: [...stage], key: [...key], more: [...more] };
	};
	return {
		edges: [...edges],
		keys,
		isWhole: started instanceof Uint32Array,
		started: toWire(started),
		ended: toWire(ended)
	};
}

/** @throws EngineError `engine-unreachable` for a cube that does not fit into memory */
export function decodeCube({ edges, keys, isWhole, started, ended }: WireCube): SliceCube {
	const stages = edges.length + 1;
	if (stages * keys > MOST_CELLS) {
		throw new EngineError('engine-unreachable', `Sums by ${keys} keys are too many for a page`);
	}
	const options = { stages, keys, isWhole };
	return {
		edges: Float64Array.from(edges),
		keys,
		started: toCumulative(started, options),
		ended: toCumulative(ended, options)
	};
}
