import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * Names what a site is built from, so that two builds of the same files are the same to the byte
 * (SvelteKit's own name is the time of day). The programs that a build starts keep the name that it
 * began with: what is edited meanwhile must not part them.
 */
export function siteVersion() {
	if (!process.env.DATELINE_WORK) return hashSite();
	return (process.env.DATELINE_VERSION ??= hashSite());
}

function hashSite() {
	const datasets = process.env.DATELINE_DATASETS?.split(delimiter).filter(Boolean) ?? [];
	const hash = createHash('sha256');
	for (const path of ['package-lock.json', 'src', 'static', 'data', ...datasets].flatMap(
		filesUnder
	)) {
		hash.update(readFileSync(path));
	}
	return hash.digest('hex').slice(0, 16);
}

/** Without what tools leave behind: hidden files, installed packages. @returns {string[]} */
function filesUnder(/** @type {string} */ path) {
	if (!existsSync(path)) return [];
	if (!statSync(path).isDirectory()) return [path];
	return readdirSync(path)
		.filter((name) => !name.startsWith('.') && name !== 'node_modules')
		.sort()
		.flatMap((name) => filesUnder(join(path, name)));
}
