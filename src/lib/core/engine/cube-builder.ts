import { datingOf, isFlowBand } from '#lib/core/columns/band.ts';
import { firstAtLeast } from '#lib/core/columns/find-row.ts';
import type { Sums } from '#lib/core/engine/code-tally.ts';
import { toCubeEdges } from '#lib/core/engine/cube-edges.ts';
import { isCountOfFlows } from '#lib/core/engine/key-count.ts';
import { KeyTally, keysOf, type Summand } from '#lib/core/engine/key-tally.ts';
import { NumberTally } from '#lib/core/engine/number-tally.ts';
import { toRowTests, type RowTest } from '#lib/core/engine/row-tests.ts';
import { selectPassing, type RowSource } from '#lib/core/engine/select-rows.ts';
import { SinkGroup } from '#lib/core/engine/signed-sink.ts';
import { toClass, toClassCount, type StartCube } from '#lib/core/engine/start-cube.ts';

const MOST_EDGES = 730;
const OUTER_EDGES = 4;

/** Tallies of one class of rows, between two edges. */
interface ClassTally {
	sums: KeyTally;
	rows: NumberTally;
	both: SinkGroup;
}

/** A tier whose rows are counted. */
interface Reader {
	/** Position among the tiers. */
	at: number;
	/** Its class. */
	number: number;
	tests: readonly RowTest[];
}

interface Begun {
	cube: StartCube;
	tallies: readonly ClassTally[];
	readers: readonly Reader[];
	/** By edge, 1 where `firsts` are known. */
	found: Uint8Array;
	/** By edge, 1 where what begins between the edge before and this one has been read. */
	joined: Uint8Array;
	/** By how much sums are raised, by key. */
	raise: Sums;
}

/** Edges whose sums are raised, or lowered. */
interface Side {
	from: number;
	to: number;
	sign: 1 | -1;
}

/**
 * Makes a cube piece by piece, in any order: the rows between two edges are read once, when a window
 * first asks for them. Sums at edges between which everything has been read are counted from one
 * beginning; others have nothing to do with each other yet.
 */
export class CubeBuilder {
	/** About how many edges the cube has or is going to have; below 1 there is no room for one. */
	readonly edges: number;
	readonly keys: number;
	readonly bytes: number;
	readonly #source: RowSource;
	readonly #summand: Summand;
	readonly #classes: number;
	#begun: Begun | null = null;

	/** @param maxBytes what the sums may take */
	constructor(source: RowSource, summand: Summand, maxBytes: number) {
		const { columns } = source;
		this.keys = keysOf(columns, summand.by);
		this.#classes = toClassCount(columns);
		this.#source = source;
		this.#summand = summand;
		const bytesPerEdge = this.#classes * this.keys * (summand.value === 'weight' ? 8 : 4);
		const room = Math.floor(maxBytes / bytesPerEdge) - OUTER_EDGES;
		this.edges = this.keys === 0 ? 0 : Math.min(MOST_EDGES, room);
		this.bytes = this.edges < 1 ? 0 : (this.edges + OUTER_EDGES) * bytesPerEdge;
	}

	/** As far as it has been made; there must be room for it. */
	get cube(): StartCube {
		return this.#open().cube;
	}

	/** All of it, or null where there is no room. */
	toWhole(): StartCube | null {
		if (this.edges < 1) return null;
		const { cube } = this.#open();
		this.cover(0, cube.edges.length - 1);
		return cube;
	}

	/** Whether the sums at these two edges say what begins between them, and their rows are known. */
	covers(from: number, to: number): boolean {
		const { joined, found } = this.#open();
		if (found[from] === 0) return false;
		for (let edge = from + 1; edge <= to; edge++) if (joined[edge] === 0) return false;
		return true;
	}

	/** Reads what has not been read of the rows between two edges. */
	cover(from: number, to: number): void {
		const { joined } = this.#open();
		this.#find(from);
		for (let edge = from + 1; edge <= to; edge++) if (joined[edge] === 0) this.#join(edge);
	}

	#open(): Begun {
		return (this.#begun ??= this.#begin());
	}

	#begin(): Begun {
		const { columns } = this.#source;
		const isOfFlows = isCountOfFlows(this.#summand.by);
		const edges = Float64Array.from(toCubeEdges(columns, this.edges, isOfFlows));
		const make = (cells: number) =>
			this.#summand.value === 'weight' ? new Float64Array(cells) : new Uint32Array(cells);
		const cube: StartCube = {
			edges,
			classes: this.#classes,
			keys: this.keys,
			isOfFlows,
			sums: make(edges.length * this.#classes * this.keys),
			rows: new Int32Array(edges.length * this.#classes),
			firsts: new Uint32Array(edges.length * columns.tiers.length)
		};
		const tallies = Array.from({ length: this.#classes }, (): ClassTally => {
			const sums = new KeyTally(columns, this.#summand);
			const rows = new NumberTally();
			return { sums, rows, both: new SinkGroup([sums, rows]) };
		});
		const readers = columns.tiers.flatMap((tier, at): Reader[] => {
			const isLeftOut = datingOf(tier.band) === 'gaps' || (isOfFlows && !isFlowBand(tier.band));
			const tests = toRowTests(columns, this.#source.filter, tier);
			return isLeftOut ? [] : [{ at, number: toClass(tier), tests }];
		});
		const [found, joined] = [new Uint8Array(edges.length), new Uint8Array(edges.length)];
		return { cube, tallies, readers, found, joined, raise: make(this.keys) };
	}

	/** Reads what begins between the edge before and this one, and counts both from one beginning. */
	#join(edge: number): void {
		const { joined, tallies } = this.#open();
		this.#find(edge);
		this.#read(edge);
		let [low, high] = [edge - 1, edge];
		while (joined[low] === 1) low--;
		while (joined[high + 1] === 1) high++;
		// Of the two sides the one with fewer edges follows the other.
		const isLater = high - edge <= edge - 1 - low;
		const side: Side = isLater
			? { from: edge, to: high, sign: 1 }
			: { from: low, to: edge - 1, sign: -1 };
		for (let number = 0; number < tallies.length; number++) this.#raise(number, edge, side);
		joined[edge] = 1;
	}

	/** Where the rows of an edge begin. */
	#find(edge: number): void {
		const { cube, found } = this.#open();
		if (found[edge] === 1) return;
		const { tiers, start } = this.#source.columns;
		const isNextKnown = found[edge - 1] === 1;
		for (let at = 0; at < tiers.length; at++) {
			const { from, to } = tiers[at]!;
			const near = isNextKnown ? cube.firsts[(edge - 1) * tiers.length + at] : undefined;
			const first = firstAtLeast(start, cube.edges[edge]!, from, to, near);
			cube.firsts[edge * tiers.length + at] = first;
		}
		found[edge] = 1;
	}

	/** Counts what begins between the edge before and this one. */
	#read(edge: number): void {
		const { cube, tallies, readers } = this.#open();
		const { columns, scan } = this.#source;
		const tiers = columns.tiers.length;
		for (const { at, number, tests } of readers) {
			const from = cube.firsts[(edge - 1) * tiers + at]!;
			const to = cube.firsts[edge * tiers + at]!;
			if (from < to) selectPassing(scan, tests, from, to, tallies[number]!.both);
		}
	}

	/** Makes the sums of a class at an edge those at the edge before and what has been counted. */
	#raise(number: number, edge: number, { from, to, sign }: Side): void {
		const { cube, tallies, raise } = this.#open();
		const { keys, classes, sums, rows } = cube;
		const tally = tallies[number]!;
		const cellOf = (at: number) => at * classes + number;
		const [before, cell] = [cellOf(edge - 1), cellOf(edge)];
		const counted = tally.sums.toSums();
		const rowsRaise = tally.rows.count + rows[before]! - rows[cell]!;
		for (let at = from; at <= to; at++) rows[cellOf(at)]! += sign * rowsRaise;
		if (from === edge && to === edge) addTo(sums, counted, before * keys, cell * keys);
		else {
			addUp(raise, counted, sums, before * keys, cell * keys);
			for (let at = from; at <= to; at++) addAll(sums, cellOf(at) * keys, raise, sign);
		}
		tally.sums.clear();
		tally.rows.count = 0;
	}
}

// What is below 0 in between, or beyond 32 bits, comes out right in differences: numbers wrap around.

/** Where the edge stands alone, which is the commonest: at once. */
function addTo(sums: Sums, counted: Sums, before: number, cell: number): void {
	for (let key = 0; key < counted.length; key++)
		sums[cell + key] = sums[before + key]! + counted[key]!;
}

function addUp(raise: Sums, counted: Sums, sums: Sums, before: number, cell: number): void {
	for (let key = 0; key < raise.length; key++) {
		raise[key] = counted[key]! + sums[before + key]! - sums[cell + key]!;
	}
}

function addAll(sums: Sums, first: number, raise: Sums, sign: number): void {
	for (let key = 0; key < raise.length; key++) sums[first + key]! += sign * raise[key]!;
}
