import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeDataset } from '#lib/core/model/encode.ts';
import { runCommand } from '../support/run-command.ts';
import { smallDataset } from '../support/small-dataset.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

describe('dateline compile', () => {
	it('writes the compiled dataset to standard output', async () => {
		const { status, stdout } = await runCommand(['compile', '.'], {
			directory: temporaryFolder(smallDataset())
		});
		expect(status).toBe(0);
		expect(decodeDataset(stdout).records).toHaveLength(2);
	});

	it('writes it to a file when asked to', async () => {
		const directory = temporaryFolder(smallDataset());
		const { status, stdout } = await runCommand(['compile', '.', '--out', 'small.json'], {
			directory
		});
		expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
		expect(decodeDataset(readFileSync(join(directory, 'small.json'), 'utf8')).title).toBe('Small');
	});

	it('gives the same bytes each time', async () => {
		const directory = temporaryFolder(smallDataset());
		const first = await runCommand(['compile', '.'], { directory });
		expect((await runCommand(['compile', '.'], { directory })).stdout).toBe(first.stdout);
	});

	it('writes nothing for a dataset with an error', async () => {
		const directory = temporaryFolder({ ...smallDataset(), 'events.csv': 'id,id\n' });
		const { status, stdout } = await runCommand(['compile', '.', '--out', 'small.json'], {
			directory
		});
		expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
		expect(existsSync(join(directory, 'small.json'))).toBe(false);
	});

	it('says when the file cannot be written', async () => {
		const directory = temporaryFolder(smallDataset());
		const { status, stderr } = await runCommand(['compile', '.', '--out', 'no/such/folder.json'], {
			directory
		});
		expect(status).toBe(2);
		expect(stderr).toContain('cannot be written');
	});
});
