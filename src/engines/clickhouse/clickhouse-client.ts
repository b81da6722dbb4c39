import { randomUUID } from 'node:crypto';
import { EngineError } from '#lib/core/engine/engine-error.ts';
import type { EngineLimits } from '../slice-engine.ts';
import { toClickhouseFault } from './clickhouse-fault.ts';
import type { ClickhouseAddress } from './clickhouse-address.ts';

type Login = Pick<ClickhouseAddress, 'origin' | 'user' | 'password' | 'database'>;

const CONNECT_MS = 2_000;
/** Later than the database, which can say better what took so long. */
const GRACE_MS = 1_500;
const MOST_RESULT_ROWS = 5e7;
const MOST_SQL_BYTES = 2 ** 25;
/** Of statements that prepare or change something, such as a load. */
const PATIENCE_MS = 3_600_000;

/** Speaks to one server over HTTP, the interface that old and new ClickHouse share. */
export class ClickhouseClient {
	readonly #login: Login;

	constructor(login: Login) {
		this.#login = login;
	}

	/**
	 * Runs one statement within limits, and calls it off in the database when the signal says so.
	 * @throws EngineError, or what the signal was aborted with
	 */
	async ask(sql: string, limits: EngineLimits, signal: AbortSignal): Promise<number[][]> {
		const id = `dateline-${randomUUID()}`;
		const deadline = AbortSignal.timeout(limits.seconds * 1_000 + GRACE_MS);
		const query = `${sql} FORMAT JSONCompact`;
		try {
			const either = AbortSignal.any([signal, deadline]);
			return readRows(await this.#post({ ...toSettings(limits), query_id: id }, query, either));
		} catch (error) {
			if (signal.aborted || deadline.aborted) void this.#kill(id);
			if (signal.aborted) throw signal.reason;
			if (deadline.aborted) throw new EngineError('engine-slow', 'The database takes too long');
			throw error;
		}
	}

	/** Runs a statement that prepares or changes something. Throws EngineError. */
	async run(sql: string): Promise<string> {
		return this.#post({}, sql, AbortSignal.timeout(PATIENCE_MS));
	}

	/** Rows of text, which no number stands for. Throws EngineError. */
	async readText(sql: string): Promise<string[][]> {
		const text = await this.run(`${sql} FORMAT JSONCompact`);
		return parseRows(text).map((row) => row.map(String));
	}

	/** @param lines as `toRowLines` writes them. Throws EngineError. */
	async insert(table: string, lines: string): Promise<void> {
		const query = `INSERT INTO ${table} FORMAT TabSeparated`;
		await this.#post({ query }, lines, AbortSignal.timeout(PATIENCE_MS));
	}

	/** The connection is gone; so that the database does not go on for nobody. */
	async #kill(id: string): Promise<void> {
		const sql = `KILL QUERY WHERE query_id = '${id}' ASYNC`;
		await this.#post({}, sql, AbortSignal.timeout(CONNECT_MS)).catch(() => '');
	}

	async #post(
		parameters: Readonly<Record<string, string>>,
		body: string,
		signal: AbortSignal
	): Promise<string> {
		const { origin, user, password, database } = this.#login;
		const search = new URLSearchParams({ database, ...parameters });
		const headers = {
			...(user ? { 'x-clickhouse-user': user } : {}),
			...(password ? { 'x-clickhouse-key': password } : {})
		};
		const answer = await fetch(`${origin}/?${search}`, { method: 'POST', headers, body, signal })
			.then(async (response) => ({ ok: response.ok, text: await response.text() }))
			.catch((error: unknown) => {
				if (signal.aborted) throw signal.reason;
				throw new EngineError('engine-unreachable', 'The database does not answer', {
					cause: error
				});
			});
		if (!answer.ok) throw toClickhouseFault(answer.text);
		return answer.text;
	}
}

/** A part of an answer is never taken for all of it: what does not fit is an error. */
function toSettings({ seconds, rows, memoryBytes }: EngineLimits): Record<string, string> {
	return {
		// Errors that come late would otherwise follow the first rows, under a status of 200.
		wait_end_of_query: '1',
		skip_unavailable_shards: '0',
		fallback_to_stale_replicas_for_distributed_queries: '0',
		connect_timeout_with_failover_ms: String(CONNECT_MS),
		receive_timeout: String(Math.ceil(seconds)),
		max_execution_time: String(seconds),
		timeout_overflow_mode: 'throw',
		max_rows_to_read: String(rows),
		read_overflow_mode: 'throw',
		max_memory_usage: String(memoryBytes),
		max_result_rows: String(MOST_RESULT_ROWS),
		result_overflow_mode: 'throw',
		max_query_size: String(MOST_SQL_BYTES),
		max_ast_elements: String(MOST_SQL_BYTES),
		max_expanded_ast_elements: String(MOST_SQL_BYTES),
		output_format_json_quote_64bit_integers: '0'
	};
}

function readRows(text: string): number[][] {
	return parseRows(text).map((row) => row.map(Number));
}

/** @throws EngineError `engine-unreachable` for what is not the whole of an answer */
function parseRows(text: string): unknown[][] {
	try {
		const { data, rows } = JSON.parse(text);
		if (Array.isArray(data) && data.length === rows && data.every(Array.isArray)) return data;
	} catch {
		// Told below.
	}
	throw new EngineError('engine-unreachable', 'The answer of the database is not whole');
}
