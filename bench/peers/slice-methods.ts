import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api';
import type { ColumnTable } from 'arquero';
import type { Method } from '../slice/method.ts';
import { wasmMethod } from './wasm-scan.ts';

const crossfilterMethod: Method<readonly { key: unknown; value: unknown }[]> = {
	name: 'crossfilter2',
	most: 1e6,
	async build({ start, end, place, places, count }) {
		const { default: crossfilter } = await import('crossfilter2');
		const rows = Array.from({ length: count }, (_, row) => row);
		const filter = crossfilter(rows);
		const starts = filter.dimension((row) => start[row]!);
		const ends = filter.dimension((row) => end[row]!);
		const byPlace = filter.dimension((row) => place[row]!).group();
		return {
			step([from, to]) {
				starts.filterRange([-Infinity, to + 1]);
				ends.filterRange([from, Infinity]);
				return byPlace.all();
			},
			countsOf(groups) {
				const counts = new Uint32Array(places + 1);
				for (const { key, value } of groups) counts[Number(key)] = Number(value);
				return counts;
			}
		};
	}
};

const arqueroMethod: Method<ColumnTable> = {
	name: 'arquero',
	most: 1e6,
	async build({ start, end, place, places }) {
		const aq = await import('arquero');
		const events = aq.table({ start, end, place });
		return {
			step: ([from, to]) =>
				events
					.params({ from, to })
					.filter((row: Row, window: { from: number; to: number }) => {
						return row.start <= window.to && row.end >= window.from;
					})
					.groupby('place')
					.count(),
			countsOf(grouped) {
				const counts = new Uint32Array(places + 1);
				const [keys, values] = [grouped.array('place'), grouped.array('count')];
				for (let at = 0; at < keys.length; at++) counts[Number(keys[at])] = Number(values[at]);
				return counts;
			}
		};
	}
};

interface Row {
	start: number;
	end: number;
}

/** In this process, with as many threads as it likes; sorted by start, as it does best. */
const duckdbMethod: Method<DuckDBValue[][]> = {
	name: 'DuckDB, sorted by start',
	most: 1e7,
	async build(columns) {
		const { DuckDBInstance } = await import('@duckdb/node-api');
		const connection = await (await DuckDBInstance.create(':memory:')).connect();
		await fill(connection, columns);
		const statement = await connection.prepare(
			'select place, count(*)::integer as n from events where t0 <= $1 and t1 >= $2 group by place'
		);
		return {
			async step([from, to]) {
				statement.bindInteger(1, to);
				statement.bindInteger(2, from);
				return (await statement.runAndReadAll()).getColumns();
			},
			countsOf([places, numbers]) {
				const counts = new Uint32Array(columns.places + 1);
				places?.forEach((place, at) => (counts[Number(place)] = Number(numbers![at])));
				return counts;
			}
		};
	}
};

type Events = Parameters<Method['build']>[0];

async function fill(connection: DuckDBConnection, { start, end, place, count }: Events) {
	await connection.run('create table loose (t0 integer, t1 integer, place integer)');
	const appender = await connection.createAppender('loose');
	for (let row = 0; row < count; row++) {
		appender.appendInteger(start[row]!);
		appender.appendInteger(end[row]!);
		appender.appendInteger(place[row]!);
		appender.endRow();
	}
	appender.closeSync();
	await connection.run('create table events as select * from loose order by t0');
	await connection.run('drop table loose');
}

export const PEER_METHODS: readonly Method[] = [
	wasmMethod,
	crossfilterMethod,
	arqueroMethod,
	duckdbMethod
];
