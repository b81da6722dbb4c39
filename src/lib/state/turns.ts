/** While every frame brings news, one of so many is given to those who wait. */
const ONE_FRAME_OF = 2;

/**
 * Who waits for a turn has it in an animation frame of its own, first come first served. A frame
 * that brought the news has done its share already, so that none holds up the reader's hand.
 */
class Turns {
	readonly #waiting = new Set<() => void>();
	#hasNews = false;
	#busyFrames = 0;
	#isAsked = false;

	/** Calls `take` once, in a frame to come. Who waits already keeps the place in the queue. */
	wait(take: () => void): void {
		this.#waiting.add(take);
		this.#hasNews = true;
		this.#ask();
	}

	leave(take: () => void): void {
		this.#waiting.delete(take);
	}

	#ask(): void {
		if (this.#isAsked || this.#waiting.size === 0) return;
		this.#isAsked = true;
		requestAnimationFrame(() => this.#turn());
	}

	#turn(): void {
		this.#isAsked = false;
		this.#busyFrames = this.#hasNews ? this.#busyFrames + 1 : ONE_FRAME_OF;
		this.#hasNews = false;
		if (this.#busyFrames >= ONE_FRAME_OF) {
			this.#busyFrames = 0;
			const [next] = this.#waiting;
			if (next) {
				this.#waiting.delete(next);
				next();
			}
		}
		this.#ask();
	}
}

/** Those of this page. */
export const turns = new Turns();
