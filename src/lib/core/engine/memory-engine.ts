import type { EventColumns } from '#lib/core/columns/event-columns.ts';
import { isCubeCheaper } from '#lib/core/engine/cost-model.ts';
import { countRows } from '#lib/core/engine/count-rows.ts';
import { planCube, type CubePlan } from '#lib/core/engine/cube-slice.ts';
import { toHistogram } from '#lib/core/engine/histogram.ts';
import { listEvents } from '#lib/core/engine/list-events.ts';
import { NumberTally } from '#lib/core/engine/number-tally.ts';
import { DATING_CLASSES, toKindClasses, type RowClasses } from '#lib/core/engine/row-classes.ts';
import { isByClassAlone, toRowFilter, type RowFilter } from '#lib/core/engine/row-filter.ts';
import { openCube, sealCube, type SealedSums } from '#lib/core/engine/sealed-sums.ts';
import { selectUncertain, type Selection } from '#lib/core/engine/select-rows.ts';
import type { SliceAnswer } from '#lib/core/engine/slice-answer.ts';
import { toSliceCube } from '#lib/core/engine/slice-cube.ts';
import type { CountWant, SliceFilter, SliceRequest } from '#lib/core/engine/slice-request.ts';
import { toSliceTicks } from '#lib/core/engine/slice-window.ts';
import { buildStartCube, type StartCube } from '#lib/core/engine/start-cube.ts';
import { WindowCounter, type Stepping } from '#lib/core/engine/window-counter.ts';
import { windowTiers, type TierRows } from '#lib/core/engine/window-tiers.ts';

/**
 * How to come to an answer, which is the same for all: by reading the rows that the tiers name, by
 * those alone in which a window differs from the last, by a cube; or by whichever is the cheapest.
 */
export type Strategy = 'cheapest' | 'tiers' | 'steps' | 'cube';

type Summand = Pick<CountWant, 'by' | 'value'>;

/** null where there is no room for one. */
type Cubes = Readonly<Record<'whole' | 'byKind', StartCube | null>>;

const STEPPING: Readonly<Record<Strategy, Stepping>> = {
	cheapest: 'cheaper',
	steps: 'always',
	tiers: 'never',
	cube: 'never'
};
/** An event takes no more than this in a page, sums included, where there are many. */
const BYTES_PER_EVENT = 40;
const LEAST_CUBE_BYTES = 2 ** 20;
const MOST_CUBE_BYTES = 2 ** 26;
const SHARE_WITHOUT_FILTER = 0.25;

/** Answers from columns in memory, exactly and at once. */
export class MemoryEngine {
	readonly columns: EventColumns;
	readonly #strategy: Strategy;
	readonly #cubes = new Map<string, Cubes>();
	readonly #counter: WindowCounter;
	#filter: { name: string; rows: RowFilter | null } = { name: '{}', rows: null };

	/** @param prepared what another engine has made of the same columns, see `prepared` */
	constructor(
		columns: EventColumns,
		strategy: Strategy = 'cheapest',
		prepared: readonly SealedSums[] = []
	) {
		this.columns = columns;
		this.#strategy = strategy;
		this.#counter = new WindowCounter(STEPPING[strategy]);
		for (const { name, whole, byKind } of prepared) {
			this.#cubes.set(name, {
				whole: openCube(whole, columns),
				byKind: openCube(byKind, columns)
			});
		}
	}

	/** What `prepare` has made, for an engine in another thread. */
	get prepared(): SealedSums[] {
		return Array.from(this.#cubes, ([name, { whole, byKind }]) => ({
			name,
			whole: sealCube(whole),
			byKind: sealCube(byKind)
		}));
	}

	/**
	 * Makes sums at hand that wide windows are answered from in place of reading their rows: some
	 * for no filter at all, most for filters by kind and modality. Reads every row, about 20 ns each.
	 * @param maxBytes if left out, what the columns leave of 40 bytes an event; so for one count
	 */
	prepare(summand: Summand, maxBytes = toRoom(this.columns)): void {
		const build = (classes: RowClasses, share: number) =>
			buildStartCube(this.columns, summand, classes, maxBytes * share);
		this.#cubes.set(nameOf(summand), {
			whole: build(DATING_CLASSES, SHARE_WITHOUT_FILTER),
			byKind: build(toKindClasses(this.columns), 1 - SHARE_WITHOUT_FILTER)
		});
	}

	/** @throws RangeError for bins, buckets or cubes that cannot be, see `toEdges`, `toSliceCube` */
	slice(request: SliceRequest): SliceAnswer {
		const { columns } = this;
		const { dates, want } = request;
		const filter = this.#toRowFilter(request.filter);
		const selection: Selection = { columns, window: toSliceTicks(request), dates, filter };
		const found = windowTiers(columns, selection.window, this.#counter.near);
		const counts = (want.counts ?? []).map((count) => ({
			want: count,
			plan: this.#plan(count, selection, found)
		}));
		return {
			exact: true,
			bucket: null,
			columns: {
				...countRows({ selection, found }, counts, this.#counter),
				uncertain: countUncertain(selection, found),
				histogram: want.histogram ? toHistogram(columns, filter, want.histogram) : null,
				page: want.events ? listEvents(selection, found, want.events) : null,
				cube: want.cube ? toSliceCube(columns, filter, want.cube) : null
			}
		};
	}

	/** A slider asks with one filter many times: it is made once, and told to be the same. */
	#toRowFilter(filter: SliceFilter): RowFilter | null {
		const name = JSON.stringify(filter);
		if (name !== this.#filter.name) {
			this.#filter = { name, rows: toRowFilter(this.columns, filter) };
		}
		return this.#filter.rows;
	}

	#plan(summand: Summand, selection: Selection, found: readonly TierRows[]): CubePlan | null {
		const { filter, window } = selection;
		const cube = this.#cubes.get(nameOf(summand))?.[filter ? 'byKind' : 'whole'];
		const isBarred = this.#strategy === 'tiers' || this.#strategy === 'steps';
		if (!cube || isBarred || window[0] > window[1]) return null;
		if (filter !== null && !isByClassAlone(filter)) return null;
		const isChosen = this.#strategy === 'cube' || isCubeCheaper(cube, selection, found);
		return isChosen ? planCube(cube, selection) : null;
	}
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

function countUncertain(selection: Selection, found: readonly TierRows[]): number {
	if (selection.dates === 'certain') return 0;
	const tally = new NumberTally();
	for (const rows of found) selectUncertain(selection, rows, tally);
	return tally.count;
}
