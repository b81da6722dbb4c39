import type { ActorSets } from '#lib/core/columns/event-columns.ts';
import { toCountColumns } from '#lib/core/engine/count-columns.ts';
import { toEdges } from '#lib/core/engine/edges.ts';
import { findFinerWant, foldKinds } from '#lib/core/engine/fold-kinds.ts';
import type {
	CountColumns,
	EventPage,
	HistogramColumns,
	SliceAnswer,
	SliceCube
} from '#lib/core/engine/slice-answer.ts';
import type {
	CountKey,
	CountWant,
	EventsWant,
	SliceRequest
} from '#lib/core/engine/slice-request.ts';
import { toDatasetKeyCount } from '../check-cost.ts';
import type { EngineDataset } from '../engine-dataset.ts';
import type { Dialect } from './dialect.ts';
import { toPage } from './page-rows.ts';
import { toCountSql, toCubeSql, toHistogramSql, toPageSql, toClassSql } from './slice-sql.ts';
import { StageSums } from './stage-sums.ts';
import { hasGaps } from './where-sql.ts';

/** Runs one statement. Throws EngineError, or what the signal was aborted with. */
export type RunSql = (sql: string, signal: AbortSignal) => Promise<number[][]>;

/** Answers a slice by statements that run side by side; if one fails, the others are called off. */
export async function sliceBySql(
	dataset: EngineDataset,
	dialect: Dialect,
	run: RunSql,
	request: SliceRequest,
	signal: AbortSignal
): Promise<SliceAnswer> {
	const { counts = [], histogram, events, cube } = request.want;
	const failed = new AbortController();
	const either = AbortSignal.any([signal, failed.signal]);
	const ask = (sql: string) => run(sql, either);
	const classed = ask(toClassSql(dialect, dataset, request)).then((rows) => rows.map(toClass));
	const countRows = toRowCounter(dataset, dialect, request, ask);
	const count = (want: CountWant) =>
		isByClass(want)
			? classed.then((classes) => countClasses(dataset, classes, want))
			: countRows(want);
	try {
		const [classes, counted, bins, page, sums] = await Promise.all([
			classed,
			Promise.all(counts.map(count)),
			histogram ? toHistogram(dataset, dialect, request, ask) : null,
			events ? listEvents(dataset, dialect, request, events, ask) : null,
			cube ? toCube(dataset, dialect, request, ask) : null
		]);
		return {
			exact: true,
			bucket: null,
			columns: {
				events: classes.reduce((sum, { number }) => sum + number, 0),
				uncertain: classes.reduce((sum, { uncertain }) => sum + uncertain, 0),
				counts: counted,
				histogram: bins,
				page,
				cube: sums
			}
		};
	} catch (error) {
		failed.abort(error);
		throw error;
	}
}

/** What is in the slice of one kind and modality; every event counts once. */
interface EventClass {
	kind: number;
	modality: number;
	number: number;
	weight: number;
	uncertain: number;
}

type ClassKey = 'kind' | 'modality';

function isByClass(want: CountWant): want is CountWant & { by: ClassKey } {
	return want.by === 'kind' || want.by === 'modality';
}

function toClass([kind = 0, modality = 0, number = 0, weight = 0, uncertain = 0]: number[]) {
	return { kind, modality, number, weight, uncertain };
}

function countClasses(
	dataset: EngineDataset,
	classes: readonly EventClass[],
	{ by, value, top }: CountWant & { by: ClassKey }
): CountColumns {
	const sums = new Float64Array(toDatasetKeyCount(dataset, by));
	for (const each of classes) sums[each[by]]! += each[value];
	return toCountColumns(sums, top);
}

type Ask = (sql: string) => Promise<number[][]>;

/** Counts what rows have to be read for; what follows from another count is not asked for. */
function toRowCounter(
	dataset: EngineDataset,
	dialect: Dialect,
	request: SliceRequest,
	ask: Ask
): (want: CountWant) => Promise<CountColumns> {
	const wants = request.want.counts ?? [];
	const { kinds } = dataset.head.manifest;
	const asked = new Map<CountWant, Promise<Float64Array>>();
	const sumsOf = (want: CountWant) => {
		const sums =
			asked.get(want) ?? sumRows(dataset, want, toCountSql(dialect, dataset, request, want), ask);
		asked.set(want, sums);
		return sums;
	};
	return async (want) => {
		const finer = wants[findFinerWant(want, wants)];
		const sums = finer ? foldKinds(await sumsOf(finer), kinds) : await sumsOf(want);
		return toCountColumns(sums, want.top);
	};
}

async function sumRows(
	dataset: EngineDataset,
	{ by }: CountWant,
	statements: readonly string[],
	ask: Ask
): Promise<Float64Array> {
	const sums = new Float64Array(toDatasetKeyCount(dataset, by));
	for (const rows of await Promise.all(statements.map(ask))) {
		for (const [code = 0, value = 0] of rows) {
			for (const key of toKeys(dataset.tables.actorSets, by, code)) sums[key]! += value;
		}
	}
	return sums;
}

async function listEvents(
	dataset: EngineDataset,
	dialect: Dialect,
	request: SliceRequest,
	want: EventsWant,
	ask: Ask
): Promise<EventPage> {
	return toPage(await ask(toPageSql(dialect, dataset, request, want)), want);
}

async function toHistogram(
	dataset: EngineDataset,
	dialect: Dialect,
	request: SliceRequest,
	ask: Ask
): Promise<HistogramColumns | null> {
	const want = request.want.histogram;
	if (!want) return null;
	const from = toEdges(want.range, want.bins).slice(0, want.bins);
	const number = new Float64Array(want.bins);
	let earlier = 0;
	for (const [bin = 0, value = 0] of await ask(toHistogramSql(dialect, dataset, request, want))) {
		if (bin < 0) earlier = value;
		else number[bin] = value;
	}
	return { from, number, earlier };
}

async function toCube(
	dataset: EngineDataset,
	dialect: Dialect,
	request: SliceRequest,
	ask: Ask
): Promise<SliceCube | null> {
	const want = request.want.cube;
	if (!want) return null;
	if (hasGaps(dataset.head)) throw new RangeError('There is no cube of dates with gaps');
	const edges = toEdges(want.range, want.buckets);
	const keys = toDatasetKeyCount(dataset, want.by);
	const sum = async (side: 'started' | 'ended') => {
		const statements = toCubeSql(dialect, dataset, request, want, side);
		const sums = new StageSums(edges.length + 1, keys, want.value);
		for (const rows of await Promise.all(statements.map(ask))) {
			for (const [stage = 0, code = 0, more = 0] of rows) {
				for (const key of toKeys(dataset.tables.actorSets, want.by, code)) {
					sums.add(stage, key, more);
				}
			}
		}
		return sums.finish();
	};
	const [started, ended] = await Promise.all([sum('started'), sum('ended')]);
	return { edges, keys, started, ended };
}

/** What a number in the column counts for: itself, or every actor of the set that it names. */
function toKeys({ offsets, actors }: ActorSets, by: CountKey, code: number): Iterable<number> {
	return by === 'actor' ? actors.subarray(offsets[code], offsets[code + 1]) : [code];
}
