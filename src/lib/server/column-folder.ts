import {
	closeSync,
	existsSync,
	mkdirSync,
	openSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
	writeSync
} from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { ColumnFileError } from '#lib/core/columns/column-file-error.ts';
import type { ColumnNames } from '#lib/core/columns/column-names.ts';
import type { ColumnSink } from '#lib/core/columns/column-writer.ts';
import { encodeManifest, parseManifest, type Manifest } from '#lib/core/columns/manifest.ts';
import { readColumns, type LoadedColumns } from '#lib/core/columns/read-columns.ts';
import type { TickRange } from '#lib/core/columns/ticks.ts';
import { inflateBlock } from '#lib/server/inflate-block.ts';

const MANIFEST = 'columns.json';
const DATA = 'columns.bin';
/** Names of places, kinds and actors, by number: loaded when they are wanted. */
const NAMES = 'names.json';

export type { ColumnNames };

/** Writes columns as a folder that any static host can serve; the old files stand until it is whole. */
export function writeColumnFolder(
	folder: string,
	names: ColumnNames,
	fill: (sink: ColumnSink) => Manifest
): Manifest {
	mkdirSync(folder, { recursive: true });
	const part = join(folder, `${DATA}.part`);
	const file = openSync(part, 'w');
	try {
		const manifest = fill({
			write: (bytes) => writeWhole(file, bytes),
			deflate: (bytes) => deflateRawSync(bytes)
		});
		renameSync(part, join(folder, DATA));
		writeFileSync(join(folder, NAMES), `${JSON.stringify(names)}\n`);
		writeFileSync(join(folder, MANIFEST), encodeManifest(manifest));
		return manifest;
	} finally {
		closeSync(file);
		rmSync(part, { force: true });
	}
}

/** Whether the folder is one of columns; not whether they are sound. */
export function hasColumns(folder: string): boolean {
	return [MANIFEST, DATA].some((name) => existsSync(join(folder, name)));
}

/** @throws ColumnFileError where it cannot be read or is not as it was written */
export function readManifest(folder: string): Manifest {
	return parseManifest(readFile(folder, MANIFEST));
}

export function readNames(folder: string): ColumnNames {
	return JSON.parse(readFile(folder, NAMES));
}

/**
 * @param window what is not near it is not read; null for everything
 * @throws ColumnFileError see `readColumns`
 */
export async function loadColumnFolder(
	folder: string,
	manifest: Manifest,
	window: TickRange | null
): Promise<LoadedColumns> {
	const file = await open(join(folder, DATA));
	try {
		const source = {
			async read(from: number, bytes: number) {
				const { buffer, bytesRead } = await file.read(new Uint8Array(bytes), 0, bytes, from);
				return buffer.subarray(0, bytesRead);
			},
			inflate: inflateBlock
		};
		return await readColumns(manifest, source, { window, areas: null });
	} finally {
		await file.close();
	}
}

function readFile(folder: string, name: string): string {
	try {
		return readFileSync(join(folder, name), 'utf8');
	} catch {
		throw new ColumnFileError(`${join(folder, name)} cannot be read`);
	}
}

function writeWhole(file: number, bytes: Uint8Array): void {
	for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
}
