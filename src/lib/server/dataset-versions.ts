import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listChanges } from '#lib/core/changes/list-changes.ts';
import type { Version, VersionList } from '#lib/core/changes/version-list.ts';
import type { CompiledDataset } from '#lib/core/model/compiled.ts';
import { decodeDataset, encodeDataset } from '#lib/core/model/encode.ts';

/** In a dataset's folder: `index.json`, oldest first, and one compiled dataset for each entry. */
const FOLDER = 'versions';
const HASH_DIGITS = 12;
const HASH = /^[0-9a-f]{12}$/;

/** Of the compiled dataset, to its first twelve hexadecimal digits. */
export function hashDataset(dataset: CompiledDataset): string {
	return createHash('sha256').update(encodeDataset(dataset)).digest('hex').slice(0, HASH_DIGITS);
}

/**
 * The versions of a dataset that were kept in its folder, and the current data where it was not
 * kept. Throws SyntaxError where a kept file is not JSON.
 */
export function listVersions(path: string, dataset: CompiledDataset): VersionList {
	const kept = readIndex(path);
	const hash = hashDataset(dataset);
	const own = kept.findLast((version) => version.hash === hash);
	const current = own ?? { hash, version: dataset.version, released: '' };
	const all = own ? kept : [...kept, current];
	const datasets = all.map((each) => (each === current ? dataset : readVersion(path, each.hash)));
	const versions = all.map((version, at) => {
		const [before, after] = [datasets[at - 1], datasets[at]];
		return { ...version, changes: before && after ? listChanges(before, after) : [] };
	});
	return { current, versions: versions.reverse() };
}

/** The compiled dataset of a version, as text; null where none of this hash was kept. */
export function readVersionText(path: string, hash: string): string | null {
	const file = join(path, FOLDER, `${hash}.json`);
	return HASH.test(hash) && existsSync(file) ? readFileSync(file, 'utf8') : null;
}

/**
 * Keeps the dataset as it is now, so that embeds made with it go on working.
 * @param released year-month-day
 * @returns its version; `isNew` is false where it was kept before
 */
export function keepVersion(
	path: string,
	dataset: CompiledDataset,
	released: string
): { version: Version; isNew: boolean } {
	const kept = readIndex(path);
	const hash = hashDataset(dataset);
	const known = kept.find((version) => version.hash === hash);
	if (known) return { version: known, isNew: false };
	const version = { hash, version: dataset.version, released };
	mkdirSync(join(path, FOLDER), { recursive: true });
	writeFileSync(join(path, FOLDER, `${hash}.json`), `${encodeDataset(dataset)}\n`);
	writeFileSync(
		join(path, FOLDER, 'index.json'),
		`${JSON.stringify([...kept, version], null, '\t')}\n`
	);
	return { version, isNew: true };
}

function readIndex(path: string): Version[] {
	const file = join(path, FOLDER, 'index.json');
	if (!existsSync(file)) return [];
	const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
	return Array.isArray(read) ? read.filter(isVersion) : [];
}

function isVersion(entry: Partial<Version> | null): entry is Version {
	return (
		typeof entry?.hash === 'string' &&
		HASH.test(entry.hash) &&
		typeof entry.version === 'string' &&
		typeof entry.released === 'string'
	);
}

function readVersion(path: string, hash: string): CompiledDataset | null {
	const text = readVersionText(path, hash);
	return text === null ? null : decodeDataset(text);
}
