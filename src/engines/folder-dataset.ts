import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toOffsets, type Manifest } from '#lib/core/columns/manifest.ts';
import { toDatasetFiles, type DatasetFiles } from './engine-dataset.ts';

/** What a column folder holds besides its events. */
export async function readDatasetFiles(folder: string, manifest: Manifest): Promise<DatasetFiles> {
	const names = await readFile(join(folder, 'names.json'), 'utf8');
	const file = await open(join(folder, 'columns.bin'));
	try {
		const tables = new Uint8Array(toOffsets(manifest)[1]!);
		await file.read(tables, 0, tables.length, 0);
		return toDatasetFiles(manifest, tables, names);
	} finally {
		await file.close();
	}
}
