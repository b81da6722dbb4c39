import type { ActorSets } from '#lib/core/columns/event-columns.ts';
import { toCumulative, type StageSums } from '#lib/core/engine/cube-sums.ts';
import { toCountColumns } from '#lib/core/engine/count-columns.ts';
import { toEdges } from '#lib/core/engine/edges.ts';
import type {
	CountColumns,
	HistogramColumns,
	SliceAnswer,
	SliceCube
} from '#lib/core/engine/slice-answer.ts';
import type { CountKey, CountWant, SliceRequest } from '#lib/core/engine/slice-request.ts';
import { toKeyCount } from '../check-cost.ts';
import type { EngineDataset } from '../engine-dataset.ts';
import type { Dialect } from './dialect.ts';
import { toPage } from './page-rows.ts';
import { toCountSql, toCubeSql, toHistogramSql, toPageSql, toTotalSql } from './slice-sql.ts';
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
	try {
		const [total, counted, bins, page, sums] = await Promise.all([
			ask(toTotalSql(dialect, dataset, request)),
			Promise.all(counts.map((want) => count(dataset, dialect, request, want, ask))),
			histogram ? toHistogram(dataset, dialect, request, ask) : null,
			events ? ask(toPageSql(dialect, dataset, request, events)) : null,
			cube ? toCube(dataset, dialect, request, ask) : null
		]);
		const [all = 0, uncertain = 0] = total[0] ?? [];
		return {
			exact: true,
			bucket: null,
			columns: {
				events: all,
				uncertain,
				counts: counted,
				histogram: bins,
				page: events && page ? toPage(page, events) : null,
				cube: sums
			}
		};
	} catch (error) {
		failed.abort(error);
		throw error;
	}
}

type Ask = (sql: string) => Promise<number[][]>;

async function count(
	dataset: EngineDataset,
	dialect: Dialect,
	request: SliceRequest,
	want: CountWant,
	ask: Ask
): Promise<CountColumns> {
	const statements = toCountSql(dialect, dataset, request, want);
	const sums = new Float64Array(toKeyCount(dataset, want.by));
	for (const rows of await Promise.all(statements.map(ask))) {
		for (const [code = 0, value = 0] of rows) {
			for (const key of toKeys(dataset.tables.actorSets, want.by, code)) sums[key]! += value;
		}
	}
	return toCountColumns(sums, want.top);
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
	const keys = toKeyCount(dataset, want.by);
	const sum = async (side: 'started' | 'ended') => {
		const statements = toCubeSql(dialect, dataset, request, want, side);
		const rows = (await Promise.all(statements.map(ask))).flat();
		const sums = toStages(dataset.tables.actorSets, want.by, rows);
		return toCumulative(sums, { stages: edges.length + 1, keys, isWhole: want.value === 'number' });
	};
	const [started, ended] = await Promise.all([sum('started'), sum('ended')]);
	return { edges, keys, started, ended };
}

function toStages(sets: ActorSets, by: CountKey, rows: readonly number[][]): StageSums {
	const stage: number[] = [];
	const key: number[] = [];
	const more: number[] = [];
	for (const [at = 0, code = 0, value = 0] of rows) {
		for (const each of toKeys(sets, by, code)) {
			stage.push(at);
			key.push(each);
			more.push(value);
		}
	}
	return { stage, key, more };
}

/** What a number in the column counts for: itself, or every actor of the set that it names. */
function toKeys({ offsets, actors }: ActorSets, by: CountKey, code: number): Iterable<number> {
	return by === 'actor' ? actors.subarray(offsets[code], offsets[code + 1]) : [code];
}
