import { untrack } from 'svelte';
import { turns } from '#lib/state/turns.ts';

/**
 * Follows a value that changes while time is dragged or played, for a view that can wait for the
 * map: some frames later, the last value never left out. Call it where a component is set up.
 */
export class Unhurried<T> {
	#shown: T = $state.raw()!;
	#latest: T = $state.raw()!;
	readonly #isLate = $derived(this.#shown !== this.#latest);

	constructor(read: () => T) {
		this.#shown = this.#latest = untrack(read);
		const catchUp = () => void (this.#shown = this.#latest);
		$effect.pre(() => {
			const value = read();
			untrack(() => {
				this.#latest = value;
				if (this.#shown !== value) turns.wait(catchUp);
			});
		});
		$effect(() => () => turns.leave(catchUp));
	}

	get current(): T {
		return this.#shown;
	}

	/** What is shown is not the latest. */
	get isLate(): boolean {
		return this.#isLate;
	}
}
