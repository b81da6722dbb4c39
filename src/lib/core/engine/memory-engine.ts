import type { EventColumns } from '#lib/core/columns/event-columns.ts';
import { isCubeCheaper } from '#lib/core/engine/cost-model.ts';
import { countRows, type Counters } from '#lib/core/engine/count-rows.ts';
import { CubeBuilder } from '#lib/core/engine/cube-builder.ts';
import { CubeCounter } from '#lib/core/engine/cube-counter.ts';
import { planCube, planInside, toNearRows, type CubePlan } from '#lib/core/engine/cube-slice.ts';
import { toHistogram } from '#lib/core/engine/histogram.ts';
import { isCountOfFlows } from '#lib/core/engine/key-count.ts';
import type { Summand } from '#lib/core/engine/key-tally.ts';
import { listEvents } from '#lib/core/engine/list-events.ts';
import { RowChooser } from '#lib/core/engine/row-chooser.ts';
import { toRowFilter, type RowFilter } from '#lib/core/engine/row-filter.ts';
import { PLAIN_SCAN, type RowScan } from '#lib/core/engine/row-scan.ts';
import type { SealedSums } from '#lib/core/engine/sealed-sums.ts';
import { countUncertain, type RowSource, type Selection } from '#lib/core/engine/select-rows.ts';
import { Shelf } from '#lib/core/engine/shelf.ts';
import type { EventPage, SliceAnswer } from '#lib/core/engine/slice-answer.ts';
import { toSliceCube } from '#lib/core/engine/slice-cube.ts';
import type { EventsWant, SliceFilter, SliceRequest } from '#lib/core/engine/slice-request.ts';
import { toSliceTicks } from '#lib/core/engine/slice-window.ts';
import type { StartCube } from '#lib/core/engine/start-cube.ts';
import type { Position } from '#lib/core/engine/step-window.ts';
import { WeightBlocks } from '#lib/core/engine/weight-blocks.ts';
import { WindowCounter, type Stepping } from '#lib/core/engine/window-counter.ts';
import { windowTiers, type TierRows } from '#lib/core/engine/window-tiers.ts';

/**
 * How to come to an answer, which is the same for all: by reading the rows that the tiers name, by
 * those alone in which a window differs from the last, by a cube, by the rows of the places or actors
 * of a filter alone; or by whichever is the cheapest.
 */
export type Strategy = 'cheapest' | 'tiers' | 'steps' | 'cube' | 'chosen';

/** A filter as it was asked for, and as rows are asked. */
interface NamedFilter {
	filter: SliceFilter;
	name: string;
	rows: RowFilter | null;
}

export interface EngineOptions {
	strategy?: Strategy;
	/** What another engine has made of the same columns, see `MemoryEngine.prepared`. */
	prepared?: readonly SealedSums[];
	/**
	 * What it may take for sums of its own and rows that it chooses; if left out, a part of what the
	 * columns leave of 40 bytes an event, so that two engines keep within them.
	 */
	ownBytes?: number;
	/** What reads rows; if left out, a loop. */
	scan?: RowScan;
}

const STEPPING: Readonly<Record<Strategy, Stepping>> = {
	cheapest: 'cheaper',
	steps: 'always',
	tiers: 'never',
	cube: 'never',
	chosen: 'never'
};
/** An event takes no more than this in a page, sums included, where there are many. */
const BYTES_PER_EVENT = 40;
const LEAST_CUBE_BYTES = 2 ** 20;
const MOST_CUBE_BYTES = 2 ** 27;
/** Of the room for sums: those made beforehand, and those that each of two engines may make itself. */
const SHARES = { prepared: 0.5, own: 0.25 } as const;
const EVERYTHING: SliceFilter = {};
/** Counted where nothing but the number of events is wanted: of all counts that with the fewest keys. */
const NUMBER: Summand = { by: 'modality', value: 'number' };

/** Answers from columns in memory, exactly and at once. */
export class MemoryEngine {
	readonly columns: EventColumns;
	readonly #scan: RowScan;
	readonly #strategy: Strategy;
	readonly #prepared = new Map<string, StartCube>();
	readonly #ownBytes: number;
	readonly #shelf: Shelf;
	readonly #chooser: RowChooser | null;
	readonly #counters: Counters;
	#blocks: WeightBlocks | null = null;
	/** Of the last window. */
	#found: readonly TierRows[] | null = null;
	#filter: NamedFilter = { filter: EVERYTHING, name: '', rows: null };

	constructor(
		columns: EventColumns,
		{
			strategy = 'cheapest',
			prepared = [],
			ownBytes = toRoom(columns) * SHARES.own,
			scan = PLAIN_SCAN
		}: EngineOptions = {}
	) {
		this.columns = columns;
		this.#scan = scan;
		this.#strategy = strategy;
		this.#ownBytes = ownBytes;
		this.#shelf = new Shelf(ownBytes);
		this.#chooser = this.#toChooser();
		this.#counters = {
			window: new WindowCounter(STEPPING[strategy]),
			cube: new CubeCounter(columns)
		};
		for (const { name, cube } of prepared) this.#prepared.set(name, cube);
	}

	/** What `prepare` has made, for an engine in another thread. */
	get prepared(): SealedSums[] {
		return Array.from(this.#prepared, ([name, cube]) => ({ name, cube }));
	}

	/**
	 * Makes sums at hand that wide windows without a filter are answered from at once. Others are made
	 * by and by, as they are asked for. Reads every row once a count, about 10 ns each.
	 * @param summands those with the fewest keys first: what they do not need is left to the others
	 * @param maxBytes for all of them; if left out, half of what the columns leave of 40 bytes an event
	 */
	prepare(summands: readonly Summand[], maxBytes = toRoom(this.columns) * SHARES.prepared): void {
		const source = this.#toSource(null);
		let left = maxBytes;
		for (const [at, summand] of summands.entries()) {
			const builder = new CubeBuilder(source, summand, left / (summands.length - at));
			const cube = builder.toWhole();
			if (!cube) continue;
			this.#prepared.set(nameOf(summand), cube);
			left -= builder.bytes;
		}
	}

	/** @throws RangeError for bins, buckets or cubes that cannot be, see `toEdges`, `toSliceCube` */
	slice(request: SliceRequest): SliceAnswer {
		return this.#chooser?.slice(request) ?? this.#sliceAll(request);
	}

	#sliceAll(request: SliceRequest): SliceAnswer {
		const { columns } = this;
		const { dates, want } = request;
		const source = this.#toSource(this.#toRowFilter(request.filter));
		const selection: Selection = { ...source, window: toSliceTicks(request), dates };
		const found = windowTiers(columns, selection.window, this.#toNear(selection));
		this.#found = found;
		const position = { selection, found };
		return {
			exact: true,
			bucket: null,
			columns: {
				...this.#count(position, want.counts ?? []),
				uncertain: countAllUncertain(position),
				histogram: want.histogram ? toHistogram(source, want.histogram) : null,
				page: want.events ? this.#list(position, want.events) : null,
				cube: want.cube ? toSliceCube(source, want.cube) : null
			}
		};
	}

	#toChooser(): RowChooser | null {
		const scan = this.#scan;
		const isAlways = this.#strategy === 'chosen';
		if (!isAlways && (this.#strategy !== 'cheapest' || this.#ownBytes === 0)) return null;
		const [shelf, bytes] = isAlways
			? [new Shelf(Infinity), Infinity]
			: [this.#shelf, this.#ownBytes];
		const open = (own: EventColumns) => new MemoryEngine(own, { ownBytes: 0, scan });
		return new RowChooser(this.columns, scan, shelf, bytes, open);
	}

	/** Where to begin to search for the rows of a window. */
	#toNear({ columns, window }: Selection): readonly TierRows[] | null {
		const [cube] = this.#prepared.values();
		return cube ? toNearRows(cube, columns, window) : this.#found;
	}

	#count(position: Position, wants: NonNullable<SliceRequest['want']['counts']>) {
		const plan = this.#toPlanner(position);
		const isNumbered = wants.some(({ by }) => !isCountOfFlows(by));
		// Without a filter the number of rows in a range is known unread.
		const isKnown = isNumbered || position.selection.filter === null;
		const byFewest = isKnown ? null : plan(NUMBER);
		if (!byFewest) return countRows(position, wants, plan, this.#counters);
		const planOf = (want: Summand) => (want === NUMBER ? byFewest : plan(want));
		const counted = countRows(position, [...wants, NUMBER], planOf, this.#counters);
		return { ...counted, counts: counted.counts.slice(0, wants.length) };
	}

	#list({ selection, found }: Position, want: EventsWant): EventPage {
		const toBlocks = () => (this.#blocks ??= new WeightBlocks(this.columns.weight));
		return listEvents(selection, found, want, toBlocks);
	}

	/** A slider asks with one filter many times: it is made once, and told to be the same. */
	#toRowFilter(filter: SliceFilter): RowFilter | null {
		if (filter === this.#filter.filter) return this.#filter.rows;
		const name = JSON.stringify(filter);
		const isSame = name === this.#filter.name;
		const rows = isSame ? this.#filter.rows : toRowFilter(this.columns, filter);
		this.#filter = { filter, name, rows };
		return rows;
	}

	/**
	 * Says of each count of a slice whether a cube is to answer it. One that would gains what the window
	 * holds: rows that the slice would read anyway, of which the next slices have the sums. None is made
	 * while the rows of the filter are looked for.
	 */
	#toPlanner(position: Position): (summand: Summand) => CubePlan | null {
		const { selection } = position;
		const isAlways = this.#strategy === 'cube';
		const isPassing = this.#chooser?.isSearching(this.#filter.filter) ?? false;
		const isBarred = !isAlways && (this.#strategy !== 'cheapest' || isPassing);
		if (isBarred || selection.window[0] > selection.window[1]) return () => null;
		return (summand) => {
			const known = this.#cubeOf(summand, selection.filter);
			const size = known instanceof CubeBuilder ? known : toSize(known);
			if (size.edges < 1) return null;
			if (!isAlways && !isCubeCheaper(size, position, isCountOfFlows(summand.by))) return null;
			if (!(known instanceof CubeBuilder)) return planCube(known, selection);
			const plan = planCube(known.cube, selection);
			if (known.covers(plan.from, plan.to)) return plan;
			const inside = isAlways ? plan : planInside(known.cube, selection);
			if (inside) known.cover(inside.from, inside.to);
			return inside;
		};
	}

	#cubeOf(summand: Summand, filter: RowFilter | null): StartCube | CubeBuilder {
		const name = nameOf(summand);
		const prepared = filter ? undefined : this.#prepared.get(name);
		if (prepared) return prepared;
		return this.#shelf.take(CubeBuilder, filter ? `${name} ${this.#filter.name}` : name, () => {
			return new CubeBuilder(this.#toSource(filter), summand, this.#ownBytes / 2);
		});
	}

	#toSource(filter: RowFilter | null): RowSource {
		return { columns: this.columns, filter, scan: this.#scan };
	}
}

function toSize({ edges, keys }: StartCube) {
	return { edges: edges.length, keys };
}

function toRoom(columns: EventColumns): number {
	const taken = Object.values(columns).reduce<number>(
		(sum, column) => sum + (ArrayBuffer.isView(column) ? column.byteLength : 0),
		0
	);
	const room = columns.count * BYTES_PER_EVENT - taken;
	return Math.max(LEAST_CUBE_BYTES, Math.min(MOST_CUBE_BYTES, room));
}

function nameOf({ by, value }: Summand): string {
	return `${by} ${value}`;
}

function countAllUncertain({ selection, found }: Position): number {
	if (selection.dates === 'certain') return 0;
	return found.reduce((sum, rows) => sum + countUncertain(selection, rows), 0);
}
