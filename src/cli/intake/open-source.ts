import { existsSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { UsageError } from '../usage-error.ts';
import { openArrow } from './arrow-rows.ts';
import { readFirstBytes } from './byte-chunks.ts';
import { openCsv } from './csv-rows.ts';
import { isNamedGzip, toFileEnding } from './file-ending.ts';
import { toFileError } from './intake-error.ts';
import { openJson } from './json-rows.ts';
import type { Layout } from './layout.ts';
import { openParquet } from './parquet-rows.ts';
import type { RowSource } from './row-source.ts';

type Open = (path: string, file: string, layout: Layout | null) => Promise<RowSource>;

const openTable: Open = (path, file, layout) => openCsv(path, file, layout ?? {});

/** Of texts, which may be packed with gzip; the others pack themselves. */
const TEXTS: Readonly<Record<string, Open>> = {
	'.csv': openTable,
	'.tsv': openTable,
	'.txt': openTable,
	'.geojson': openJson,
	'.json': openJson,
	'.geojsonl': openJson,
	'.geojsonseq': openJson,
	'.ndjson': openJson,
	'.jsonl': openJson
};

const FORMATS: Readonly<Record<string, Open>> = {
	...TEXTS,
	'.parquet': openParquet,
	'.geoparquet': openParquet,
	'.arrow': openArrow,
	'.arrows': openArrow,
	'.feather': openArrow
};

/** How what packs itself begins, packed once more. */
const PACKED_TWICE = /^(PAR1|ARROW1)/;
/** As an object, a list or a sequence (RFC 8142) begins. */
const JSON_SIGN = /^[\s\u001e]*[[{]/;
const LOOKED_AT = 1024;

/** Whether it is a file of events rather than a folder with a dataset. */
export function isEventFile(path: string): boolean {
	const isNamedSo = isNamedGzip(path) || toFileEnding(path) in FORMATS;
	return isNamedSo && !(existsSync(path) && statSync(path).isDirectory());
}

/**
 * Opens a file of events by the ending of its name; one packed with gzip whose name does not say
 * what is in it, by its first characters. Throws UsageError, IntakeError.
 */
export async function openSource(path: string, layout: Layout | null): Promise<RowSource> {
	const file = basename(path);
	if (!existsSync(path)) throw new UsageError(`there is no file ${path}`);
	const open = isNamedGzip(path)
		? (TEXTS[toFileEnding(path)] ?? (await toOpen(path, file)))
		: FORMATS[toFileEnding(path)];
	if (!open) throw new UsageError(`${file} is in no format that is read`);
	return open(path, file, layout);
}

async function toOpen(path: string, file: string): Promise<Open> {
	const start = new TextDecoder().decode(await readFirstBytes(path, file, LOOKED_AT));
	if (PACKED_TWICE.test(start)) {
		const format = start.startsWith('PAR1') ? 'Parquet' : 'Arrow';
		throw toFileError(
			'file-wrong-kind',
			`${file} is a file of ${format} in a packing of gzip.`,
			{ file },
			`Unpack it first, with gunzip ${file}: ${format} has a packing of its own.`
		);
	}
	return JSON_SIGN.test(start) ? openJson : openTable;
}
