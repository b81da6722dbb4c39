import { ColumnFileError } from '#lib/core/columns/column-file-error.ts';
import { parseColumnNames, type ColumnNames } from '#lib/core/columns/column-names.ts';
import type { EventColumns } from '#lib/core/columns/event-columns.ts';
import { parseManifest, toOffsets, type Manifest } from '#lib/core/columns/manifest.ts';
import { ColumnReader } from '#lib/core/columns/column-reader.ts';
import { readColumns, type LoadedColumns } from '#lib/core/columns/read-columns.ts';
import type { ColumnTables } from '#lib/core/columns/tables-codec.ts';
import { toTicks, type TickRange, type TickScale } from '#lib/core/columns/ticks.ts';
import { sizesOf } from '#lib/core/engine/key-tally.ts';
import { toPreparedCounts } from '#lib/core/engine/map-counts.ts';
import { MemoryEngine } from '#lib/core/engine/memory-engine.ts';
import { parseEngineHead, type EngineHead } from '#lib/core/engine/engine-head.ts';
import type { KindHistogram } from '#lib/core/engine/kind-histogram.ts';
import type { SealedSums } from '#lib/core/engine/sealed-sums.ts';
import type { DayRange } from '#lib/core/time/day.ts';
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
}

export type LoadStep =
	| { type: 'outline'; outline: ColumnOutline }
	| { type: 'progress'; loaded: number; all: number }
	| { type: 'events'; events: LoadedEvents }
	/** `isDamaged`: the files are at fault, not the way to them. */
	| { type: 'failed'; isDamaged: boolean; message: string };

/** Fewer events are there at once: nothing is gained by bringing some of them first. */
const MANY = 150_000;
const NOWHERE = 2 ** 31 - 1;
const MICRO = 1e6;

/**
 * Loads a folder of columns and tells each step: first what it is, then, of many events, those of
 * the window that is looked at, then all. Nothing of a damaged file is ever told.
 */
export async function loadColumns(
	{ folder, days, isRemote }: LoadOrder,
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
		await loadEvents(manifest, source, toTicks(manifest.scale, days ?? outline.opening), tell);
	} catch (error) {
		if (!(error instanceof ColumnFileError || error instanceof FetchError)) throw error;
		const isDamaged = error instanceof ColumnFileError;
		tell({ type: 'failed', isDamaged, message: error.message });
	}
}

/** The tables alone, which the numbers of a server's answers refer to. */
function tellNoEvents({ columns }: LoadedColumns, tell: (step: LoadStep) => void): void {
	tell({ type: 'events', events: { columns, window: null, prepared: [], histogram: null } });
}

async function loadEvents(
	manifest: Manifest,
	source: HttpColumns,
	window: TickRange,
	tell: (step: LoadStep) => void
): Promise<void> {
	const load = async (near: TickRange | null, progress: (loaded: number, all: number) => void) => {
		const { columns } = await readColumns(manifest, source, near, progress);
		return { columns, window: near, prepared: [], histogram: null };
	};
	const tellProgress = (loaded: number, all: number) => tell({ type: 'progress', loaded, all });
	if (manifest.count > MANY) {
		tell({ type: 'events', events: await load(window, () => {}) });
	}
	const all = await load(null, tellProgress);
	const engine = new MemoryEngine(all.columns);
	engine.prepare(toPreparedCounts(sizesOf(all.columns), manifest.count));
	const histogram = toEnd(countLargeHistogram(all.columns, {}, toColumnBounds(manifest)));
	tell({ type: 'events', events: { ...all, prepared: engine.prepared, histogram } });
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
