const STEPS_BEFORE_USE = 12;

/**
 * Numbers that look like chance and are the same for the same seed, on every machine: the generator
 * sfc32 of C. Doty-Humphrey (PractRand), 128 bits of state.
 */
export class Random {
	#a: number;
	#b = 0x9e37_79b9;
	#c = 0x243f_6a88;
	#counter = 1;

	/** @param seed 32 bits of it count */
	constructor(seed: number) {
		this.#a = seed >>> 0;
		for (let step = 0; step < STEPS_BEFORE_USE; step++) this.next();
	}

	/** A whole number of 32 bits, 0 or more. */
	next(): number {
		const sum = (this.#a + this.#b + this.#counter) >>> 0;
		this.#counter = (this.#counter + 1) >>> 0;
		this.#a = this.#b ^ (this.#b >>> 9);
		this.#b = (this.#c + (this.#c << 3)) | 0;
		this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum;
		return sum;
	}

	/** Above 0 and below 1. */
	share(): number {
		return (this.next() + 0.5) / 2 ** 32;
	}

	/** A whole number from 0 to `count` - 1. */
	below(count: number): number {
		return Math.floor(this.share() * count);
	}
}
