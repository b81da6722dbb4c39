import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

const FOLDER = '.dateline/clickhouse';
const PACKAGE = 'clickhouse-server';
const PROGRAM = 'usr/sbin/clickhouse-server';
const LIBRARIES = ['usr/lib/x86_64-linux-gnu', 'lib/x86_64-linux-gnu'];

/** @typedef {{ program: string, libraries: string }} Clickhouse */
/** @typedef {{ missing: string }} Missing why there is none */

/**
 * What `unpackClickhouse` has unpacked before; fetches nothing.
 *
 * @param {string} [folder]
 * @returns {Clickhouse | Missing}
 */
export function findClickhouse(folder = FOLDER) {
	const root = resolve(folder, 'root');
	if (!existsSync(join(root, PROGRAM))) {
		return { missing: 'it is not unpacked here; `node src/tools/clickhouse/unpack.mjs` does it' };
	}
	return {
		program: join(root, PROGRAM),
		libraries: LIBRARIES.map((library) => join(root, library)).join(':')
	};
}

/**
 * Debian's ClickHouse with the libraries that this machine lacks, unpacked into a folder of our
 * own; nothing is installed. Kept for the next time.
 *
 * @param {string} [folder]
 * @returns {Clickhouse | Missing}
 */
export function unpackClickhouse(folder = FOLDER) {
	const found = findClickhouse(folder);
	if (!('missing' in found)) return found;
	const missing = unpack(resolve(folder), resolve(folder, 'root'));
	return missing === null ? findClickhouse(folder) : { missing };
}

/** @returns {string | null} why not */
function unpack(/** @type {string} */ folder, /** @type {string} */ root) {
	if (process.arch !== 'x64' || run('dpkg', ['--version'], '.') === null) {
		return 'ClickHouse is taken from Debian for amd64, which this machine is not';
	}
	const packages = wantedPackages() ?? (updateLists() ? wantedPackages() : null);
	if (packages === null) return `apt knows no package ${PACKAGE} here`;
	const [debs, part] = [join(folder, 'debs'), join(folder, 'part')];
	for (const path of [debs, part]) {
		rmSync(path, { recursive: true, force: true });
		mkdirSync(path, { recursive: true });
	}
	if (run('apt-get', ['download', ...packages], debs) === null) {
		return `the packages of ${PACKAGE} could not be downloaded`;
	}
	for (const deb of readdirSync(debs)) {
		if (run('dpkg', ['-x', deb, part], debs) === null) return `${deb} cannot be unpacked`;
	}
	rmSync(debs, { recursive: true, force: true });
	rmSync(root, { recursive: true, force: true });
	renameSync(part, root);
	return null;
}

/** The server and what it needs that is not installed; null where apt does not know it. */
function wantedPackages() {
	const plan = run('apt-get', ['install', '-s', '--no-install-recommends', PACKAGE], '.');
	const names = [...(plan ?? '').matchAll(/^Inst (\S+)/gm)].map(([, name = '']) => name);
	return names.includes(PACKAGE) ? names : null;
}

function updateLists() {
	return run('apt-get', ['update'], '.') !== null;
}

/** @returns {string | null} what it wrote; null where it failed */
function run(
	/** @type {string} */ program,
	/** @type {readonly string[]} */ words,
	/** @type {string} */ cwd
) {
	const { status, stdout } = spawnSync(program, words, { cwd, encoding: 'utf8' });
	return status === 0 ? stdout : null;
}
