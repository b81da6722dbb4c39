import { existsSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { UsageError } from '../usage-error.ts';
import { openArrow } from './arrow-rows.ts';
import { openCsv } from './csv-rows.ts';
import { openJson } from './json-rows.ts';
import type { Layout } from './layout.ts';
import { openParquet } from './parquet-rows.ts';
import type { RowSource } from './row-source.ts';

type Open = (path: string, file: string, layout: Layout | null) => Promise<RowSource>;

const openTable: Open = (path, file, layout) => openCsv(path, file, layout ?? {});

const FORMATS: Readonly<Record<string, Open>> = {
	'.csv': openTable,
	'.tsv': openTable,
	'.txt': openTable,
	'.geojson': openJson,
	'.json': openJson,
	'.geojsonl': openJson,
	'.geojsonseq': openJson,
	'.ndjson': openJson,
	'.jsonl': openJson,
	'.parquet': openParquet,
	'.geoparquet': openParquet,
	'.arrow': openArrow,
	'.arrows': openArrow,
	'.feather': openArrow
};

/** Whether it is a file of events rather than a folder with a dataset. */
export function isEventFile(path: string): boolean {
	return (
		extname(path).toLowerCase() in FORMATS && !(existsSync(path) && statSync(path).isDirectory())
	);
}

/** Opens a file of events by the ending of its name. Throws UsageError, IntakeError. */
export async function openSource(path: string, layout: Layout | null): Promise<RowSource> {
	const file = basename(path);
	const open = FORMATS[extname(path).toLowerCase()];
	if (!open) throw new UsageError(`${file} is in no format that is read`);
	if (!existsSync(path)) throw new UsageError(`there is no file ${path}`);
	return open(path, file, layout);
}
