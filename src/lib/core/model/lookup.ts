import type {
	Actor,
	CompiledDataset,
	DatasetRecord,
	Excerpt,
	Kind,
	Place,
	Source
} from '#lib/core/model/compiled.ts';
import type { RecordRef } from '#lib/core/model/dataset.ts';
import { groupPlaces } from '#lib/core/model/place-nodes.ts';

const NO_RECORDS: readonly DatasetRecord[] = Object.freeze([]);
const NO_EXCERPTS: readonly Excerpt[] = Object.freeze([]);

/**
 * Everything of one dataset by id. Built once; single things are null, lists are empty where the
 * dataset has no such id. Lists keep the order of the dataset, so records are in date order.
 */
export class DatasetLookup {
	readonly dataset: CompiledDataset;
	readonly #places: ReadonlyMap<string, Place>;
	readonly #actors: ReadonlyMap<string, Actor>;
	readonly #sources: ReadonlyMap<string, Source>;
	readonly #kinds: ReadonlyMap<string, Kind>;
	readonly #kindIndexes: ReadonlyMap<string, number>;
	readonly #excerpts: ReadonlyMap<string, Excerpt>;
	readonly #records: ReadonlyMap<string, DatasetRecord>;
	readonly #nodes: ReadonlyMap<string, string>;
	readonly #excerptsOfSource = new Map<string, Excerpt[]>();
	readonly #recordsAt = new Map<string, DatasetRecord[]>();
	readonly #recordsOfActor = new Map<string, DatasetRecord[]>();
	readonly #recordsOfSource = new Map<string, DatasetRecord[]>();
	readonly #recordsOfEvent = new Map<string, DatasetRecord[]>();

	constructor(dataset: CompiledDataset) {
		this.dataset = dataset;
		this.#places = byId(dataset.places);
		this.#actors = byId(dataset.actors);
		this.#sources = byId(dataset.sources);
		this.#kinds = byId(dataset.kinds);
		this.#kindIndexes = new Map(dataset.kinds.map(({ id }, index) => [id, index]));
		this.#excerpts = byId(dataset.excerpts);
		this.#records = new Map(dataset.records.map((record) => [record.ref, record]));
		this.#nodes = groupPlaces(dataset.places).nodeOf;
		for (const excerpt of dataset.excerpts) add(this.#excerptsOfSource, excerpt.source, excerpt);
		for (const record of dataset.records) this.#addRecord(record);
	}

	place(id: string): Place | null {
		return this.#places.get(id) ?? null;
	}

	actor(id: string): Actor | null {
		return this.#actors.get(id) ?? null;
	}

	source(id: string): Source | null {
		return this.#sources.get(id) ?? null;
	}

	kind(id: string): Kind | null {
		return this.#kinds.get(id) ?? null;
	}

	/** Position in the fixed order of kinds, from 0; -1 for a kind that is not declared. */
	kindIndex(id: string): number {
		return this.#kindIndexes.get(id) ?? -1;
	}

	excerpt(id: string): Excerpt | null {
		return this.#excerpts.get(id) ?? null;
	}

	record(ref: string): DatasetRecord | null {
		return this.#records.get(ref) ?? null;
	}

	/**
	 * Id of the chief place of the node at which a map shows this place, see `groupPlaces`: of the
	 * city for the country whose seat it is. A place without coordinates is its own.
	 */
	seat(placeId: string): string {
		return this.#nodes.get(placeId) ?? placeId;
	}

	/** Records marked at exactly this place, not at its country or the cities of it. */
	recordsAt(placeId: string): readonly DatasetRecord[] {
		return this.#recordsAt.get(placeId) ?? NO_RECORDS;
	}

	recordsOfActor(actorId: string): readonly DatasetRecord[] {
		return this.#recordsOfActor.get(actorId) ?? NO_RECORDS;
	}

	/** Records with at least one excerpt from this source. */
	recordsOfSource(sourceId: string): readonly DatasetRecord[] {
		return this.#recordsOfSource.get(sourceId) ?? NO_RECORDS;
	}

	/** Relations that belong to this event. */
	recordsOfEvent(eventId: string): readonly DatasetRecord[] {
		return this.#recordsOfEvent.get(eventId) ?? NO_RECORDS;
	}

	excerptsOfRecord(ref: RecordRef): readonly Excerpt[] {
		const ids = this.#records.get(ref)?.excerpts ?? [];
		return ids.flatMap((id) => this.#excerpts.get(id) ?? []);
	}

	excerptsOfSource(sourceId: string): readonly Excerpt[] {
		return this.#excerptsOfSource.get(sourceId) ?? NO_EXCERPTS;
	}

	/** Distinct ids of the sources that a record's excerpts come from, in the excerpts' order. */
	sourcesOfRecord(record: DatasetRecord): readonly string[] {
		const ids = record.excerpts.flatMap((id) => this.#excerpts.get(id)?.source ?? []);
		return [...new Set(ids)];
	}

	#addRecord(record: DatasetRecord): void {
		for (const id of record.at) add(this.#recordsAt, id, record);
		for (const id of new Set(record.actors.map(({ actor }) => actor))) {
			add(this.#recordsOfActor, id, record);
		}
		for (const id of this.sourcesOfRecord(record)) add(this.#recordsOfSource, id, record);
		if (record.event !== null) add(this.#recordsOfEvent, record.event, record);
	}
}

function byId<T extends { id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
	return new Map(items.map((item) => [item.id, item]));
}

function add<T>(lists: Map<string, T[]>, id: string, item: T): void {
	const list = lists.get(id);
	if (list) list.push(item);
	else lists.set(id, [item]);
}
