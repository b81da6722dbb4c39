import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * Names what a site is built from, so that two builds of the same files are the same to the byte
 * (SvelteKit's own name is the time of day).
 */
export function siteVersion() {
	const datasets = process.env.DATELINE_DATASETS?.split(delimiter).filter(Boolean) ?? [];
	const hash = createHash('sha256');
	for (const path of ['package-lock.json', 'src', 'static', 'data', ...datasets].flatMap(
		filesUnder
	)) {
		hash.update(readFileSync(path));
	}
	return hash.digest('hex').slice(0, 16);
}

/** @returns {string[]} */
function filesUnder(/** @type {string} */ path) {
	if (!existsSync(path)) return [];
	if (!statSync(path).isDirectory()) return [path];
	return readdirSync(path)
		.sort()
		.flatMap((name) => filesUnder(join(path, name)));
}
