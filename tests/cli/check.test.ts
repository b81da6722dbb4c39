import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../support/run-command.ts';
import { smallDataset } from '../support/small-dataset.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** The small dataset with one thing wrong in one table. */
function broken(table: string, from: string, to: string): string {
	const files = smallDataset();
	const text = files[table] ?? '';
	if (!text.includes(from)) throw new Error(`${table} has no ${from}`);
	return temporaryFolder({
		'data/small/keep': '',
		...prefixed({ ...files, [table]: text.replace(from, to) })
	});
}

function prefixed(files: Record<string, string>): Record<string, string> {
	return Object.fromEntries(
		Object.entries(files).map(([name, text]) => [`data/small/${name}`, text])
	);
}

const WRONG_DATE = ['events.csv', '1900-05-03', '12/11/1918'] as const;

describe('dateline check', () => {
	it('is content with a dataset in which nothing is wrong', async () => {
		const directory = temporaryFolder(prefixed(smallDataset()));
		const { status, stdout, stderr } = await runCommand(['check', 'data/small', '--strict'], {
			directory
		});
		expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
		expect(stderr).toContain('2 records read: 2 on the map');
		expect(stderr).toContain('Nothing to report.');
	});

	it('says how much of each source is quoted', async () => {
		const directory = temporaryFolder(prefixed(smallDataset()));
		const { stderr } = await runCommand(['check', 'data/small'], { directory });
		expect(stderr).toMatch(/letter: \d+\.\d % quoted/);
	});

	it('exits with 1 on an error and points at file, line and column', async () => {
		const { status, stderr } = await runCommand(['check', 'data/small'], {
			directory: broken(...WRONG_DATE)
		});
		expect(status).toBe(1);
		expect(stderr).toMatch(/^data\/small\/events\.csv:2:44: error: .*\[[a-z-]+\]$/m);
	});

	it('exits with 0 on a warning, and with 1 under --strict', async () => {
		const directory = broken('places.csv', 'AT\n', 'AT\nrome,Rome,city,41.9,12.5,IT\n');
		const relaxed = await runCommand(['check', 'data/small'], { directory });
		expect(relaxed.status).toBe(0);
		expect(relaxed.stderr).toContain('warning');
		const strict = await runCommand(['check', 'data/small', '--strict'], { directory });
		expect(strict.status).toBe(1);
		expect(strict.stderr).toContain('--strict');
	});

	it('tells all findings in one run', async () => {
		const files = smallDataset();
		files['events.csv'] = files['events.csv']?.replace('1900-05-03', '1900-02-29') ?? '';
		files['relations.csv'] = files['relations.csv']?.replace('vienna,berlin', 'vienna,p99') ?? '';
		const directory = temporaryFolder(prefixed(files));
		const { stderr } = await runCommand(['check', 'data/small'], { directory });
		expect(stderr).toContain('events.csv:2');
		expect(stderr).toContain('relations.csv:2');
	});

	it('writes one JSON document to standard output and nothing anywhere else', async () => {
		const run = await runCommand(['check', 'data/small', '--format', 'json'], {
			directory: broken(...WRONG_DATE)
		});
		expect({ status: run.status, stderr: run.stderr }).toEqual({ status: 1, stderr: '' });
		const { issues, counts, ...rest } = JSON.parse(run.stdout);
		expect(rest).toEqual({});
		expect(issues).toContainEqual(
			expect.objectContaining({
				severity: 'error',
				file: 'events.csv',
				line: 2,
				value: '12/11/1918'
			})
		);
		expect(counts.placed + counts.unlocated + counts.undated + counts.rejected).toBe(counts.read);
		expect(counts).toMatchObject({ read: 2, error: 1 });
	});

	it('writes workflow annotations that one line of data cannot break out of', async () => {
		const directory = broken('events.csv', '1900-05-03', '"1900\n::error::x"');
		const run = await runCommand(['check', 'data/small', '--format', 'github'], { directory });
		expect(run.status).toBe(1);
		const lines = run.stdout.trimEnd().split('\n');
		expect(lines[0]).toMatch(
			/^::error title=[a-z-]+,file=data\/small\/events\.csv,line=2,col=\d+::/
		);
		expect(lines.every((line) => /^::(error|warning|notice) title=/.test(line))).toBe(true);
	});

	it('spells out control characters of the data instead of sending them to the terminal', async () => {
		const directory = broken('events.csv', '1900-05-03', '\u001b[2J\u202e1900');
		const { stderr } = await runCommand(['check', 'data/small'], { directory });
		expect(stderr).not.toMatch(/[\u001b\u202e]/);
		expect(stderr).toContain('\\u{202e}');
	});

	it('colours only where colours show', async () => {
		const directory = broken(...WRONG_DATE);
		const plain = await runCommand(['check', 'data/small'], { directory });
		expect(plain.stderr).not.toContain('\u001b[');
		const coloured = await runCommand(['check', 'data/small'], {
			directory,
			terminal: true,
			colors: true
		});
		expect(coloured.stderr).toContain('\u001b[31merror');
	});

	it('says on a terminal what it is at', async () => {
		const directory = temporaryFolder(prefixed(smallDataset()));
		const { stderr } = await runCommand(['check', 'data/small'], { directory, terminal: true });
		expect(stderr).toContain('Checking data/small …');
	});

	it('says which folder has no dataset in it', async () => {
		const { status, stderr } = await runCommand(['check', '.'], { directory: temporaryFolder() });
		expect(status).toBe(1);
		expect(stderr).toContain('datapackage.json');
	});

	it('checks the excerpts against the folder named by --texts', async () => {
		const { 'texts/letter.txt': _own, ...tables } = smallDataset();
		const directory = temporaryFolder({
			...prefixed(tables),
			'other/letter.txt': 'Another text altogether.\n'
		});
		const { status, stderr } = await runCommand(['check', 'data/small', '--texts', 'other'], {
			directory
		});
		expect(status).toBe(1);
		expect(stderr).toContain('excerpts.csv:2');
	});

	it('seals what it has checked, so that the check counts where the texts are not', async () => {
		const { 'texts/letter.txt': letter = '', ...tables } = smallDataset();
		const directory = temporaryFolder({ ...prefixed(tables), 'other/letter.txt': letter });
		const seal = ['check', 'data/small', '--texts', 'other', '--seal', '--strict'];
		const sealing = await runCommand(seal, { directory });
		expect(sealing).toMatchObject({ status: 0, stdout: '' });
		expect(sealing.stderr).toContain('data/small/seal.json seals 1 of 1 sources.');
		const plain = await runCommand(['check', 'data/small', '--strict'], { directory });
		expect(plain.status).toBe(0);
		expect(plain.stderr).toContain('Nothing to report.');
		expect(plain.stderr).toMatch(/letter: \d+\.\d % quoted/);
	});

	it('seals nothing where there is an error, and says so', async () => {
		const directory = broken(...WRONG_DATE);
		const run = await runCommand(['check', 'data/small', '--seal'], { directory });
		expect(run.status).toBe(1);
		expect(run.stderr).toContain('Nothing was sealed: there are errors.');
		expect(existsSync(join(directory, 'data/small/seal.json'))).toBe(false);
	});

	it('replaces a seal that cannot be read', async () => {
		const directory = temporaryFolder(prefixed({ ...smallDataset(), 'seal.json': '{' }));
		expect((await runCommand(['check', 'data/small'], { directory })).status).toBe(1);
		const run = await runCommand(['check', 'data/small', '--seal'], { directory });
		expect(run.status).toBe(0);
	});
});
