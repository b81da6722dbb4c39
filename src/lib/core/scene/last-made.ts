/**
 * What was last made of a thing, and what else went into it. Made again from the same, it is the
 * same object, so that those who draw it see at a glance that nothing has changed.
 */
export class LastMade<Key extends object, Made> {
	readonly #known = new WeakMap<Key, { from: readonly unknown[]; made: Made }>();

	/** `from`: all that `make` reads besides the key and what belongs to it for good. */
	of(key: Key, from: readonly unknown[], make: () => Made): Made {
		const known = this.#known.get(key);
		if (known && areSame(known.from, from)) return known.made;
		const made = make();
		this.#known.set(key, { from, made });
		return made;
	}
}

function areSame(a: readonly unknown[], b: readonly unknown[]): boolean {
	if (a.length !== b.length) return false;
	for (let i = 0; i < a.length; i++) if (!Object.is(a[i], b[i])) return false;
	return true;
}
