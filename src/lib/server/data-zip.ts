import { readFileSync } from 'node:fs';
import { zipSync, type Zippable } from 'fflate';
import { listFiles } from '#lib/server/folder-files.ts';

/** What a dataset consists of; source texts stay where they are. */
const DATASET_FILE =
	/^[^/]+\.csv$|^(datapackage|seal)\.json$|^stories\/[^/]+\.md$|^overlays\.geojson$/i;
/** The first day that the archive's format knows, in local time as the library reads it. */
const NO_TIME = '1980-01-01T00:00:00';

/** The tables as their editor wrote them; the same files make the same bytes, whenever and wherever. */
export function zipDataset(path: string): Uint8Array<ArrayBuffer> {
	const files: Zippable = {};
	for (const file of listFiles(path, ['texts', 'versions'])) {
		if (DATASET_FILE.test(file.name)) {
			files[file.name] = [readFileSync(file.path), { mtime: NO_TIME, level: 9 }];
		}
	}
	return Uint8Array.from(zipSync(files));
}
