import { EngineError } from '#lib/core/engine/engine-error.ts';
import type { SliceAnswer } from '#lib/core/engine/slice-answer.ts';
import type { SliceRequest } from '#lib/core/engine/slice-request.ts';
import { openDataset, type EngineDataset } from '../engine-dataset.ts';
import type { EngineLimits, SliceEngine } from '../slice-engine.ts';
import type { Dialect } from '../sql/dialect.ts';
import { sliceBySql } from '../sql/sql-slices.ts';
import type { ClickhouseAddress } from './clickhouse-address.ts';
import { ClickhouseClient } from './clickhouse-client.ts';
import { readMeta } from './clickhouse-meta.ts';
import { toDialect, toTables } from './clickhouse-tables.ts';

/** Events in ClickHouse, on one server or on the shards of a cluster. */
export class ClickhouseSlices implements SliceEngine {
	readonly dataset: EngineDataset;
	readonly #client: ClickhouseClient;
	readonly #dialect: Dialect;
	readonly #limits: EngineLimits;

	private constructor(
		client: ClickhouseClient,
		dataset: EngineDataset,
		dialect: Dialect,
		limits: EngineLimits
	) {
		this.dataset = dataset;
		this.#client = client;
		this.#dialect = dialect;
		this.#limits = limits;
	}

	/** @throws EngineError where the table is not there or not whole, or a shard does not answer */
	static async open(address: ClickhouseAddress, limits: EngineLimits): Promise<ClickhouseSlices> {
		const client = new ClickhouseClient(address);
		const tables = toTables(address);
		const dataset = await openDataset(await readMeta(client, tables.meta));
		const dialect = toDialect(tables, dataset.head.cube !== null);
		const engine = new ClickhouseSlices(client, dataset, dialect, limits);
		await engine.check(AbortSignal.timeout(limits.seconds * 1_000));
		return engine;
	}

	slice(request: SliceRequest, signal: AbortSignal): Promise<SliceAnswer> {
		const run = (sql: string, either: AbortSignal) => this.#client.ask(sql, this.#limits, either);
		return sliceBySql(this.dataset, this.#dialect, run, request, signal);
	}

	async check(signal: AbortSignal): Promise<void> {
		const sql = `SELECT count(*) FROM ${this.#dialect.events}`;
		const [[count = 0] = []] = await this.#client.ask(sql, this.#limits, signal);
		const { head } = this.dataset;
		if (count === head.count) return;
		throw new EngineError(
			'engine-unreachable',
			`The database holds ${count} of ${head.count} events`
		);
	}

	close(): void {}
}
