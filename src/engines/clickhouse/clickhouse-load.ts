import { EngineError } from '#lib/core/engine/engine-error.ts';
import { parseEngineHead } from '#lib/core/engine/engine-head.ts';
import type { DatasetFiles } from '../engine-dataset.ts';
import type { DatasetLoad } from '../load-folder.ts';
import type { ClickhouseAddress } from './clickhouse-address.ts';
import { ClickhouseClient } from './clickhouse-client.ts';
import { writeMeta } from './clickhouse-meta.ts';
import { toCreateSql, toDropSql, toFillCubeSql, toTables } from './clickhouse-tables.ts';

/** Characters sent at once: parts of less would make the database merge more. */
const BATCH = 2 ** 25;

/**
 * Takes a dataset into new tables, row r on shard r modulo their number: so every window, however
 * narrow, is spread over all of them.
 * @param shards HTTP addresses of all shards; none for the one server of the address
 * @param replace tables of an earlier load are dropped; else they are in the way
 * @throws EngineError
 */
export async function openClickhouseLoad(
	address: ClickhouseAddress,
	shards: readonly string[],
	replace: boolean
): Promise<DatasetLoad> {
	const tables = toTables(address);
	const origins = shards.length > 0 ? shards : [address.origin];
	await checkShards(address, origins.length);
	const clients = origins.map((origin) => new ClickhouseClient({ ...address, origin }));
	for (const client of clients) {
		if (replace) for (const sql of toDropSql(tables)) await client.run(sql);
		for (const sql of toCreateSql(tables, address)) await client.run(sql);
	}
	const waiting = clients.map((): string[] => []);
	const flush = async (shard: number) => {
		const lines = waiting[shard]!.splice(0).join('');
		if (lines.length > 0) await clients[shard]!.insert(tables.rows, lines);
	};
	return {
		parts: clients.length,
		async add(part, lines) {
			waiting[part]!.push(lines);
			const length = waiting[part]!.reduce((sum, each) => sum + each.length, 0);
			if (length >= BATCH) await flush(part);
		},
		async finish(files: DatasetFiles) {
			await Promise.all(clients.map((_client, shard) => flush(shard)));
			const head = parseEngineHead(files.head);
			const fills = toFillCubeSql(tables, head);
			await Promise.all(
				clients.map(async (client) => {
					for (const sql of fills) await client.run(sql);
				})
			);
			const [[count = ''] = []] = await clients[0]!.readText(
				`SELECT toString(count(*)) FROM ${tables.events}`
			);
			if (Number(count) !== head.count) {
				const held = `The database holds ${count} of ${head.count} events`;
				throw new EngineError('engine-unreachable', held);
			}
			for (const client of clients) await writeMeta(client, tables.meta, files);
		}
	};
}

async function checkShards(address: ClickhouseAddress, given: number): Promise<void> {
	const { cluster } = address;
	if (cluster === null) {
		if (given === 1) return;
		throw new EngineError('engine-refused', 'Several shards need the name of their cluster');
	}
	const sql = `SELECT toString(uniqExact(shard_num)) FROM system.clusters WHERE cluster = '${cluster}'`;
	const [[known = '0'] = []] = await new ClickhouseClient(address).readText(sql);
	if (Number(known) === given) return;
	const has = `The cluster ${cluster} has ${known} shards`;
	throw new EngineError('engine-refused', `${has}, and the addresses of ${given} are given`);
}
