import type { Sums } from '#lib/core/engine/code-tally.ts';
import type { CountColumns } from '#lib/core/engine/slice-answer.ts';
import { foldKeys } from '#lib/core/engine/fold-keys.ts';
import { topKeys } from '#lib/core/engine/top-keys.ts';

const BYTES_PER_COUNT = Float64Array.BYTES_PER_ELEMENT + Uint32Array.BYTES_PER_ELEMENT;

/**
 * Keys with a value above 0, ascending; or the `top` greatest, greatest first, lower key first.
 * @param seconds of sums by two keys how many second ones there are, see `CountWant`; else 1
 */
export function toCountColumns(sums: Sums, top: number | undefined, seconds: number): CountColumns {
	if (top === undefined) return presentKeys(sums);
	const key =
		seconds === 1
			? topKeys(sums, top)
			: presentOf(sums, topKeys(foldKeys(sums, seconds), top), seconds);
	const value = new Float64Array(key.length);
	for (let at = 0; at < key.length; at++) value[at] = sums[key[at]!]!;
	return { key, value };
}

/** Keys with a value above 0 of these first keys, second keys ascending. */
function presentOf(sums: Sums, firsts: Uint32Array, seconds: number): Uint32Array {
	const keys = [...firsts].flatMap((first) =>
		Array.from({ length: seconds }, (_, second) => first * seconds + second).filter(
			(key) => sums[key]! > 0
		)
	);
	return Uint32Array.from(keys);
}

/**
 * Without branches: every key is written and the next one overwrites it unless it has a value. Both
 * columns lie in one piece of memory, which takes half as long to get.
 */
function presentKeys(sums: Sums): CountColumns {
	const { length } = sums;
	const memory = new ArrayBuffer(length * BYTES_PER_COUNT);
	const value = new Float64Array(memory, 0, length);
	const key = new Uint32Array(memory, value.byteLength, length);
	let count = 0;
	for (let at = 0; at < length; at++) {
		const sum = sums[at]!;
		key[count] = at;
		value[count] = sum;
		count += Number(sum > 0);
	}
	if (count === length) return { key, value };
	return { key: key.subarray(0, count), value: value.subarray(0, count) };
}
