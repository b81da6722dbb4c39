import { resolve } from 'node:path';
import { EngineError } from '#lib/core/engine/engine-error.ts';
import { loadColumnFolder, readManifest } from '#lib/server/column-folder.ts';
import { parseClickhouseAddress } from './clickhouse/clickhouse-address.ts';
import { openClickhouseLoad } from './clickhouse/clickhouse-load.ts';
import { ClickhouseSlices } from './clickhouse/clickhouse-slices.ts';
import { openDuckdbLoad } from './duckdb/duckdb-load.ts';
import { DuckdbSlices } from './duckdb/duckdb-slices.ts';
import { openDataset } from './engine-dataset.ts';
import { readDatasetFiles } from './folder-dataset.ts';
import type { DatasetLoad } from './load-folder.ts';
import { MemorySlices } from './memory-slices.ts';
import type { EngineLimits, SliceEngine } from './slice-engine.ts';

export interface EngineAddress {
	sort: 'memory' | 'duckdb' | 'clickhouse';
	/** A path, or of a ClickHouse where it is. */
	where: string;
}

/**
 * Reads `memory:<folder>`, `duckdb:<folder or file>` or `clickhouse:<address>`.
 * @param directory what relative paths are relative to
 * @throws EngineError `engine-refused` for anything else
 */
export function parseEngineAddress(text: string, directory: string): EngineAddress {
	const at = text.indexOf(':');
	const [sort, where] = [text.slice(0, at), text.slice(at + 1)];
	if (where !== '' && (sort === 'memory' || sort === 'duckdb')) {
		return { sort, where: resolve(directory, where) };
	}
	if (sort === 'clickhouse') return { sort, where };
	const known = 'memory:<folder>, duckdb:<folder> and clickhouse:http://…';
	// Not the rest of it, which may hold a password.
	throw new EngineError('engine-refused', `“${sort}” is no engine; there are ${known}`);
}

/** @throws EngineError, ColumnFileError where there is nothing that could answer */
export async function openEngine(
	{ sort, where }: EngineAddress,
	limits: EngineLimits
): Promise<SliceEngine> {
	if (sort === 'duckdb') return DuckdbSlices.open(where, limits);
	if (sort === 'clickhouse') return ClickhouseSlices.open(parseClickhouseAddress(where), limits);
	const manifest = readManifest(where);
	const { columns } = await loadColumnFolder(where, manifest, null);
	return new MemorySlices(await openDataset(await readDatasetFiles(where, manifest)), columns);
}

export interface LoadOptions {
	/** HTTP addresses of the shards of a cluster. */
	shards: readonly string[];
	/** Whether what an earlier load wrote may be taken away. */
	replace: boolean;
}

/** @throws EngineError where nothing can be loaded */
export async function openLoad(
	{ sort, where }: EngineAddress,
	{ shards, replace }: LoadOptions
): Promise<DatasetLoad> {
	if (sort === 'duckdb') return openDuckdbLoad(where, replace);
	if (sort === 'clickhouse') {
		return openClickhouseLoad(parseClickhouseAddress(where), shards, replace);
	}
	throw new EngineError(
		'engine-refused',
		'memory:<folder> reads the folder itself, without a load'
	);
}
