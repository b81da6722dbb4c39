import { MapTurns } from '#lib/core/protocol/map-turns.ts';

const CHANNEL = 'dateline:maps';
/** A frame that comes back into sight so soon need not begin again. */
const KEPT_OUT_OF_SIGHT_MS = 4000;

/**
 * Whether this frame may hold a live map now: while it is in sight and not too many others on the
 * page do. Frames of one host hear each other; a frame that nobody hears, as in a sandbox without
 * an origin, holds one only as long as somebody's hand is in it, and a page has one such frame.
 */
export class LiveTurns {
	#isOurs = $state(false);
	#isSeen = false;
	readonly #turns = new MapTurns(crypto.getRandomValues(new Uint32Array(2)).join('-'));
	readonly #channel = openChannel();
	readonly #isHeard = this.#channel !== null;
	readonly #undo: () => void;
	#leaving: ReturnType<typeof setTimeout> | undefined;

	constructor(element: Element) {
		const observer = new IntersectionObserver((entries) => {
			this.#see(entries.at(-1)?.isIntersecting ?? false);
		});
		observer.observe(element);
		const claim = () => {
			// Focus is what tells a frame that nobody hears when the hand goes on to another one.
			if (!this.#isHeard) window.focus();
			this.#take();
		};
		const leave = () => this.#leave();
		const blur = () => {
			if (!this.#isHeard) this.#leave();
		};
		element.addEventListener('pointerdown', claim);
		element.addEventListener('focusin', claim);
		window.addEventListener('pagehide', leave);
		window.addEventListener('blur', blur);
		if (!this.#isHeard && document.hasFocus() && navigator.userActivation?.hasBeenActive) {
			this.#take();
		}
		if (this.#channel) this.#channel.onmessage = ({ data }) => this.#hear(data);
		this.#undo = () => {
			observer.disconnect();
			element.removeEventListener('pointerdown', claim);
			element.removeEventListener('focusin', claim);
			window.removeEventListener('pagehide', leave);
			window.removeEventListener('blur', blur);
		};
	}

	/** Reactive. */
	get isOurs(): boolean {
		return this.#isOurs;
	}

	close(): void {
		this.#undo();
		this.#leave();
		this.#channel?.close();
	}

	#see(isSeen: boolean): void {
		this.#isSeen = isSeen;
		clearTimeout(this.#leaving);
		if (!isSeen) this.#leaving = setTimeout(() => this.#leave(), KEPT_OUT_OF_SIGHT_MS);
		else if (this.#isHeard) this.#take();
	}

	#take(): void {
		if (this.#turns.isOurs) return;
		this.#tell(this.#turns.take(performance.timeOrigin + performance.now()));
	}

	#leave(): void {
		this.#tell(this.#turns.leave());
	}

	#hear(data: unknown): void {
		this.#turns.hear(data);
		this.#isOurs = this.#turns.isOurs;
		if (this.#isSeen && this.#turns.hasRoom) this.#take();
	}

	#tell(message: object): void {
		this.#isOurs = this.#turns.isOurs;
		this.#channel?.postMessage(message);
	}
}

/** null where no other frame would hear it. */
function openChannel(): BroadcastChannel | null {
	if (self.origin === 'null') return null;
	try {
		return new BroadcastChannel(CHANNEL);
	} catch {
		return null;
	}
}
