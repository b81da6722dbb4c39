import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { smallDataset } from '../support/small-dataset.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const run = promisify(execFile);
const DATELINE = resolve('src/cli/dateline.mjs');

describe('dateline as a program', () => {
	it('runs from any folder, whatever TypeScript settings lie there', async () => {
		const cwd = temporaryFolder({
			...smallDataset(),
			'tsconfig.json': '{ "extends": "./gone.json" }'
		});
		const { stdout, stderr } = await run(
			process.execPath,
			[DATELINE, 'check', '.', '--format', 'json'],
			{ cwd }
		);
		expect(stderr).toBe('');
		expect(JSON.parse(stdout).issues).toEqual([]);
	});

	it('hands its status to the shell', async () => {
		const cwd = temporaryFolder({ ...smallDataset(), 'events.csv': '' });
		await expect(run(process.execPath, [DATELINE, 'check', '.'], { cwd })).rejects.toMatchObject({
			code: 1
		});
		await expect(run(process.execPath, [DATELINE, 'nonsense'], { cwd })).rejects.toMatchObject({
			code: 2
		});
	});
});
