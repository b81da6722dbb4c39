import { describe, expect, it } from 'vitest';
import { runCommand } from '../support/run-command.ts';
import { smallDataset } from '../support/small-dataset.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

describe('the command line', () => {
	it.each([
		['an unknown command', ['chekc', 'data/x']],
		['a missing argument', ['check']],
		['an argument too many', ['check', 'one', 'two']],
		['an unknown option', ['check', 'data/x', '--stirct']],
		['an unknown format', ['check', 'data/x', '--format', 'xml']],
		['a folder that does not exist', ['check', 'nowhere']],
		['a file in place of a folder', ['check', 'file.txt']],
		['a folder of texts that does not exist', ['check', '.', '--texts', 'nowhere']]
	])('exits with 2 on %s, with a word on standard error', async (_name, words) => {
		const directory = temporaryFolder({ 'file.txt': '' });
		const { status, stdout, stderr } = await runCommand(words, { directory });
		expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
		expect(stderr).toMatch(/^error: /);
	});

	it('suggests the command that was meant', async () => {
		const { stderr } = await runCommand(['chekc', 'data/x']);
		expect(stderr).toContain('Did you mean check?');
	});

	it.each(['import'])('says that %s is not in this version', async (name) => {
		const { status, stderr } = await runCommand([name, 'anything', '--to', 'geojson']);
		expect(status).toBe(2);
		expect(stderr).toContain('not in this version');
	});

	it.each([['--help'], ['--version'], ['help', 'check']])(
		'answers %s on standard output',
		async (...words) => {
			const { status, stdout, stderr } = await runCommand(words);
			expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
			expect(stdout).not.toBe('');
		}
	);

	it('exits with 70 on a fault of its own and says that it is not the data', async () => {
		const directory = temporaryFolder(smallDataset());
		const { status, stderr } = await runCommand(['build', '.', '--out', 'site'], { directory });
		expect(status).toBe(70);
		expect(stderr).toContain('a fault in Dateline');
	});
});
