import { LINE_COLUMNS } from '../row-lines.ts';
import type { Dialect } from '../sql/dialect.ts';

type Column = (typeof LINE_COLUMNS)[number];

const TICKS: readonly Column[] = ['t0', 's1', 'e0', 't1'];
const CODES: readonly Column[] = ['row_id', 'place', 'dest', 'pair', 'actor_set', 'weight'];
const LISTS: readonly Column[] = ['p0', 'p1'];

export const DUCKDB_DIALECT: Dialect = {
	events: 'events',
	hasBandKey: false,
	cube: null,
	divide: (a, b) => `(${a} // ${b})`,
	wide: (column) => `CAST(${column} AS BIGINT)`,
	anyPart: (condition) =>
		`len(list_filter(list_zip(p0, p1), lambda part: ${condition('part[1]', 'part[2]')})) > 0`
};

/** Makes the table `events` of Parquet files; of none at all, an empty one. */
export function toEventsSql(files: readonly string[]): string {
	if (files.length > 0) {
		const list = files.map(toText).join(', ');
		return `CREATE VIEW events AS SELECT * FROM read_parquet([${list}])`;
	}
	return `CREATE TABLE events (${LINE_COLUMNS.map((name) => `${name} ${toType(name)}`).join(', ')})`;
}

/** Turns lines of `toRowLines` into a Parquet file. */
export function toParquetSql(lines: string, parquet: string): string {
	const columns = LINE_COLUMNS.map((name) => `${name}: '${toType(name)}'`).join(', ');
	return (
		`COPY (SELECT * FROM read_csv(${toText(lines)}, auto_detect = false, header = false, ` +
		`delim = '\t', quote = '', escape = '', columns = {${columns}})) ` +
		`TO ${toText(parquet)} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 65536)`
	);
}

/** A path of this machine, which comes from whoever runs the server, as text of a statement. */
export function toText(path: string): string {
	return `'${path.replaceAll("'", "''")}'`;
}

function toType(column: Column): string {
	if (TICKS.includes(column)) return 'INTEGER';
	if (LISTS.includes(column)) return 'INTEGER[]';
	return CODES.includes(column) ? 'UINTEGER' : 'UTINYINT';
}
