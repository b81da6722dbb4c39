import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { ColumnReader } from '#lib/core/columns/column-reader.ts';
import { readManifest } from '#lib/server/column-folder.ts';
import { inflateBlock } from '#lib/server/inflate-block.ts';
import type { DatasetFiles } from './engine-dataset.ts';
import { readDatasetFiles } from './folder-dataset.ts';
import { toRowLines } from './row-lines.ts';

/** A dataset on its way into a database. Throws EngineError. */
export interface DatasetLoad {
	/** How many parts rows are dealt out to. */
	parts: number;
	/** @param lines see `toRowLines` */
	add(part: number, lines: string): Promise<void>;
	/** Afterwards the dataset can be asked. */
	finish(files: DatasetFiles): Promise<void>;
}

/**
 * Hands a column folder over stretch by stretch and holds no more of it than one, and the tables.
 * @param progress called after each stretch with the events loaded and to be loaded
 * @throws ColumnFileError where the folder is damaged; EngineError
 */
export async function loadFolder(
	folder: string,
	load: DatasetLoad,
	progress: (loaded: number, all: number) => void
): Promise<void> {
	const manifest = readManifest(folder);
	const file = await open(join(folder, 'columns.bin'));
	try {
		const read = async (from: number, bytes: number) => {
			const { buffer, bytesRead } = await file.read(new Uint8Array(bytes), 0, bytes, from);
			return buffer.subarray(0, bytesRead);
		};
		const reader = await ColumnReader.open(manifest, {
			read,
			inflate: inflateBlock
		});
		for (const { firstRow, rows: count, chunks } of reader.stretches) {
			const rows = await reader.readStretch(chunks);
			const options = { tables: reader.tables, places: manifest.places, firstRow };
			for (let part = 0; part < load.parts; part++) {
				await load.add(part, toRowLines(rows, { ...options, part, parts: load.parts }));
			}
			progress(firstRow + count, manifest.count);
		}
		await load.finish(await readDatasetFiles(folder, manifest));
	} finally {
		await file.close();
	}
}
