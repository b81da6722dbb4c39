import { CodeBook, compareTexts } from './code-book.ts';
import { toMicro, UNKNOWN, type LngLat } from './micro-degrees.ts';

/** A name that comes again farther away, in 1e-6 degrees, is another place of that name. */
const SAME_PLACE = 500_000;
const TURN = 360_000_000;
const MOST_PLACES = 1_000_000;

/** A place as written: name, coordinates, both or neither. */
export interface Spot {
	name: string;
	at: LngLat | null;
}

/**
 * The places of a file: by their names, or where they have none by their rounded coordinates. A place
 * lies where it is first said to lie.
 */
export class PlaceBook {
	readonly #book: CodeBook<string>;
	readonly #round: number;
	readonly #decimals: number;
	readonly #names: string[] = [];
	readonly #lng: number[] = [];
	readonly #lat: number[] = [];
	/** Of names that several places have, all of them. */
	readonly #namesakes = new Map<string, number[]>();

	/** @param round degrees to which coordinates without a name are rounded */
	constructor(file: string, round: number) {
		const hint = 'Round coordinates more with --round, or name another column with --map place=….';
		this.#book = new CodeBook(file, { what: 'places', names: MOST_PLACES, hint });
		this.#round = round;
		this.#decimals = decimalsOf(round);
	}

	get size(): number {
		return this.#names.length;
	}

	/** @returns null where neither is known */
	codeOf({ name, at }: Spot): number | null {
		if (name !== '') return this.#codeOfName(name, at);
		if (at === null) return null;
		const [lng, lat] = [this.#rounded(at[0]), this.#rounded(at[1])];
		const written = `${lat.toFixed(this.#decimals)}, ${lng.toFixed(this.#decimals)}`;
		return this.#codeOfName(written, [lng, lat]);
	}

	nameOf(code: number): string {
		return this.#names[code]!;
	}

	/** In 1e-6 degrees. */
	positionOf(code: number): LngLat {
		return [this.#lng[code]!, this.#lat[code]!];
	}

	byFrequency(): Uint32Array {
		return this.#book.byFrequency(
			(a, b) =>
				compareTexts(this.#names[a]!, this.#names[b]!) ||
				this.#lng[a]! - this.#lng[b]! ||
				this.#lat[a]! - this.#lat[b]!
		);
	}

	#codeOfName(name: string, at: LngLat | null): number {
		const first = this.#book.find(name);
		if (first !== undefined) {
			const namesakes = this.#namesakes.get(name);
			const code = [first, ...(namesakes ?? [])].find((each) => this.#isNear(each, at));
			if (code !== undefined) {
				this.#book.count(code);
				return code;
			}
			const other = this.#enter(`${name}\0${namesakes?.length ?? 0}`, name, at);
			if (namesakes) namesakes.push(other);
			else this.#namesakes.set(name, [other]);
			return other;
		}
		return this.#enter(name, name, at);
	}

	#enter(key: string, name: string, at: LngLat | null): number {
		const code = this.#book.codeOf(key);
		this.#names[code] = key === name ? this.#book.keyOf(code) : name;
		this.#place(code, toMicro(at));
		return code;
	}

	/** Whether it may be this place; one whose position is not known yet lies there from now on. */
	#isNear(code: number, at: LngLat | null): boolean {
		if (at === null) return true;
		const [lng, lat] = toMicro(at);
		if (this.#lng[code] === UNKNOWN) {
			this.#place(code, [lng, lat]);
			return true;
		}
		const apart = Math.abs(this.#lng[code]! - lng);
		return (
			Math.min(apart, TURN - apart) <= SAME_PLACE && Math.abs(this.#lat[code]! - lat) <= SAME_PLACE
		);
	}

	#place(code: number, [lng, lat]: LngLat): void {
		this.#lng[code] = lng;
		this.#lat[code] = lat;
	}

	#rounded(degrees: number): number {
		// Without + 0 what lies just south or west of 0 would be called -0.
		return Math.round(degrees / this.#round) * this.#round + 0;
	}
}

function decimalsOf(step: number): number {
	let decimals = 0;
	while (
		decimals < 6 &&
		Math.abs(step * 10 ** decimals - Math.round(step * 10 ** decimals)) > 1e-9
	) {
		decimals++;
	}
	return decimals;
}
