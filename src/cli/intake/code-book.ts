import { toFileError } from './intake-error.ts';

/** How many different names there may be: they are held in memory, everything else is not. */
export interface BookLimits {
	/** What the names are of, such as `places`. */
	what: string;
	names: number;
	/** What to do about it if there are more. */
	hint: string;
}

const MOST_CHARACTERS = 2 ** 26;

/**
 * Gives names numbers, in the order in which they come, and counts how often each comes.
 * Throws IntakeError where there are more than the limits say.
 */
export class CodeBook<K extends string | number> {
	readonly #codes = new Map<K, number>();
	readonly #keys: K[] = [];
	readonly #counts: number[] = [];
	readonly #file: string;
	readonly #limits: BookLimits;
	#characters = 0;

	constructor(file: string, limits: BookLimits) {
		this.#file = file;
		this.#limits = limits;
	}

	get size(): number {
		return this.#keys.length;
	}

	codeOf(key: K): number {
		const known = this.#codes.get(key);
		if (known !== undefined) {
			this.#counts[known]!++;
			return known;
		}
		const code = this.#keys.length;
		const own = typeof key === 'string' ? (toOwnText(key) as K) : key;
		this.#characters += typeof key === 'string' ? key.length : 0;
		const { names, what, hint } = this.#limits;
		if (code >= names || this.#characters > MOST_CHARACTERS) {
			const most = names.toLocaleString('en');
			const message =
				code >= names
					? `${this.#file} has more than ${most} different ${what}.`
					: `The ${what} of ${this.#file} take more than 64 million characters.`;
			throw toFileError('file-too-varied', message, { file: this.#file }, hint);
		}
		this.#codes.set(own, code);
		this.#keys.push(own);
		this.#counts.push(1);
		return code;
	}

	/** The number of a key, without counting it. */
	find(key: K): number | undefined {
		return this.#codes.get(key);
	}

	/** One more of a key that has the number. */
	count(code: number): void {
		this.#counts[code]!++;
	}

	keyOf(code: number): K {
		return this.#keys[code]!;
	}

	/** All codes, of the most frequent key first; keys that are as frequent as others in their order. */
	byFrequency(order: (a: number, b: number) => number): Uint32Array {
		const codes = Uint32Array.from(this.#keys.keys());
		return codes.sort((a, b) => this.#counts[b]! - this.#counts[a]! || order(a, b));
	}
}

/** Which position each code has in a list of all of them. */
export function toPositions(codes: Uint32Array): Uint32Array {
	const positions = new Uint32Array(codes.length);
	codes.forEach((code, position) => (positions[code] = position));
	return positions;
}

export function compareTexts(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** A part of a text keeps the whole text in memory, here a megabyte of a file; a copy does not. */
function toOwnText(text: string): string {
	return Buffer.from(text, 'utf16le').toString('utf16le');
}
