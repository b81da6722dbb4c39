import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { smallDataset } from '../support/small-dataset.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const OLD_SITE = { 'site/index.html': 'old', 'site/_app/version.json': '{}' };

const LOOK_EVERY_MS = 50;

/** The status of a real build that is told to stop as soon as pages are being built. */
function stopBuild(directory: string): Promise<number | null> {
	const dateline = join(process.cwd(), 'src/cli/dateline.mjs');
	const child = spawn(process.execPath, [dateline, 'build', 'trade', '--out', 'site'], {
		cwd: directory,
		stdio: 'ignore'
	});
	const work = join('.dateline', `build-${child.pid}`);
	const timer = setInterval(() => {
		if (existsSync(work)) child.kill('SIGTERM');
	}, LOOK_EVERY_MS);
	return new Promise((done) => {
		child.once('close', (code) => {
			clearInterval(timer);
			done(code);
		});
	});
}

it('a build that is stopped half-way leaves the old site as it was, and nothing beside it', async () => {
	const tables = Object.entries(smallDataset()).map(([name, text]) => [`trade/${name}`, text]);
	const directory = temporaryFolder({ ...Object.fromEntries(tables), ...OLD_SITE });
	expect(await stopBuild(directory)).toBe(130);
	expect(readFileSync(join(directory, 'site/index.html'), 'utf8')).toBe('old');
	expect(readdirSync(directory).sort()).toEqual(['site', 'trade']);
}, 30_000);
