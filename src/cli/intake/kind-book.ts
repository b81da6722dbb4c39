import { CodeBook, compareTexts, toPositions } from './code-book.ts';

/** As many as the format of column files has numbers for. */
const MOST_KINDS = 255;
const UNNAMED = 'Event';

/** What kinds of events there are. */
export class KindBook {
	readonly #kinds: CodeBook<string>;

	constructor(file: string) {
		const hint = 'Name another column with --map kind=…, or none with --map kind=.';
		this.#kinds = new CodeBook(file, { what: 'kinds', names: MOST_KINDS, hint });
	}

	/** @param label empty where it is not known */
	codeOf(label: string): number {
		return this.#kinds.codeOf(label === '' ? UNNAMED : label);
	}

	/** Kinds in the order of the numbers that files have, and which number each gets. */
	finish(): { kinds: { id: string; label: string }[]; kindPositions: Uint32Array } {
		const codes = this.#kinds.byFrequency((a, b) =>
			compareTexts(this.#kinds.keyOf(a), this.#kinds.keyOf(b))
		);
		const taken = new Set<string>();
		const kinds = Array.from(codes, (code) => {
			const label = this.#kinds.keyOf(code);
			return { id: toFreeId(label, taken), label };
		});
		return { kinds, kindPositions: toPositions(codes) };
	}
}

/** In kebab-case, and different from all before. */
function toFreeId(label: string, taken: Set<string>): string {
	const plain = label.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '');
	const id = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'kind';
	let free = id;
	for (let number = 2; taken.has(free); number++) free = `${id}-${number}`;
	taken.add(free);
	return free;
}
