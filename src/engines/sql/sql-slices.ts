import { toCountColumns } from '#lib/core/engine/count-columns.ts';
import { toEdges } from '#lib/core/engine/edges.ts';
import type {
	CountColumns,
	EventPage,
	HistogramColumns,
	SliceAnswer,
	SliceCube
} from '#lib/core/engine/slice-answer.ts';
import type { CountWant, EventsWant, SliceRequest } from '#lib/core/engine/slice-request.ts';
import { toDatasetKeyCount } from '../check-cost.ts';
import type { EngineDataset } from '../engine-dataset.ts';
import type { Dialect } from './dialect.ts';
import { toPage } from './page-rows.ts';
import { RowCounter, toKeys, type Ask } from './row-counter.ts';
import { toCubeSql, toHistogramSql, toPageSql, toClassSql } from './slice-sql.ts';
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
	const counter = new RowCounter(dataset, dialect, request, ask);
	const count = (want: CountWant) =>
		isByClass(want)
			? classed.then((classes) => countClasses(dataset, classes, want))
			: counter.count(want);
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
	return toCountColumns(sums, top, 1);
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
