import { datingOf } from '#lib/core/columns/band.ts';
import type { EventColumns } from '#lib/core/columns/event-columns.ts';
import { firstAtLeast } from '#lib/core/columns/find-row.ts';
import { NO_END, NO_START } from '#lib/core/columns/ticks.ts';
import { toCubeEdges } from '#lib/core/engine/cube-edges.ts';
import { KeyTally, keysOf, type Summand } from '#lib/core/engine/key-tally.ts';
import { NumberTally } from '#lib/core/engine/number-tally.ts';
import type { RowFilter } from '#lib/core/engine/row-filter.ts';
import { selectRange, type Selection } from '#lib/core/engine/select-rows.ts';
import { SinkGroup } from '#lib/core/engine/signed-sink.ts';
import { toClass, toClassCount, type StartCube } from '#lib/core/engine/start-cube.ts';

const MOST_EDGES = 730;
const OUTER_EDGES = 4;

/** Tallies of one class of rows. */
interface ClassTally {
	sums: KeyTally;
	rows: NumberTally;
	both: SinkGroup;
}

interface Begun {
	cube: StartCube;
	tallies: readonly ClassTally[];
	/** The edge that comes next. */
	next: number;
}

/**
 * Makes a cube piece by piece: tallies run through time and are written down at every edge. All of it
 * takes time in proportion to the rows and to the size of the cube.
 */
export class CubeBuilder {
	/** About how many edges the cube has or is going to have; below 1 there is no room for one. */
	readonly edges: number;
	readonly keys: number;
	readonly bytes: number;
	readonly #selection: Selection;
	readonly #summand: Summand;
	readonly #classes: number;
	#begun: Begun | null = null;

	/** @param maxBytes what the sums may take */
	constructor(columns: EventColumns, summand: Summand, filter: RowFilter | null, maxBytes: number) {
		this.keys = keysOf(columns, summand.by);
		this.#classes = toClassCount(columns);
		this.#selection = { columns, filter, window: [NO_START, NO_END], dates: 'possible' };
		this.#summand = summand;
		const bytesPerEdge = this.#classes * this.keys * (summand.value === 'weight' ? 8 : 4);
		const room = Math.floor(maxBytes / bytesPerEdge) - OUTER_EDGES;
		this.edges = this.keys === 0 ? 0 : Math.min(MOST_EDGES, room);
		this.bytes = this.edges < 1 ? 0 : (this.edges + OUTER_EDGES) * bytesPerEdge;
	}

	/** null until it is done. */
	get cube(): StartCube | null {
		const begun = this.#begun;
		return begun && begun.next === begun.cube.edges.length ? begun.cube : null;
	}

	/** Goes on until it has read so many rows more and written so many sums, or is done. */
	grow(steps: number): void {
		if (this.edges < 1) return;
		this.#begun ??= this.#begin();
		let left = steps;
		while (left > 0 && this.cube === null) left -= this.#addEdge();
	}

	#begin(): Begun {
		const { columns } = this.#selection;
		const edges = Float64Array.from(toCubeEdges(columns, this.edges));
		const cells = edges.length * this.#classes * this.keys;
		const cube: StartCube = {
			edges,
			classes: this.#classes,
			keys: this.keys,
			sums: this.#summand.value === 'weight' ? new Float64Array(cells) : new Uint32Array(cells),
			rows: new Uint32Array(edges.length * this.#classes),
			firsts: new Uint32Array(edges.length * columns.tiers.length)
		};
		columns.tiers.forEach(({ from }, at) => (cube.firsts[at] = from));
		const tallies = Array.from({ length: this.#classes }, (): ClassTally => {
			const sums = new KeyTally(columns, this.#summand);
			const count = new NumberTally();
			return { sums, rows: count, both: new SinkGroup([sums, count]) };
		});
		return { cube, tallies, next: 1 };
	}

	/** From the edge before to the next one; gives the number of rows read and sums written. */
	#addEdge(): number {
		const { cube, tallies, next } = this.#begun!;
		const { tiers, start } = this.#selection.columns;
		let steps = this.keys;
		for (const [at, tier] of tiers.entries()) {
			const from = cube.firsts[(next - 1) * tiers.length + at]!;
			const to = firstAtLeast(start, cube.edges[next]!, from, tier.to);
			cube.firsts[next * tiers.length + at] = to;
			if (datingOf(tier.band) === 'gaps') continue;
			selectRange(this.#selection, tier, from, to, tallies[toClass(tier)]!.both);
			steps += to - from;
		}
		for (const [number, { sums, rows }] of tallies.entries()) {
			const cell = next * this.#classes + number;
			cube.sums.set(sums.toSums(), cell * this.keys);
			cube.rows[cell] = rows.count;
		}
		this.#begun!.next++;
		return steps;
	}
}
