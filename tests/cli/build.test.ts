import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SiteBuild } from '../../src/cli/site-build.ts';
import { runCommand } from '../support/run-command.ts';
import { smallDataset } from '../support/small-dataset.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const OLD_SITE = { 'site/index.html': 'old', 'site/_app/version.json': '{}' };

/** Stands in for the builder of pages, which is tested on the real site. */
async function writeSite({ out }: SiteBuild) {
	mkdirSync(join(out, '_app'), { recursive: true });
	writeFileSync(join(out, 'index.html'), 'new');
	return { state: 'built' as const, log: '' };
}

async function writeHalfASite(build: SiteBuild) {
	await writeSite(build);
	return { state: 'failed' as const, log: 'the builder says why' };
}

function indexOf(directory: string): string {
	return readFileSync(join(directory, 'site/index.html'), 'utf8');
}

describe('dateline build', () => {
	it('puts a new site in a new folder', async () => {
		const directory = temporaryFolder(smallDataset());
		const { status } = await runCommand(['build', '.', '--out', 'site'], {
			directory,
			buildSite: writeSite
		});
		expect(status).toBe(0);
		expect(indexOf(directory)).toBe('new');
	});

	it('puts a new site in the place of an old one and leaves nothing beside it', async () => {
		const directory = temporaryFolder({ 'small/x': '', ...OLD_SITE });
		const datasets = temporaryFolder(smallDataset());
		await runCommand(['build', datasets, '--out', 'site'], { directory, buildSite: writeSite });
		expect(indexOf(directory)).toBe('new');
		expect(readdirSync(directory).sort()).toEqual(['site', 'small']);
	});

	it('leaves the old site whole when the build fails, and says why', async () => {
		const directory = temporaryFolder({ ...smallDataset(), ...OLD_SITE });
		const run = await runCommand(['build', '.', '--out', 'site'], {
			directory,
			buildSite: writeHalfASite
		});
		expect(run.status).toBe(70);
		expect(run.stderr).toContain('the builder says why');
		expect(indexOf(directory)).toBe('old');
		expect(readdirSync(directory).filter((name) => name.startsWith('site'))).toEqual(['site']);
	});

	it('leaves the old site whole when it is interrupted, and exits with 130', async () => {
		const directory = temporaryFolder({ ...smallDataset(), ...OLD_SITE });
		const buildSite = async (build: SiteBuild) => ({
			...(await writeHalfASite(build)),
			state: 'interrupted' as const
		});
		const { status } = await runCommand(['build', '.', '--out', 'site'], { directory, buildSite });
		expect(status).toBe(130);
		expect(indexOf(directory)).toBe('old');
	});

	it('builds nothing while one of the datasets has an error, and says which', async () => {
		const directory = temporaryFolder({ ...OLD_SITE });
		const good = temporaryFolder(smallDataset());
		const bad = temporaryFolder({ ...smallDataset(), 'events.csv': 'id,id\n' });
		const { status, stderr } = await runCommand(['build', good, bad, '--out', 'site'], {
			directory
		});
		expect(status).toBe(1);
		expect(stderr).toContain(`${bad}/events.csv:1`);
		expect(indexOf(directory)).toBe('old');
	});

	it('does not replace a folder that is no site', async () => {
		const directory = temporaryFolder({ ...smallDataset(), 'photos/holiday.txt': 'mine' });
		const run = await runCommand(['build', '.', '--out', 'photos'], {
			directory,
			buildSite: writeSite
		});
		expect(run.status).toBe(2);
		expect(existsSync(join(directory, 'photos/holiday.txt'))).toBe(true);
	});

	it('says when the place cannot be written', async () => {
		const directory = temporaryFolder({ ...smallDataset(), file: '' });
		const run = await runCommand(['build', '.', '--out', 'file/site'], {
			directory,
			buildSite: writeSite
		});
		expect(run.status).toBe(2);
		expect(run.stderr).toContain('cannot be written');
	});

	it('takes every dataset under data/ when none is named', async () => {
		const files = Object.entries(smallDataset());
		const directory = temporaryFolder({
			...Object.fromEntries(files.map(([name, text]) => [`data/one/${name}`, text])),
			...Object.fromEntries(files.map(([name, text]) => [`data/two/${name}`, text]))
		});
		const builds: SiteBuild[] = [];
		await runCommand(['build', '--out', 'site'], {
			directory,
			buildSite: (build) => (builds.push(build), writeSite(build))
		});
		expect(builds[0]?.datasets).toEqual([join(directory, 'data/one'), join(directory, 'data/two')]);
	});

	it('refuses two datasets of one name, which would be one address', async () => {
		const { status, stderr } = await runCommand(['build', 'a/x', 'b/x'], {
			directory: temporaryFolder()
		});
		expect(status).toBe(2);
		expect(stderr).toContain('two folders');
	});

	it.each([
		['maps/', '/maps'],
		['/a/b', '/a/b'],
		['/', '']
	])('understands the base %s', async (written, base) => {
		const directory = temporaryFolder(smallDataset());
		const builds: SiteBuild[] = [];
		await runCommand(['build', '.', '--out', 'site', '--base', written], {
			directory,
			buildSite: (build) => (builds.push(build), writeSite(build))
		});
		expect(builds[0]?.base).toBe(base);
	});

	it('refuses a whole address as base', async () => {
		const run = await runCommand(['build', '.', '--base', 'https://example.org/maps'], {
			directory: temporaryFolder(smallDataset())
		});
		expect(run.status).toBe(2);
	});

	it('takes origin and path from the address that the site will have', async () => {
		const builds: SiteBuild[] = [];
		await runCommand(['build', '.', '--out', 'site', '--url', 'https://example.org/maps/'], {
			directory: temporaryFolder(smallDataset()),
			buildSite: (build) => (builds.push(build), writeSite(build))
		});
		expect(builds[0]).toMatchObject({ base: '/maps', origin: 'https://example.org' });
	});

	it.each(['maps', 'ftp://example.org/', 'https://example.org/?a=1'])(
		'refuses %s as the address of a site',
		async (url) => {
			const directory = temporaryFolder(smallDataset());
			expect((await runCommand(['build', '.', '--url', url], { directory })).status).toBe(2);
		}
	);
});
