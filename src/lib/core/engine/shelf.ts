/** Something that takes memory. */
export interface Shelved {
	/** May grow until it is asked for again. */
	readonly bytes: number;
}

/** What an engine makes for itself as it is wanted: the things used last, as many as fit. */
export class Shelf {
	readonly #maxBytes: number;
	/** The one used last comes last. */
	readonly #held = new Map<string, Shelved>();

	constructor(maxBytes: number) {
		this.#maxBytes = maxBytes;
	}

	/** What there is under this name, or is made now; it goes to the front of the shelf. */
	take<T extends Shelved>(
		sort: abstract new (...given: never[]) => T,
		name: string,
		make: () => T
	): T {
		const held = this.#held.get(name);
		const taken = held instanceof sort ? held : make();
		this.#held.delete(name);
		this.#held.set(name, taken);
		this.#dropOldest();
		return taken;
	}

	#dropOldest(): void {
		let bytes = 0;
		for (const held of this.#held.values()) bytes += held.bytes;
		for (const [name, held] of this.#held) {
			if (bytes <= this.#maxBytes) return;
			this.#held.delete(name);
			bytes -= held.bytes;
		}
	}
}
