import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const LEAST_NODE = [20, 19];

/** Installs from the lockfile unless what is installed is what it says. Ends the process if that fails. */
export function ensureInstalled() {
	refuseOldNode();
	install('.', []);
}

/** The same for packages that only one command needs; they may run no scripts. */
export function ensurePartInstalled(/** @type {string} */ folder) {
	ensureInstalled();
	install(folder, ['--ignore-scripts']);
}

function install(/** @type {string} */ folder, /** @type {string[]} */ options) {
	const missing = firstDifference(folder);
	if (missing === null) return;
	console.error(`Installing packages (${missing}) …`);
	const { status } = spawnSync('npm', ['ci', ...options], {
		cwd: folder,
		stdio: ['ignore', 2, 2],
		shell: process.platform === 'win32'
	});
	if (status !== 0) {
		console.error('The packages could not be installed; see above.');
		process.exit(status ?? 1);
	}
}

function refuseOldNode() {
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
	const [leastMajor = 0, leastMinor = 0] = LEAST_NODE;
	if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return;
	console.error(
		`Dateline needs Node ${LEAST_NODE.join('.')} or newer; this is ${process.versions.node}.`
	);
	process.exit(1);
}

/** Why an installation is due, in a few words, or null. */
function firstDifference(/** @type {string} */ folder) {
	const wanted = packagesOf(join(folder, 'package-lock.json'));
	const installed = packagesOf(join(folder, 'node_modules/.package-lock.json'));
	if (!installed) return 'none are installed yet';
	for (const [path, { version, optional }] of Object.entries(wanted ?? {})) {
		if (path === '' || optional) continue;
		if (installed[path]?.version !== version)
			return `${path.replace(/^.*node_modules\//, '')} ${version} is missing`;
	}
	return null;
}

/** @returns {Record<string, { version: string, optional?: boolean }> | null} */
function packagesOf(/** @type {string} */ lockfile) {
	try {
		return JSON.parse(readFileSync(lockfile, 'utf8')).packages;
	} catch {
		return null;
	}
}
