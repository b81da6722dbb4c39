import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { EngineError } from '#lib/core/engine/engine-error.ts';
import type { DatasetFiles } from '../engine-dataset.ts';

const EVENTS = /^events-\d+\.parquet$/;

/** What a dataset is beside its Parquet files. */
export const HEAD_FILES = {
	head: 'engine.json',
	tables: 'columns.bin',
	names: 'names.json'
} as const;

export interface DuckdbFiles {
	/** Absolute; nothing outside of it is ever read. */
	folder: string;
	/** Parquet files, in the order of rows. */
	events: string[];
	dataset: DatasetFiles;
}

/**
 * Finds what a load has written: in a folder, or beside one Parquet file that holds all events.
 * @throws EngineError `engine-refused` where that is missing
 */
export function findDuckdbFiles(path: string): DuckdbFiles {
	const wanted = resolve(path);
	if (!existsSync(wanted)) throw refusal(wanted);
	const isFolder = statSync(wanted).isDirectory();
	const folder = isFolder ? wanted : dirname(wanted);
	const names = isFolder ? readdirSync(folder).filter((name) => EVENTS.test(name)) : [wanted];
	const read = (name: string) => {
		if (existsSync(join(folder, name))) return readFileSync(join(folder, name));
		throw refusal(folder);
	};
	return {
		folder,
		events: names.sort().map((name) => join(folder, basename(name))),
		dataset: {
			head: read(HEAD_FILES.head).toString('utf8'),
			tables: new Uint8Array(read(HEAD_FILES.tables)),
			names: read(HEAD_FILES.names).toString('utf8')
		}
	};
}

function refusal(path: string): EngineError {
	const why = 'holds no events that `dateline serve --load` has written to their end';
	return new EngineError('engine-refused', `${path} ${why}`);
}
