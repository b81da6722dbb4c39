import { ColumnFileError } from '#lib/core/columns/column-file-error.ts';
import { parseColumnNames, type ColumnNames } from '#lib/core/columns/column-names.ts';
import type { EventColumns } from '#lib/core/columns/event-columns.ts';
import { parseManifest, toOffsets, type Manifest } from '#lib/core/columns/manifest.ts';
import { ColumnReader } from '#lib/core/columns/column-reader.ts';
import { EVERYTHING, findNearChunks, type Near } from '#lib/core/columns/near-chunks.ts';
import { readColumns, type LoadedColumns } from '#lib/core/columns/read-columns.ts';
import type { RowSpan } from '#lib/core/columns/row-numbers.ts';
import { toStretches } from '#lib/core/columns/stretches.ts';
import type { ColumnTables } from '#lib/core/columns/tables-codec.ts';
import { toTicks, type TickRange, type TickScale } from '#lib/core/columns/ticks.ts';
import { toPreparedCounts } from '#lib/core/engine/map-counts.ts';
import { sizesOf } from '#lib/core/engine/key-tally.ts';
import { MemoryEngine } from '#lib/core/engine/memory-engine.ts';
import { parseEngineHead, type EngineHead } from '#lib/core/engine/engine-head.ts';
import type { KindHistogram } from '#lib/core/engine/kind-histogram.ts';
import type { SealedSums } from '#lib/core/engine/sealed-sums.ts';
import type { DayRange } from '#lib/core/time/day.ts';
import { findAreasInView, type LookedAt } from '#lib/large/areas-in-view.ts';
import { toColumnBounds, toLocalDays, toRemoteDays } from '#lib/large/column-days.ts';
import { countLargeHistogram } from '#lib/large/large-histogram.ts';
import { FetchError, HttpColumns, type FetchFile } from '#lib/large/http-columns.ts';

export interface LoadOrder {
	/** Whether a server has the events, and only the rest is loaded. */
	isRemote: boolean;
	/** Absolute address of the folder of columns, with a closing slash. */
	folder: string;
	/** The days that are looked at first; null: those that the data open with. */
	days: DayRange | null;
	/** What the map looks at first; null for the view that it opens with, which holds everything. */
	view: LookedAt | null;
}

/** What a dataset says of itself before any of its events is there. */
export interface ColumnOutline {
	names: ColumnNames;
	scale: TickScale;
	events: number;
	/** Whole years. */
	bounds: DayRange;
	opening: DayRange;
	/** Of places, in degrees; NaN where that is not known. */
	lng: Float64Array;
	lat: Float64Array;
	/** Where a server is asked, and the sums that it keeps; null where the events come here. */
	remote: { url: string; kept: EngineHead['cube'] } | null;
}

/** Events that are there, to be answered from. */
export interface LoadedEvents {
	columns: EventColumns;
	prepared: readonly SealedSums[];
	/** What begins when; null unless every event is there. */
	histogram: KindHistogram | null;
	/** Ticks of which every event is there; null: of all time. */
	window: TickRange | null;
	/** Whether points are there only of what the map looked at first. */
	isNearby: boolean;
	/** Which rows of the dataset they are; null while that is not known. */
	spans: readonly RowSpan[] | null;
}

export type LoadStep =
	| { type: 'outline'; outline: ColumnOutline }
	| { type: 'progress'; loaded: number; all: number }
	| { type: 'events'; events: LoadedEvents }
	/** `isDamaged`: the files are at fault, not the way to them. */
	| { type: 'failed'; isDamaged: boolean; message: string };

/** Fewer events are there at once: nothing is gained by bringing some of them first. */
const MANY = 150_000;
/** A view comes first if it takes no more of the bytes of its window. */
const WORTHWHILE = 2 / 3;
const NOWHERE = 2 ** 31 - 1;
const MICRO = 1e6;

/**
 * Loads a folder of columns and tells each step: first what it is; then, of many events, those of
 * the window and the view that are looked at, those of the window everywhere, all. Nothing of a
 * damaged file is ever told.
 */
export async function loadColumns(
	{ folder, days, view, isRemote }: LoadOrder,
	fetchFile: FetchFile,
	tell: (step: LoadStep) => void
): Promise<void> {
	try {
		const [list, words] = await Promise.all(
			[isRemote ? 'engine.json' : 'columns.json', 'names.json'].map((name) =>
				fetchText(fetchFile, folder + name)
			)
		);
		const head = isRemote ? parseEngineHead(list!) : null;
		const manifest = head?.manifest ?? parseManifest(list!);
		const bytes = toOffsets(manifest).at(-1)!;
		const source = new HttpColumns(`${folder}columns.bin`, bytes, (address, headers) =>
			fetchSound(fetchFile, address, headers)
		);
		const { tables } = await ColumnReader.open(manifest, source);
		const outline: ColumnOutline = {
			...toDegrees(tables),
			names: parseColumnNames(words!, manifest),
			scale: manifest.scale,
			events: head?.count ?? manifest.count,
			...(head ? toRemoteDays(head) : toLocalDays(manifest)),
			remote: head && { url: new URL(head.slice, folder).href, kept: head.cube }
		};
		tell({ type: 'outline', outline });
		if (head) return tellNoEvents(await readColumns(manifest, source), tell);
		const window = toTicks(manifest.scale, days ?? outline.opening);
		const areas = view && findAreasInView(view, manifest.areas, tables);
		await loadEvents(manifest, source, { window, areas }, tell);
	} catch (error) {
		if (!(error instanceof ColumnFileError || error instanceof FetchError)) throw error;
		const isDamaged = error instanceof ColumnFileError;
		tell({ type: 'failed', isDamaged, message: error.message });
	}
}

/** The tables alone, which the numbers of a server's answers refer to. */
function tellNoEvents(loaded: LoadedColumns, tell: (step: LoadStep) => void): void {
	tell({ type: 'events', events: toEvents(loaded, EVERYTHING) });
}

async function loadEvents(
	manifest: Manifest,
	source: HttpColumns,
	near: Near,
	tell: (step: LoadStep) => void
): Promise<void> {
	for (const first of toFirstSteps(manifest, near)) {
		const events = toEvents(await readColumns(manifest, source, first), first);
		tell({ type: 'events', events });
	}
	const all = await readColumns(manifest, source, EVERYTHING, (loaded, of) =>
		tell({ type: 'progress', loaded, all: of })
	);
	const { columns } = all;
	const engine = new MemoryEngine(columns);
	engine.prepare(toPreparedCounts(sizesOf(columns), manifest.count));
	const histogram = toEnd(countLargeHistogram(columns, {}, toColumnBounds(manifest)));
	const events = { ...toEvents(all, EVERYTHING), prepared: engine.prepared, histogram };
	tell({ type: 'events', events });
}

/** What comes before everything does: a view only where it needs much less than its window does. */
function toFirstSteps(manifest: Manifest, near: Near): readonly Near[] {
	if (manifest.count <= MANY) return [];
	const everywhere = { ...near, areas: null };
	const isWorthwhile = countBytes(manifest, near) <= WORTHWHILE * countBytes(manifest, everywhere);
	return near.areas !== null && isWorthwhile ? [near, everywhere] : [everywhere];
}

function countBytes(manifest: Manifest, near: Near): number {
	const { chunks } = manifest;
	return toStretches(manifest)
		.flatMap((stretch) => findNearChunks(stretch, chunks, near))
		.reduce((sum, at) => sum + chunks[at]!.packed, 0);
}

function toEvents({ columns, spans }: LoadedColumns, { window, areas }: Near): LoadedEvents {
	return { columns, spans, window, isNearby: areas !== null, prepared: [], histogram: null };
}

function toEnd<T>(steps: Generator<undefined, T>): T {
	for (;;) {
		const { done, value } = steps.next();
		if (done) return value;
	}
}

function toDegrees({ lng, lat }: ColumnTables): Pick<ColumnOutline, 'lng' | 'lat'> {
	const toDegree = (micro: number) => (micro === NOWHERE ? NaN : micro / MICRO);
	return { lng: Float64Array.from(lng, toDegree), lat: Float64Array.from(lat, toDegree) };
}

async function fetchText(fetchFile: FetchFile, address: string): Promise<string> {
	const response = await fetchSound(fetchFile, address);
	try {
		return await response.text();
	} catch {
		throw new FetchError('The connection broke off while the events were on their way.');
	}
}

async function fetchSound(
	fetchFile: FetchFile,
	address: string,
	headers?: Record<string, string>
): Promise<Response> {
	const name = address.split('/').at(-1) ?? address;
	let response: Response;
	try {
		response = await fetchFile(address, headers);
	} catch {
		throw new FetchError(`The file ${name} could not be fetched: there is no connection to it.`);
	}
	const isOutside = response.status === 416;
	if (response.ok || isOutside) return response;
	throw new FetchError(
		`The file ${name} could not be fetched: its host answers ${response.status}.`
	);
}
