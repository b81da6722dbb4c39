/** While every frame brings news, one of so many is given to those who wait. */
const ONE_FRAME_OF = 2;
/** Where frames take long, who has waited for so long does not wait for the others too. */
const LONGEST_WAIT_MS = 150;

/**
 * Who waits for a turn has it in an animation frame of its own, first come first served. A frame
 * that brought the news has done its share already, so that none holds up the reader's hand.
 */
class Turns {
	/** With the time of the first frame in which they waited, of `requestAnimationFrame`. */
	readonly #waiting = new Map<() => void, number | null>();
	#hasNews = false;
	#busyFrames = 0;
	#isAsked = false;

	/** Calls `take` once, in a frame to come. Who waits already keeps the place in the queue. */
	wait(take: () => void): void {
		if (!this.#waiting.has(take)) this.#waiting.set(take, null);
		this.#hasNews = true;
		this.#ask();
	}

	leave(take: () => void): void {
		this.#waiting.delete(take);
	}

	#ask(): void {
		if (this.#isAsked || this.#waiting.size === 0) return;
		this.#isAsked = true;
		requestAnimationFrame((nowMs) => this.#turn(nowMs));
	}

	#turn(nowMs: number): void {
		this.#isAsked = false;
		this.#busyFrames = this.#hasNews ? this.#busyFrames + 1 : ONE_FRAME_OF;
		this.#hasNews = false;
		if (this.#busyFrames >= ONE_FRAME_OF) {
			this.#busyFrames = 0;
			const [next] = this.#waiting.keys();
			if (next) this.#give(next);
		}
		for (const [take, sinceMs] of this.#waiting) {
			if (sinceMs === null) this.#waiting.set(take, nowMs);
			else if (nowMs - sinceMs >= LONGEST_WAIT_MS) this.#give(take);
		}
		this.#ask();
	}

	#give(take: () => void): void {
		this.#waiting.delete(take);
		take();
	}
}

/** Those of this page. */
export const turns = new Turns();
