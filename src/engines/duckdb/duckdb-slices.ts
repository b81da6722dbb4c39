import { EngineError } from '#lib/core/engine/engine-error.ts';
import type { SliceAnswer } from '#lib/core/engine/slice-answer.ts';
import type { SliceRequest } from '#lib/core/engine/slice-request.ts';
import { openDataset, type EngineDataset } from '../engine-dataset.ts';
import type { EngineLimits, SliceEngine } from '../slice-engine.ts';
import { sliceBySql } from '../sql/sql-slices.ts';
import { DUCKDB_DIALECT, toEventsSql, toText } from './duckdb-events.ts';
import { findDuckdbFiles } from './duckdb-files.ts';
import { loadDuckdb, type DuckdbInstance } from './duckdb-module.ts';

/** Events in Parquet files of this machine, read by DuckDB in this process. */
export class DuckdbSlices implements SliceEngine {
	readonly dataset: EngineDataset;
	readonly #instance: DuckdbInstance;
	readonly #seconds: number;

	private constructor(dataset: EngineDataset, instance: DuckdbInstance, seconds: number) {
		this.dataset = dataset;
		this.#instance = instance;
		this.#seconds = seconds;
	}

	/** @throws EngineError where there is no DuckDB, or no dataset that was loaded to its end */
	static async open(path: string, limits: EngineLimits): Promise<DuckdbSlices> {
		const { DuckDBInstance } = loadDuckdb();
		const files = findDuckdbFiles(path);
		const dataset = await openDataset(files.dataset);
		const instance = await DuckDBInstance.create(':memory:', {
			memory_limit: `${Math.ceil(limits.memoryBytes / 2 ** 20)}MiB`
		});
		const engine = new DuckdbSlices(dataset, instance, limits.seconds);
		const signal = AbortSignal.timeout(limits.seconds * 1_000);
		for (const sql of [
			`SET allowed_directories = [${toText(files.folder)}]`,
			'SET enable_external_access = false',
			toEventsSql(files.events),
			'SET lock_configuration = true'
		]) {
			await engine.#run(sql, signal);
		}
		await engine.check(signal);
		return engine;
	}

	slice(request: SliceRequest, signal: AbortSignal): Promise<SliceAnswer> {
		const run = (sql: string, either: AbortSignal) => this.#run(sql, either);
		return sliceBySql(this.dataset, DUCKDB_DIALECT, run, request, signal);
	}

	async check(signal: AbortSignal): Promise<void> {
		const [[count = 0] = []] = await this.#run('SELECT count(*) FROM events', signal);
		const { head } = this.dataset;
		if (count === head.count) return;
		throw new EngineError('engine-unreachable', `The files hold ${count} of ${head.count} events`);
	}

	close(): void {
		this.#instance.closeSync();
	}

	async #run(sql: string, signal: AbortSignal): Promise<number[][]> {
		const deadline = AbortSignal.timeout(this.#seconds * 1_000);
		const either = AbortSignal.any([signal, deadline]);
		const connection = await this.#instance.connect();
		const interrupt = () => connection.interrupt();
		either.addEventListener('abort', interrupt);
		try {
			signal.throwIfAborted();
			const rows = (await connection.runAndReadAll(sql)).getRows();
			return rows.map((row) => row.map(Number));
		} catch (error) {
			if (signal.aborted) throw signal.reason;
			throw toFault(error, deadline.aborted);
		} finally {
			either.removeEventListener('abort', interrupt);
			connection.closeSync();
		}
	}
}

function toFault(error: unknown, isLate: boolean): EngineError {
	const options = { cause: error };
	if (isLate) return new EngineError('engine-slow', 'The database takes too long', options);
	const message = error instanceof Error ? error.message : '';
	if (/out of memory/i.test(message)) {
		const what = 'The answer would cost the database more than it may';
		return new EngineError('engine-refused', what, options);
	}
	return new EngineError('engine-unreachable', 'The files of the database cannot be read', options);
}
