const MOST_DECIMALS = 6;
const MOST_STEPS = 2 ** 32 - 1;

/** Finds the step in which all weights of a file are whole numbers. */
export class WeightScale {
	#decimals = 0;
	#greatest = 0;

	/** @param weight not negative */
	add(weight: number): void {
		if (weight > this.#greatest) this.#greatest = weight;
		while (this.#decimals < MOST_DECIMALS && !isWhole(weight * 10 ** this.#decimals)) {
			this.#decimals++;
		}
	}

	/**
	 * Steps in one unit of weight: a power of ten, less than 1 where weights are too great for 32
	 * bits. What lies between two steps is rounded.
	 */
	stepsPerUnit(): number {
		let decimals = this.#decimals;
		while (this.#greatest * 10 ** decimals > MOST_STEPS) decimals--;
		return 10 ** decimals;
	}
}

function isWhole(steps: number): boolean {
	return Math.abs(steps - Math.round(steps)) <= 1e-9 * Math.max(1, Math.abs(steps));
}
