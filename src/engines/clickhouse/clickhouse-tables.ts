import type { Dialect } from '../sql/dialect.ts';
import { toStageSql } from '../sql/stage-sql.ts';
import { FIRST_FLOW_BAND } from '../sql/where-sql.ts';
import type { EngineHead } from '#lib/core/engine/engine-head.ts';
import type { ClickhouseAddress } from './clickhouse-address.ts';

/**
 * The tables of a dataset. `…_rows`, `…_cube_rows` and `…_meta` hold what they say on every shard;
 * the two others, which exist where there is a cluster, stand for all shards together.
 */
export interface ClickhouseTables {
	events: string;
	cube: string;
	rows: string;
	cubeRows: string;
	meta: string;
}

export function toTables({ database, table, cluster }: ClickhouseAddress): ClickhouseTables {
	const name = (ending: string) => `${database}.${table}${ending}`;
	const [rows, cubeRows] = [name('_rows'), name('_cube_rows')];
	return {
		rows,
		cubeRows,
		meta: name('_meta'),
		events: cluster ? name('') : rows,
		cube: cluster ? name('_cube') : cubeRows
	};
}

export function toDialect({ events, cube }: ClickhouseTables, hasCube: boolean): Dialect {
	return {
		events,
		hasBandKey: true,
		cube: hasCube ? cube : null,
		divide: (a, b) => `intDiv(${a}, ${b})`,
		wide: (column) => `toInt64(${column})`,
		anyPart: (condition) => `arrayExists((a, b) -> ${condition('a', 'b')}, p0, p1)`
	};
}

/** Statements that make the tables, to be run on every shard. */
export function toCreateSql(
	tables: ClickhouseTables,
	{ database, cluster }: ClickhouseAddress
): string[] {
	const { rows, cubeRows, meta, events, cube } = tables;
	const spread = (table: string) => `ENGINE = Distributed(${cluster}, ${database}, ${table})`;
	return [
		`CREATE TABLE ${rows} (${EVENT_COLUMNS}) ENGINE = MergeTree ORDER BY (band, t0, row_id)`,
		`CREATE TABLE ${cubeRows} (${CUBE_COLUMNS}) ENGINE = SummingMergeTree((n, w)) ` +
			'ORDER BY (side, half, kind, modality, place, stage)',
		`CREATE TABLE ${meta} (name String, part UInt32, text String) ENGINE = MergeTree ORDER BY (name, part)`,
		...(cluster
			? [
					`CREATE TABLE ${events} (${EVENT_COLUMNS}) ${spread(nameOf(rows))}`,
					`CREATE TABLE ${cube} (${CUBE_COLUMNS}) ${spread(nameOf(cubeRows))}`
				]
			: [])
	];
}

/** Statements that take the tables away where they are. */
export function toDropSql({ rows, cubeRows, meta, events, cube }: ClickhouseTables): string[] {
	// First what says that the others are whole.
	return [...new Set([meta, events, cube, cubeRows, rows])].map(
		(table) => `DROP TABLE IF EXISTS ${table}`
	);
}

/** Statements that sum up one shard's rows over time; none where the dataset has no such sums. */
export function toFillCubeSql(tables: ClickhouseTables, head: EngineHead): string[] {
	const { cube } = head;
	if (!cube) return [];
	const dialect = toDialect(tables, false);
	return (['t0', 't1'] as const).flatMap((tick, side) => {
		const stage = toStageSql(dialect, tick, cube.range, cube.buckets);
		return HALVES.map(
			({ column, where }, half) =>
				`INSERT INTO ${tables.cubeRows} SELECT ${side}, ${half}, kind, modality, ${column}, ` +
				`${stage} AS stage, count(*), sum(weight) FROM ${tables.rows}${where} ` +
				`GROUP BY kind, modality, ${column}, stage`
		);
	});
}

/** Where a row is or comes from, also where that is nowhere; where a flow goes to. */
const HALVES = [
	{ column: 'place', where: '' },
	{ column: 'dest', where: ` WHERE band >= ${FIRST_FLOW_BAND} AND dest <> place` }
] as const;

const EVENT_COLUMNS = [
	'row_id UInt32',
	'band UInt8',
	't0 Int32',
	's1 Int32',
	'e0 Int32',
	't1 Int32',
	'place UInt32',
	'dest UInt32',
	'mutual UInt8',
	'pair UInt32',
	'kind UInt8',
	'modality UInt8',
	'actor_set UInt32',
	'weight UInt32',
	'every UInt8',
	'p0 Array(Int32)',
	'p1 Array(Int32)'
].join(', ');

const CUBE_COLUMNS = [
	'side UInt8',
	'half UInt8',
	'kind UInt8',
	'modality UInt8',
	'place UInt32',
	'stage UInt16',
	'n UInt64',
	'w UInt64'
].join(', ');

function nameOf(table: string): string {
	return table.slice(table.indexOf('.') + 1);
}
