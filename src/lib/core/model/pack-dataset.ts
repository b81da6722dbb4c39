import type {
	Actor,
	CompiledDataset,
	DatasetRecord,
	Excerpt,
	Place
} from '#lib/core/model/compiled.ts';
import { toStanding, type RecordRef, type RecordType } from '#lib/core/model/dataset.ts';

/** The values of a list of alike things, property by property; nothing for an empty list. */
type Columns<Row> = { [Name in keyof Row]?: Row[Name][] };

type PackedRecord = Omit<
	DatasetRecord,
	'type' | 'id' | 'at' | 'standing' | 'excerpts' | 'actors'
> & {
	/** null: the place or the ends of the tie. */
	at: readonly string[] | null;
	/** Positions in the list of actors, and roles. */
	actors: readonly (readonly [actor: number, role: string])[];
};
/**
 * `supports`: positions in the list of records. `length`: in place of the end, how much longer the
 * excerpt is in its source than here.
 */
type PackedExcerpt = Omit<Excerpt, 'supports' | 'end'> & {
	supports: readonly number[];
	length: number | null;
};

/**
 * A dataset as a page carries it: column by column, which compresses better, and without what
 * follows from the rest. `unpackDataset` gives an equal dataset back.
 */
export interface PackedDataset extends Omit<
	CompiledDataset,
	'records' | 'excerpts' | 'places' | 'actors'
> {
	records: Columns<PackedRecord>;
	excerpts: Columns<PackedExcerpt>;
	places: Columns<Place>;
	actors: Columns<Actor>;
}

/** In the id of an excerpt: the id of the first record that it supports. No id has it. */
const FIRST = '~';

export function packDataset(dataset: CompiledDataset): PackedDataset {
	const { records, excerpts, places, actors } = dataset;
	const actorAt = new Map(actors.map(({ id }, at) => [id, at]));
	const recordAt = new Map(records.map(({ ref }, at) => [ref, at]));
	const packRecord = (record: DatasetRecord): PackedRecord => {
		const { type: _type, id: _id, standing: _standing, excerpts: _excerpts, ...rest } = record;
		const roles = record.actors.map(({ actor, role }) => [actorAt.get(actor)!, role] as const);
		const at = record.at.join() === toUsualPlaces(record).join() ? null : record.at;
		return { ...rest, at, actors: roles };
	};
	const packExcerpt = (excerpt: Excerpt): PackedExcerpt => {
		const { end, ...rest } = excerpt;
		const { start, exact } = rest;
		const length = start === null || end === null ? null : end - start - toLength(exact);
		const supports = excerpt.supports.map((ref) => recordAt.get(ref)!);
		return { ...rest, id: toShortId(excerpt), supports, length };
	};
	return {
		...dataset,
		records: toColumns(records.map(packRecord)),
		excerpts: toColumns(excerpts.map(packExcerpt)),
		places: toColumns(places),
		actors: toColumns(actors)
	};
}

export function unpackDataset(packed: PackedDataset): CompiledDataset {
	const actors = toRows(packed.actors);
	const rows = toRows(packed.records);
	const excerpts = toRows(packed.excerpts).map(({ length, ...row }): Excerpt => {
		const supports = row.supports.map((at) => rows[at]!.ref);
		const { start, exact } = row;
		const end = start === null || length === null ? null : start + toLength(exact) + length;
		return { ...row, id: toLongId(row.id, supports), supports, end };
	});
	const excerptsOf = new Map<RecordRef, string[]>(rows.map(({ ref }) => [ref, []]));
	for (const { id, supports } of excerpts)
		for (const ref of supports) excerptsOf.get(ref)!.push(id);
	const records = rows.map((row): DatasetRecord => {
		const [type, id] = parseRef(row.ref);
		return {
			...row,
			type,
			id,
			at: row.at ?? toUsualPlaces(row),
			actors: row.actors.map(([at, role]) => ({ actor: actors[at]!.id, role })),
			standing: toStanding(row.modality),
			excerpts: excerptsOf.get(row.ref)!
		};
	});
	return { ...packed, records, excerpts, places: toRows(packed.places), actors };
}

function toUsualPlaces({ place, tie }: Pick<DatasetRecord, 'place' | 'tie'>): readonly string[] {
	if (tie) return [...new Set([tie.from, tie.to])];
	return place === null ? [] : [place];
}

/** In code points. */
function toLength(text: string): number {
	return [...text].length;
}

function toShortId({ id, supports }: Excerpt): string {
	const first = supports[0] === undefined ? null : parseRef(supports[0])[1];
	return first !== null && id.startsWith(first) ? `${FIRST}${id.slice(first.length)}` : id;
}

function toLongId(id: string, [first]: readonly RecordRef[]): string {
	return id.startsWith(FIRST) && first !== undefined ? `${parseRef(first)[1]}${id.slice(1)}` : id;
}

function parseRef(ref: RecordRef): [RecordType, string] {
	const colon = ref.indexOf(':');
	return [ref.slice(0, colon) as RecordType, ref.slice(colon + 1)];
}

/** A copy in which nothing is shared: written down, what is shared by name is longer than said twice. */
function apart<T>(value: T): T {
	if (Array.isArray(value)) return value.map(apart) as T;
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, apart(part)])) as T;
}

function toColumns<Row extends object>(rows: readonly Row[]): Columns<Row> {
	const names = Object.keys(rows[0] ?? {}) as (keyof Row)[];
	return Object.fromEntries(
		names.map((name) => [name, rows.map((row) => apart(row[name]))])
	) as Columns<Row>;
}

function toRows<Row extends object>(columns: Columns<Row>): Row[] {
	const entries = Object.entries<unknown[] | undefined>(columns);
	const count = entries[0]?.[1]?.length ?? 0;
	return Array.from({ length: count }, (_, at) => {
		return Object.fromEntries(entries.map(([name, values]) => [name, values?.[at]])) as Row;
	});
}
