import { toSentenceCase } from '#lib/core/text/english-words.ts';

/** The part of `URLSearchParams` that is read. */
export interface ViewParameters {
	get(name: string): string | null;
	keys(): Iterable<string>;
}

const LONGEST_VALUE = 2000;
const LONGEST_SHOWN = 40;
const KEPT = 'the rest of the view is kept';

/** Reads parameters one by one and gathers what there is to say about those that are no good. */
export class ParameterReader {
	readonly #parameters: ViewParameters;
	readonly #broken: string[] = [];
	readonly #unknown: string[] = [];

	constructor(parameters: ViewParameters) {
		this.#parameters = parameters;
	}

	/** `parse` gives undefined for a text it does not understand; then, and without it, `usual`. */
	read<T>(name: string, usual: T, parse: (text: string) => T | undefined): T {
		const text = this.#parameters.get(name);
		if (text === null) return usual;
		const value = text.length > LONGEST_VALUE ? undefined : parse(text);
		if (value !== undefined) return value;
		this.#broken.push(`${name} ${quote(text)}`);
		return usual;
	}

	choose<T extends string>(name: string, usual: T, choices: readonly T[]): T {
		return this.read(name, usual, (text) => choices.find((choice) => choice === text));
	}

	/** Whether the dataset has it; where not, that is said. `noun`: place, actor, … */
	known(noun: string, id: string, found: unknown): boolean {
		if (found !== null) return true;
		this.#unknown.push(`${noun} ${quote(id)}`);
		return false;
	}

	/** Names parameters that are none of ours. */
	refuse(isOurs: (name: string) => boolean): void {
		for (const name of new Set(this.#parameters.keys())) {
			if (!isOurs(name)) this.#broken.push(quote(name));
		}
	}

	/** One sentence for all that is no good; none where all is. */
	notices(): string[] {
		const broken = this.#broken.join(', ');
		const parts = [broken && `not understood in the address: ${broken}`, this.#toUnknown()];
		const said = parts.filter((part) => part !== '').join('; ');
		return said === '' ? [] : [`${toSentenceCase(said)}; ${KEPT}.`];
	}

	#toUnknown(): string {
		const [first, ...others] = this.#unknown;
		if (first === undefined) return '';
		if (others.length === 0) return `no ${first} in this dataset`;
		return `not in this dataset: ${this.#unknown.join(', ')}`;
	}
}

function quote(text: string): string {
	const points = [...text];
	return `“${points.length > LONGEST_SHOWN ? `${points.slice(0, LONGEST_SHOWN).join('')}…` : text}”`;
}
