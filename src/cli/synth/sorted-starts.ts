import type { Random } from '#lib/core/columns/random.ts';
import { BURSTS } from './synth-profile.ts';
import { WeightedChoice } from './weighted-choice.ts';

export interface Burst {
	from: number;
	to: number;
	/** The first of the places where it happens. */
	place: number;
}

/** A stretch of time in which as much happens at every tick. */
interface Stretch {
	from: number;
	to: number;
	/** Share of all starts that lie before it. */
	before: number;
	/** Share of all starts that lie in it. */
	share: number;
	bursts: readonly Burst[];
	/** Draws a burst, or their number for none. */
	cause: WeightedChoice;
}

/** When things happen: evenly, but for bursts. */
export class Calendar {
	readonly stretches: readonly Stretch[];

	constructor(ticks: number, bursts: readonly Burst[]) {
		const even = (1 - (bursts.length > 0 ? BURSTS.share : 0)) / ticks;
		const cuts = [...new Set([0, ticks, ...bursts.flatMap(({ from, to }) => [from, to])])];
		cuts.sort((a, b) => a - b);
		let before = 0;
		this.stretches = cuts.slice(1).map((to, at) => {
			const from = cuts[at]!;
			const own = bursts.filter((burst) => burst.from <= from && burst.to >= to);
			const rates = own.map((burst) => BURSTS.share / bursts.length / (burst.to - burst.from));
			const rate = rates.reduce((sum, each) => sum + each, even);
			const stretch: Stretch = {
				from,
				to,
				before,
				share: rate * (to - from),
				bursts: own,
				cause: new WeightedChoice([...rates, even])
			};
			before += stretch.share;
			return stretch;
		});
	}
}

/**
 * Draws so many starts one after the other in ascending order, without holding them: the smallest
 * of n draws is 1 - v ** (1 / n), and the others are as the smallest of the rest above it.
 */
export class SortedStarts {
	readonly #stretches: readonly Stretch[];
	readonly #random: Random;
	#left: number;
	#above = 1;
	#at = 0;

	constructor({ stretches }: Calendar, count: number, random: Random) {
		this.#stretches = stretches;
		this.#left = count;
		this.#random = random;
	}

	/** The tick, and the burst it is part of if any. */
	next(): { tick: number; burst: Burst | null } {
		this.#above *= Math.exp(Math.log(this.#random.share()) / this.#left--);
		const share = 1 - this.#above;
		const stretches = this.#stretches;
		while (this.#at < stretches.length - 1 && stretches[this.#at + 1]!.before <= share) this.#at++;
		const { from, to, before, share: own, bursts, cause } = stretches[this.#at]!;
		const tick = from + Math.floor(((share - before) / own) * (to - from));
		const burst = bursts.length > 0 ? bursts[cause.draw(this.#random)] : undefined;
		return { tick: Math.max(from, Math.min(to - 1, tick)), burst: burst ?? null };
	}
}
