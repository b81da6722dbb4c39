import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TABLE_NAMES, columnsOf } from '#lib/core/dataset/columns.ts';
import { runCommand } from '../support/run-command.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

describe('dateline init', () => {
	it('writes a dataset that passes the check under --strict', async () => {
		const directory = temporaryFolder();
		expect((await runCommand(['init', 'data/my-map'], { directory })).status).toBe(0);
		const { status, stderr } = await runCommand(['check', 'data/my-map', '--strict'], {
			directory
		});
		expect(stderr).toContain('Nothing to report.');
		expect(status).toBe(0);
	});

	it('writes every column of every table', async () => {
		const directory = temporaryFolder();
		await runCommand(['init', 'my-map'], { directory });
		for (const table of TABLE_NAMES) {
			const header = readFileSync(join(directory, 'my-map', `${table}.csv`), 'utf8').split('\n')[0];
			expect(header?.split(',')).toEqual(columnsOf(table).map(([name]) => name));
		}
	});

	it('explains every table in its README, with commands that name the folder', async () => {
		const directory = temporaryFolder();
		await runCommand(['init', 'data/my-map'], { directory });
		const words = readFileSync(join(directory, 'data/my-map/README.md'), 'utf8');
		for (const table of TABLE_NAMES) expect(words).toContain(`\`${table}.csv\``);
		expect(words).toContain('npx dateline check data/my-map --strict');
	});

	it('touches no folder that holds something', async () => {
		const directory = temporaryFolder({ 'my-map/notes.txt': 'mine' });
		const { status, stderr } = await runCommand(['init', 'my-map'], { directory });
		expect(status).toBe(2);
		expect(stderr).toContain('not empty');
		expect(readFileSync(join(directory, 'my-map/notes.txt'), 'utf8')).toBe('mine');
	});

	it('refuses a name that cannot stand in an address', async () => {
		const { status, stderr } = await runCommand(['init', 'My Map'], {
			directory: temporaryFolder()
		});
		expect(status).toBe(2);
		expect(stderr).toContain('my-first-map');
	});
});
