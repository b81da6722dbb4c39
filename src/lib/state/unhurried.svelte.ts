import { untrack } from 'svelte';

/** Changes in quicker succession than this are one movement of the reader's hand. */
const REST_MS = 120;

/**
 * Follows a value that changes in every frame while time is dragged or played, for a view that
 * takes longer than a frame has: at once after a rest, and then no more often than every 120 ms,
 * the last value never left out. Call it where a component is set up.
 */
export class Unhurried<T> {
	#shown: T = $state.raw()!;
	#latest: T = $state.raw()!;
	readonly #isLate = $derived(this.#shown !== this.#latest);
	#timer: ReturnType<typeof setTimeout> | null = null;

	/** When `isRunning` turns false, the last value is shown at once. */
	constructor(read: () => T, isRunning: () => boolean) {
		this.#shown = this.#latest = untrack(read);
		let wasRunning = false;
		$effect.pre(() => {
			const value = read();
			const hasStopped = wasRunning && !isRunning();
			wasRunning = isRunning();
			untrack(() => this.#follow(value, hasStopped));
		});
		$effect(() => () => this.#stop());
	}

	get current(): T {
		return this.#shown;
	}

	/** What is shown is not the latest. */
	get isLate(): boolean {
		return this.#isLate;
	}

	#follow(value: T, isUrgent: boolean): void {
		this.#latest = value;
		if (this.#isLate && (isUrgent || this.#timer === null)) this.#show();
	}

	#show(): void {
		this.#stop();
		this.#shown = this.#latest;
		this.#timer = setTimeout(() => {
			this.#timer = null;
			if (this.#isLate) this.#show();
		}, REST_MS);
	}

	#stop(): void {
		if (this.#timer !== null) clearTimeout(this.#timer);
		this.#timer = null;
	}
}
