import { isCountOfFlows } from '#lib/core/engine/key-count.ts';
import type {
	CountWant,
	CubeWant,
	EventsWant,
	HistogramWant,
	SliceFilter,
	SliceRequest
} from '#lib/core/engine/slice-request.ts';
import type { EngineDataset } from '../engine-dataset.ts';
import { toKeyColumns, toPlaceKind, toSum, toWhere } from './count-sql.ts';
import type { Dialect } from './dialect.ts';
import { toInteger, toIntegers } from './integers.ts';
import { PAGE_COLUMNS } from './page-rows.ts';
import { toStageSql, toStretchSql } from './stage-sql.ts';
import { toCertain, toPassing, toSelection, toWindow, type Conditions } from './where-sql.ts';

/**
 * Rows are kind, modality, number, sum of weights, and how many only may lie in the window: a few
 * rows, from which all that counts every event once can be summed up.
 */
export function toClassSql(dialect: Dialect, dataset: EngineDataset, request: SliceRequest) {
	const certain = toCertain(dialect, dataset.head, toWindow(request));
	const uncertain =
		request.dates === 'certain' ? '0' : `sum(CASE WHEN ${certain} THEN 0 ELSE 1 END)`;
	const where = toWhere(toSelection(dialect, dataset, request));
	return (
		`SELECT kind, modality, count(*), sum(weight), ${uncertain} FROM ${dialect.events}${where} ` +
		'GROUP BY kind, modality'
	);
}

/**
 * Statements whose rows are code and value; what they say of one key is to be added up.
 * @param among what else has to hold for rows to count
 */
export function toCountSql(
	dialect: Dialect,
	dataset: EngineDataset,
	request: SliceRequest,
	{ by, value, top }: CountWant,
	among: Conditions = []
): string[] {
	const columns = toKeyColumns(dialect, dataset.head, by);
	const isOwnKey = by === 'pair' || (by === 'place' && columns.length === 1);
	return columns.map(({ column, conditions }) => {
		const where = toWhere([...toSelection(dialect, dataset, request), ...conditions, ...among]);
		const greatest =
			isOwnKey && top !== undefined ? ` ORDER BY n DESC, k LIMIT ${toInteger(top)}` : '';
		return `SELECT ${column} AS k, ${toSum(value)} AS n FROM ${dialect.events}${where} GROUP BY k${greatest}`;
	});
}

/** Rows are bin and number; bin -1 is what begins before the first. */
export function toHistogramSql(
	dialect: Dialect,
	{ tables }: EngineDataset,
	{ filter }: Pick<SliceRequest, 'filter'>,
	{ range, bins }: HistogramWant
): string {
	const bin = toStretchSql(dialect, 't0', range, bins);
	const where = toWhere([...toPassing(filter, tables.actorSets), `t0 <= ${toInteger(range[1])}`]);
	const key = `CASE WHEN t0 < ${toInteger(range[0])} THEN -1 ELSE ${bin} END`;
	return `SELECT ${key} AS k, count(*) AS n FROM ${dialect.events}${where} GROUP BY k`;
}

/** Rows are those of `PAGE_COLUMNS`, one more than the page holds where there is a next one. */
export function toPageSql(
	dialect: Dialect,
	dataset: EngineDataset,
	request: SliceRequest,
	{ order, limit, cursor }: EventsWant
): string {
	const [key, direction, beyond] = order === 'start' ? ['t0', 'ASC', '>'] : ['weight', 'DESC', '<'];
	const where = [...toSelection(dialect, dataset, request)];
	if (cursor) {
		const [value, row] = [toInteger(cursor.value), toInteger(cursor.row)];
		where.push(`(${key} ${beyond} ${value} OR (${key} = ${value} AND row_id > ${row}))`);
	}
	return (
		`SELECT ${PAGE_COLUMNS.join(', ')} FROM ${dialect.events}${toWhere(where)} ` +
		`ORDER BY ${key} ${direction}, row_id LIMIT ${toInteger(limit + 1)}`
	);
}

/** Statements whose rows are stage, code and value, see `toStageSql`. */
export function toCubeSql(
	dialect: Dialect,
	dataset: EngineDataset,
	{ filter }: Pick<SliceRequest, 'filter'>,
	want: CubeWant,
	side: 'started' | 'ended'
): string[] {
	const step = toKeptStep(dataset, filter, want);
	if (dialect.cube && step !== null) {
		const kept = { cube: dialect.cube, step };
		return [toKeptCubeSql(dialect, kept, dataset, filter, want, side)];
	}
	const tick = side === 'started' ? 't0' : 't1';
	const stage = toStageSql(dialect, tick, want.range, want.buckets);
	return toKeyColumns(dialect, dataset.head, want.by).map(({ column, conditions }) => {
		const where = toWhere([...toPassing(filter, dataset.tables.actorSets), ...conditions]);
		return (
			`SELECT ${stage} AS s, ${column} AS k, ${toSum(want.value)} AS n ` +
			`FROM ${dialect.events}${where} GROUP BY s, k`
		);
	});
}

/**
 * From sums by side, stage, half (0 where a row is or comes from, 1 where it goes to) and class.
 * @param step how many of the stretches that are kept are one of those that are wanted
 */
function toKeptCubeSql(
	dialect: Dialect,
	{ cube, step }: { cube: string; step: number },
	{ head }: EngineDataset,
	{ kinds, modalities }: SliceFilter,
	{ by, value }: CubeWant,
	side: 'started' | 'ended'
): string {
	const isByPlace = by === 'place' || by === 'place-kind';
	const where = [
		`side = ${side === 'started' ? 0 : 1}`,
		isByPlace ? `place < ${toInteger(head.manifest.places)}` : 'half = 0',
		...(kinds?.length ? [`kind IN (${toIntegers(kinds)})`] : []),
		...(modalities?.length ? [`modality IN (${toIntegers(modalities)})`] : [])
	];
	const sum = value === 'weight' ? 'sum(w)' : 'sum(n)';
	const key = by === 'place-kind' ? toPlaceKind(dialect, head.manifest, 'place') : by;
	const stage = dialect.divide(`(${dialect.wide('stage')} + ${toInteger(step - 1)})`, step);
	return `SELECT ${stage} AS s, ${key} AS k, ${sum} AS v FROM ${cube}${toWhere(where)} GROUP BY s, k`;
}

/**
 * How many stretches of the sums that are kept are one of those that are wanted; null where these do
 * not follow from them. Every so many of the edges of short stretches are those of long ones.
 */
function toKeptStep({ head }: EngineDataset, filter: SliceFilter, want: CubeWant): number | null {
	const { cube } = head;
	if (!cube || cube.range[0] !== want.range[0] || cube.range[1] !== want.range[1]) return null;
	const isByClass = !filter.places?.length && !filter.actors?.length && !filter.pair;
	if (!isByClass || isCountOfFlows(want.by) || want.by === 'actor') return null;
	const step = cube.buckets / want.buckets;
	return Number.isInteger(step) ? step : null;
}
