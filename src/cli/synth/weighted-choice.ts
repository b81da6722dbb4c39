import type { Random } from '#lib/core/columns/random.ts';

/** Draws positions so that each comes up in proportion to its weight. */
export class WeightedChoice {
	readonly #until: Float64Array;

	constructor(weights: ArrayLike<number>) {
		this.#until = new Float64Array(weights.length);
		let sum = 0;
		for (let at = 0; at < weights.length; at++) {
			sum += weights[at]!;
			this.#until[at] = sum;
		}
	}

	draw(random: Random): number {
		const until = this.#until;
		const value = random.share() * until.at(-1)!;
		let low = 0;
		let high = until.length - 1;
		while (low < high) {
			const middle = (low + high) >>> 1;
			if (until[middle]! > value) high = middle;
			else low = middle + 1;
		}
		return low;
	}
}

/** Weights as of places by size: few great ones, many small ones. */
export function powerLaw(count: number, exponent: number): Float64Array {
	return Float64Array.from({ length: count }, (_, at) => Math.exp(-exponent * Math.log(at + 1)));
}
