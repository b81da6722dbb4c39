import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { runCommand } from '../support/run-command.ts';
import { smallDataset } from '../support/small-dataset.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

function film(...words: string[]) {
	return runCommand(['film', '.', ...words], { directory: temporaryFolder(smallDataset()) });
}

afterEach(() => vi.unstubAllEnvs());

describe('dateline film', () => {
	it.each([
		[['--out', 'film.avi'], /\.mp4, \.webm, \.gif, \.png, \.svg, not film\.avi/],
		[['--out', 'film'], /not film$/m],
		[['--out', 'a.gif', '--size', 'big'], /--size takes pixels such as 1280x720, not big/],
		[['--out', 'a.gif', '--size', '20x20'], /width of --size takes a number from 160 to 4096/],
		[['--out', 'a.mp4', '--size', '641x480'], /even numbers, not 641x480/],
		[['--out', 'a.mp4', '--seconds', 'long'], /--seconds takes a number from 1 to 600/],
		[['--out', 'a.mp4', '--seconds', ''], /--seconds takes a number/],
		[['--out', 'a.mp4', '--fps', '1000'], /--fps takes a number from 1 to 60/],
		[['--out', 'a.mp4', '--from', 'May'], /--from takes a year/],
		[['--out', 'a.mp4', '--from', '1950', '--to', '1940'], /--from 1950 is after --to 1940/],
		[['--out', 'a.mp4', '--theme', 'pink'], /--theme takes light or dark, not pink/],
		[['--out', 'a.mp4', '--lang', 'not a tag'], /--lang takes a language tag/]
	])('refuses %j', async (words, message) => {
		const { status, stdout, stderr } = await film(...words);
		expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
		expect(stderr).toMatch(message);
	});

	it('asks for a file to write to', async () => {
		const { status, stderr } = await film();
		expect(status).toBe(2);
		expect(stderr).toContain('--out <file>');
	});

	it('refuses a view that it cannot show, before it starts a browser', async () => {
		const { status, stderr } = await film('--out', 'a.gif', '--view', 'time=yesterday');
		expect(status).toBe(2);
		expect(stderr).toMatch(/--view: .*yesterday/);
	});

	it('says plainly that the browser does not start, and writes nothing', async () => {
		vi.stubEnv('CHROMIUM', '/nowhere/chromium');
		const directory = temporaryFolder(smallDataset());
		const { status, stderr } = await runCommand(['film', '.', '--out', 'a.gif'], { directory });
		expect(status).toBe(2);
		expect(stderr).toMatch(/the Chromium at \/nowhere\/chromium does not start/);
		expect(existsSync(join(directory, 'a.gif'))).toBe(false);
	});

	it('makes nothing of a dataset with errors', async () => {
		const directory = temporaryFolder({ ...smallDataset(), 'sources.csv': 'id,title\n' });
		const { status, stderr } = await runCommand(['film', '.', '--out', 'a.gif'], { directory });
		expect(status).toBe(1);
		expect(stderr + status).not.toContain('fault in Dateline');
	});

	it('says which folder is not there', async () => {
		const { status, stderr } = await runCommand(['film', 'nowhere', '--out', 'a.gif']);
		expect(status).toBe(2);
		expect(stderr).toContain('there is no folder nowhere');
	});
});
