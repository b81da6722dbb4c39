// `node src/tools/clickhouse/two-shards.mjs`: two ClickHouse servers on loopback to try things out
// with, until Ctrl-C. Their data are gone with the next start.
import { CLUSTER, startShards } from './start-shards.mjs';
import { unpackClickhouse } from './unpack-clickhouse.mjs';

const clickhouse = unpackClickhouse();
if ('missing' in clickhouse) {
	console.error(`There is no ClickHouse to start: ${clickhouse.missing}.`);
	process.exit(1);
}
const { shards, stop } = await startShards(clickhouse, { folder: '.dateline/clickhouse/shards' });
for (const { url } of shards) console.log(`${url}  shard of the cluster “${CLUSTER}”`);
process.once('SIGINT', () => void stop());
process.once('SIGTERM', () => void stop());
