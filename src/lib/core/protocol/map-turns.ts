/** Live maps that one page may have at the same time: a browser takes the oldest away beyond some. */
const MOST_LIVE_MAPS = 2;

/** Says to the other frames of a page that one has begun (`at`, milliseconds) or ended a live map. */
export interface TurnMessage {
	frame: string;
	/** Time at which the frame took its turn; null: it has left. */
	at: number | null;
}

/**
 * Whose turn it is to hold a live map, as one frame sees it. Every frame tells the others when it
 * takes a turn; the one that has held its turn longest gives way. A frame that has just come knows
 * only of turns taken after its own, which is enough: the older ones see it come.
 */
export class MapTurns {
	readonly #frame: string;
	/** Time of each turn that is held, by frame. */
	readonly #held = new Map<string, number>();

	constructor(frame: string) {
		this.#frame = frame;
	}

	get isOurs(): boolean {
		return this.#held.has(this.#frame);
	}

	/** Whether there is room for one more without sending anybody away. */
	get hasRoom(): boolean {
		return this.#held.size < MOST_LIVE_MAPS;
	}

	/** Takes a turn now; returns what to tell the others. */
	take(nowMs: number): TurnMessage {
		this.#held.set(this.#frame, nowMs);
		this.#sendOldestAway();
		return { frame: this.#frame, at: nowMs };
	}

	/** Gives the turn back, as when the frame is out of sight; returns what to tell the others. */
	leave(): TurnMessage {
		this.#held.delete(this.#frame);
		return { frame: this.#frame, at: null };
	}

	/** Hears of another frame; what is no such message is passed over. */
	hear(message: unknown): void {
		const heard = parseTurn(message);
		if (!heard || heard.frame === this.#frame) return;
		if (heard.at === null) this.#held.delete(heard.frame);
		else this.#held.set(heard.frame, heard.at);
		this.#sendOldestAway();
	}

	#sendOldestAway(): void {
		while (this.#held.size > MOST_LIVE_MAPS) {
			const [oldest] = [...this.#held].reduce((a, b) => (isBefore(a, b) ? a : b));
			this.#held.delete(oldest);
		}
	}
}

/** Two frames may take their turns at the same moment; every frame must see them in one order. */
function isBefore([a, aMs]: [string, number], [b, bMs]: [string, number]): boolean {
	return aMs < bMs || (aMs === bMs && a < b);
}

function parseTurn(data: unknown): TurnMessage | null {
	if (typeof data !== 'object' || data === null) return null;
	const own = new Map<string, unknown>(Object.entries(data));
	const [frame, at] = [own.get('frame'), own.get('at')];
	if (typeof frame !== 'string') return null;
	return at === null || typeof at === 'number' ? { frame, at } : null;
}
