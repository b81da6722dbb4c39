import { spawn } from 'node:child_process';

/**
 * Runs a program with this process's terminal and gives its exit status. Ctrl-C reaches the
 * program by itself; this process waits for it, so that it can put its things in order.
 *
 * @param {string[]} words what Node is to run, with its arguments
 * @param {NodeJS.ProcessEnv} [environment] added to this process's own
 * @returns {Promise<number>}
 */
export function runNode(words, environment = {}) {
	const child = spawn(process.execPath, words, {
		stdio: 'inherit',
		env: { ...process.env, ...environment }
	});
	const wait = () => {};
	const end = () => child.kill('SIGTERM');
	process.on('SIGINT', wait);
	process.on('SIGTERM', end);
	return new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('close', (code) => {
			process.off('SIGINT', wait);
			process.off('SIGTERM', end);
			resolve(code ?? 130);
		});
	});
}

export const DATELINE = 'src/cli/dateline.mjs';
