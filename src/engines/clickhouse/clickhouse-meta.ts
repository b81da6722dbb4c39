import { EngineError } from '#lib/core/engine/engine-error.ts';
import type { DatasetFiles } from '../engine-dataset.ts';
import type { ClickhouseClient } from './clickhouse-client.ts';

/** Characters in one row: what a line of text may comfortably be long. */
const PART = 2 ** 20;

const FILES = ['head', 'tables', 'names'] as const;

/** The files of a dataset in a table, as base64 in parts; written last, so that they say: all is here. */
export async function writeMeta(
	client: ClickhouseClient,
	table: string,
	files: DatasetFiles
): Promise<void> {
	for (const name of FILES) {
		const text = Buffer.from(files[name]).toString('base64');
		for (let part = 0; part === 0 || part * PART < text.length; part++) {
			const piece = text.slice(part * PART, (part + 1) * PART);
			await client.insert(table, `${name}\t${part}\t${piece}\n`);
		}
	}
	await client.insert(table, 'whole\t0\tyes\n');
}

/** @throws EngineError where there is no dataset, or one that was not loaded to its end */
export async function readMeta(client: ClickhouseClient, table: string): Promise<DatasetFiles> {
	const rows = await client
		.readText(`SELECT name, text FROM ${table} ORDER BY name, part`)
		.catch((error: unknown) => {
			const isMissing = error instanceof EngineError && error.reason === 'engine-refused';
			throw isMissing ? refusal(table, 'is not there', error) : error;
		});
	if (!rows.some(([name]) => name === 'whole')) throw refusal(table, 'was not loaded to its end');
	const bytesOf = (wanted: (typeof FILES)[number]) => {
		const parts = rows.filter(([name]) => name === wanted).map(([, text = '']) => text);
		return Buffer.from(parts.join(''), 'base64');
	};
	return {
		head: bytesOf('head').toString('utf8'),
		tables: new Uint8Array(bytesOf('tables')),
		names: bytesOf('names').toString('utf8')
	};
}

function refusal(table: string, why: string, cause?: unknown): EngineError {
	return new EngineError('engine-refused', `The dataset of ${table} ${why}`, { cause });
}
