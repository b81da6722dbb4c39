import type { ColumnTables } from '#lib/core/columns/tables-codec.ts';
import { ActorBook } from './actor-book.ts';
import { CodeBook, toPositions } from './code-book.ts';
import { KindBook } from './kind-book.ts';
import { PairBook } from './pair-book.ts';
import { PlaceBook } from './place-book.ts';
import type { SecondRange, TimeSpan } from './read-time.ts';
import type { ReadRow } from './row-reader.ts';
import { NO_GAPS, NOWHERE } from './row-block.ts';
import type { RowStore } from './row-store.ts';
import { TimeScale } from './time-scale.ts';
import { WeightScale } from './weight-scale.ts';

const MOST_GAPS = 100_000;

interface SecondGaps {
	parts: readonly SecondRange[];
	every: boolean;
}

/** What all rows together say: names, times and weights. The rows themselves go to a store. */
export class Intake {
	readonly times = new TimeScale();
	readonly weights = new WeightScale();
	/** Dates with gaps, by number. */
	readonly gaps: SecondGaps[] = [];
	/** Rows that no place is known of. */
	unlocated = 0;
	readonly #store: RowStore;
	readonly #places: PlaceBook;
	readonly #pairs: PairBook;
	readonly #kinds: KindBook;
	readonly #actors: ActorBook;
	readonly #gapCodes: CodeBook<string>;

	/** @param round degrees to which the coordinates of nameless places are rounded */
	constructor(file: string, store: RowStore, round: number) {
		this.#store = store;
		this.#places = new PlaceBook(file, round);
		this.#pairs = new PairBook(file);
		this.#kinds = new KindBook(file);
		this.#actors = new ActorBook(file);
		const hint = 'Write intervals such as 1980/1988, or coarser sets.';
		this.#gapCodes = new CodeBook(file, { what: 'dates with gaps', names: MOST_GAPS, hint });
	}

	add({ time, place, destination, isDirected, kind, modality, actors, weight }: ReadRow): void {
		const { block, at } = this.#store.next();
		const from = this.#places.codeOf(place);
		const to = destination && this.#places.codeOf(destination);
		if (from === null) this.unlocated++;
		const isFlow = from !== null && to !== null;
		block.startFrom[at] = time.start[0];
		block.startTo[at] = time.start[1];
		block.endFrom[at] = time.end[0];
		block.endTo[at] = time.end[1];
		block.weight[at] = weight;
		block.isFlow[at] = Number(isFlow);
		block.where[at] = isFlow ? this.#pairs.codeOf(from, to, isDirected) : (from ?? NOWHERE);
		block.classes[at] = this.#kinds.codeOf(kind) * 8 + modality;
		block.actorSet[at] = this.#actors.setOf(actors);
		block.gaps[at] = this.#gapsOf(time);
		this.times.add(time);
		this.weights.add(weight);
		this.#store.keep();
	}

	/** Names and tables in the order that files have, and which number everything gets there. */
	finish() {
		const places = this.#places.byFrequency();
		const placePositions = toPositions(places);
		const positions = Array.from(places, (code) => this.#places.positionOf(code));
		const { pairs, pairPositions } = this.#pairs.finish(placePositions);
		const { kinds, kindPositions } = this.#kinds.finish();
		const { names: actors, actorSets, setPositions } = this.#actors.finish();
		const tables: ColumnTables = {
			pairs,
			actorSets,
			lng: Int32Array.from(positions, ([lng]) => lng),
			lat: Int32Array.from(positions, ([, lat]) => lat)
		};
		return {
			tables,
			names: { places: Array.from(places, (code) => this.#places.nameOf(code)), kinds, actors },
			numbering: {
				places: placePositions,
				pairs: pairPositions,
				kinds: kindPositions,
				actorSets: setPositions
			}
		};
	}

	#gapsOf({ gaps }: TimeSpan): number {
		if (gaps === null) return NO_GAPS;
		const number = this.#gapCodes.codeOf(gaps.key);
		this.gaps[number] = gaps;
		return number;
	}
}
