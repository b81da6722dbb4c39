// `node src/tools/clickhouse/unpack.mjs`: fetches Debian's ClickHouse for the tests that need one.
import { unpackClickhouse } from './unpack-clickhouse.mjs';

const clickhouse = unpackClickhouse();
console.log(
	'missing' in clickhouse
		? `There is no ClickHouse: ${clickhouse.missing}.`
		: `ClickHouse is in ${clickhouse.program}.`
);
process.exitCode = 'missing' in clickhouse ? 1 : 0;
