import * as v from 'valibot';
import { PlaneReader, PlaneWriter } from '#lib/core/columns/planes.ts';
import { decodeBase64, encodeBase64 } from '#lib/core/engine/base64.ts';
import { EngineError } from '#lib/core/engine/engine-error.ts';
import type { SliceCube } from '#lib/core/engine/slice-answer.ts';
import { numbers } from '#lib/core/engine/wire-numbers.ts';

const MOST_CELLS = 2 ** 26;
const WORD = 2 ** 32;
const size = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const wireCubeShape = v.object({
	edges: numbers,
	keys: size,
	/** Numbers of events, which fit into 32 bits; else sums of weights. */
	isWhole: v.boolean(),
	started: v.string(),
	ended: v.string()
});

/**
 * What changes from stage to stage as byte planes (see `PlaneWriter`), lower 32 bits, then upper
 * ones, in base64: most of it are zeros, which take nothing once an answer is packed.
 */
export type WireCube = v.InferOutput<typeof wireCubeShape>;

export function encodeCube({ edges, keys, started, ended }: SliceCube): WireCube {
	return {
		edges: [...edges],
		keys,
		isWhole: started instanceof Uint32Array,
		started: encodeSteps(started, keys),
		ended: encodeSteps(ended, keys)
	};
}

/**
 * @throws EngineError `engine-unreachable` for a cube that does not fit into memory, or is damaged
 */
export function decodeCube({ edges, keys, isWhole, started, ended }: WireCube): SliceCube {
	const cells = (edges.length + 1) * keys;
	if (cells > MOST_CELLS) {
		throw new EngineError('engine-unreachable', `Sums by ${keys} keys are too many for a page`);
	}
	const decode = (text: string) => {
		const sums = isWhole ? new Uint32Array(cells) : new Float64Array(cells);
		addSteps(sums, keys, text);
		return sums;
	};
	return { edges: Float64Array.from(edges), keys, started: decode(started), ended: decode(ended) };
}

function encodeSteps(sums: SliceCube['started'], keys: number): string {
	const low = new Uint32Array(sums.length);
	const high = new Uint32Array(sums.length);
	for (let cell = 0; cell < sums.length; cell++) {
		const step = sums[cell]! - (cell < keys ? 0 : sums[cell - keys]!);
		low[cell] = step % WORD;
		high[cell] = Math.floor(step / WORD);
	}
	return encodeBase64(new PlaneWriter().add(low).add(high).bytes());
}

function addSteps(sums: SliceCube['started'], keys: number, text: string): void {
	let low: Uint32Array;
	let high: Uint32Array;
	try {
		const reader = new PlaneReader(decodeBase64(text));
		low = reader.read(sums.length);
		high = reader.read(sums.length);
		reader.finish();
	} catch (cause) {
		throw new EngineError('engine-unreachable', 'The sums over time are damaged', { cause });
	}
	for (let cell = 0; cell < sums.length; cell++) {
		const before = cell < keys ? 0 : sums[cell - keys]!;
		sums[cell] = before + low[cell]! + high[cell]! * WORD;
	}
}
