import type { KindHistogram } from '#lib/core/engine/kind-histogram.ts';

/** In each frame so much of its time is spent on counting. */
const SHARE_MS = 8;

/**
 * A histogram that takes too long for one frame: counted anew, piece by piece, whenever what it is
 * of changes. The last one stays meanwhile. Call it where a component is set up.
 */
export class FollowedHistogram {
	#current: KindHistogram | null = $state.raw(null);

	/** @param begin reads what it depends on and begins to count; null for none */
	constructor(begin: () => Generator<undefined, KindHistogram> | null) {
		$effect(() => {
			const counting = begin();
			if (counting === null) return void (this.#current = null);
			let frame = 0;
			const step = () => {
				const until = performance.now() + SHARE_MS;
				do {
					const { done, value } = counting.next();
					if (done) return void (this.#current = value);
				} while (performance.now() < until);
				frame = requestAnimationFrame(step);
			};
			frame = requestAnimationFrame(step);
			return () => cancelAnimationFrame(frame);
		});
	}

	get current(): KindHistogram | null {
		return this.#current;
	}
}
