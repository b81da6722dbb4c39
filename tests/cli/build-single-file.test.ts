import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BuildOutcome } from '../../src/cli/build-outcome.ts';
import type { SiteBuild } from '../../src/cli/site-build.ts';
import { runCommand } from '../support/run-command.ts';
import { smallDataset } from '../support/small-dataset.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const PAGE = '<!doctype html><meta charset="utf-8" /><a class="wordmark" href="../">Dateline</a>';

/** Stands in for the builder of pages. */
async function writePage({ out }: SiteBuild): Promise<BuildOutcome> {
	mkdirSync(out, { recursive: true });
	writeFileSync(join(out, 'index.html'), PAGE);
	return { state: 'built', log: '' };
}

function datasets(...names: string[]): string {
	const files = names.flatMap((name) =>
		Object.entries(smallDataset()).map(([file, text]) => [`data/${name}/${file}`, text])
	);
	return temporaryFolder(Object.fromEntries(files));
}

function run(directory: string, words: string[], buildSite = writePage) {
	return runCommand(['build', '--single-file', ...words], { directory, buildSite });
}

describe('dateline build --single-file', () => {
	it('names the file after the dataset, and says how large it is', async () => {
		const directory = datasets('one');
		const { status, stderr } = await run(directory, ['data/one']);
		expect(status).toBe(0);
		expect(stderr).toMatch(/one\.html holds it all, \d+\.\d MB\./);
		expect(readFileSync(join(directory, 'one.html'), 'utf8')).toContain('content-security-policy');
		expect(readdirSync(directory).sort()).toEqual(['data', 'one.html']);
	});

	it('takes the one dataset under data/ and the name that --out says', async () => {
		const directory = datasets('one');
		expect((await run(directory, ['--out', 'maps/map.html'])).status).toBe(0);
		expect(readdirSync(join(directory, 'maps'))).toEqual(['map.html']);
	});

	it('is told of the published site, and leads to it', async () => {
		const directory = datasets('one');
		const builds: SiteBuild[] = [];
		await run(directory, ['--url', 'https://maps.example/all'], (build) => {
			builds.push(build);
			return writePage(build);
		});
		expect(builds[0]).toMatchObject({
			isSingleFile: true,
			origin: 'https://maps.example',
			base: '/all'
		});
		const html = readFileSync(join(directory, 'one.html'), 'utf8');
		expect(html).toContain('href="https://maps.example/all/"');
	});

	it('refuses several datasets, of which it could show one', async () => {
		const { status, stderr } = await run(datasets('one', 'two'), []);
		expect(status).toBe(2);
		expect(stderr).toContain('one dataset');
	});

	it('refuses a base, which no file on a disk has', async () => {
		expect((await run(datasets('one'), ['--base', '/maps'])).status).toBe(2);
	});

	it('leaves an earlier file whole when the build fails or the dataset has an error', async () => {
		const directory = datasets('one');
		writeFileSync(join(directory, 'one.html'), 'old');
		const failed = await run(directory, [], () => Promise.resolve({ state: 'failed', log: 'why' }));
		expect(failed.status).toBe(70);
		writeFileSync(join(directory, 'data/one/events.csv'), 'id,id\n');
		expect((await run(directory, [])).status).toBe(1);
		expect(readFileSync(join(directory, 'one.html'), 'utf8')).toBe('old');
		expect(readdirSync(directory).sort()).toEqual(['data', 'one.html']);
	});
});
