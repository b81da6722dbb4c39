import {
	createWriteStream,
	existsSync,
	mkdirSync,
	readdirSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { join } from 'node:path';
import { EngineError } from '#lib/core/engine/engine-error.ts';
import type { DatasetFiles } from '../engine-dataset.ts';
import type { DatasetLoad } from '../load-folder.ts';
import { toParquetSql } from './duckdb-events.ts';
import { HEAD_FILES } from './duckdb-files.ts';
import { loadDuckdb } from './duckdb-module.ts';

/** Characters that become one Parquet file: about four million events. */
const BATCH = 2 ** 28;
const LINES = 'events.part.tsv';

/**
 * Takes a dataset into Parquet files of a folder, in the order of rows.
 * @param replace what an earlier load wrote is taken away; else it is in the way
 * @throws EngineError
 */
export async function openDuckdbLoad(folder: string, replace: boolean): Promise<DatasetLoad> {
	const { DuckDBInstance } = loadDuckdb();
	mkdirSync(folder, { recursive: true });
	clear(folder, replace);
	const instance = await DuckDBInstance.create(':memory:', {});
	const connection = await instance.connect();
	const lines = join(folder, LINES);
	let stream = createWriteStream(lines);
	let waiting = 0;
	let files = 0;
	const flush = async () => {
		await new Promise<void>((done) => stream.end(done));
		const parquet = join(folder, `events-${String(++files).padStart(5, '0')}.parquet`);
		if (waiting > 0) await connection.runAndReadAll(toParquetSql(lines, parquet));
		rmSync(lines);
		waiting = 0;
	};
	return {
		parts: 1,
		async add(_part, text) {
			await new Promise((done) => stream.write(text, done));
			waiting += text.length;
			if (waiting < BATCH) return;
			await flush();
			stream = createWriteStream(lines);
		},
		async finish({ head, tables, names }: DatasetFiles) {
			await flush();
			connection.closeSync();
			instance.closeSync();
			writeFileSync(join(folder, HEAD_FILES.tables), tables);
			writeFileSync(join(folder, HEAD_FILES.names), names);
			// Last, so that it says: all is here.
			writeFileSync(join(folder, HEAD_FILES.head), head);
		}
	};
}

function clear(folder: string, replace: boolean): void {
	const own = readdirSync(folder).filter((name) => {
		return /^events[-.].*\.(parquet|tsv)$/.test(name) || name === HEAD_FILES.head;
	});
	// A column folder may be the one that is being loaded.
	if (existsSync(join(folder, 'columns.json')) || (own.length > 0 && !replace)) {
		throw new EngineError('engine-refused', `There is already something in ${folder}`);
	}
	// First what says that the others are whole.
	rmSync(join(folder, HEAD_FILES.head), { force: true });
	for (const name of own) rmSync(join(folder, name), { force: true });
}
