import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { EXPORT_FORMATS } from '#lib/core/export/export-formats.ts';
import { zipDataset } from '#lib/server/data-zip.ts';
import { runCommand } from '../support/run-command.ts';
import { smallDataset } from '../support/small-dataset.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

describe('dateline export', () => {
	it.each(EXPORT_FORMATS.map(({ id }) => id))('writes %s to standard output', async (id) => {
		const { status, stdout } = await runCommand(['export', '.', '--to', id], {
			directory: temporaryFolder(smallDataset())
		});
		expect(status).toBe(0);
		expect(stdout).toMatch(/envoy|Berlin/i);
	});

	it('writes to a file when asked to', async () => {
		const directory = temporaryFolder(smallDataset());
		const words = ['export', '.', '--to', 'geojson', '--out', 'small.geojson'];
		const { status, stdout } = await runCommand(words, { directory });
		expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
		const { features } = JSON.parse(readFileSync(join(directory, 'small.geojson'), 'utf8'));
		expect(features).toHaveLength(2);
	});

	it('writes the tables as the archive that a site offers', async () => {
		const directory = temporaryFolder(smallDataset());
		const words = ['export', '.', '--to', 'tables', '--out', 'data.zip'];
		expect((await runCommand(words, { directory })).status).toBe(0);
		const written = Uint8Array.from(readFileSync(join(directory, 'data.zip')));
		expect(Object.keys(unzipSync(written))).toEqual(
			expect.arrayContaining(['datapackage.json', 'events.csv', 'excerpts.csv'])
		);
		expect(written).toEqual(zipDataset(directory));
	});

	it('links back to the published pages', async () => {
		const words = ['export', '.', '--to', 'annotations', '--site', 'https://example.org/small'];
		const { stdout } = await runCommand(words, { directory: temporaryFolder(smallDataset()) });
		expect(stdout).toContain('https://example.org/small/events/envoy-in-berlin/');
	});

	it('says how many records the format cannot say', async () => {
		const files = smallDataset();
		files['events.csv'] += 'undated,Undated,visit,,undated,berlin,stated,,,asserted\n';
		files['excerpts.csv'] += 'once,letter,left Vienna,event:undated\n';
		const { stderr } = await runCommand(['export', '.', '--to', 'timelinejs'], {
			directory: temporaryFolder(files)
		});
		expect(stderr).toContain('one record cannot be said in this format');
	});

	it.each([
		['a format that is not there', ['--to', 'kml']],
		['an address that is none', ['--to', 'csv', '--site', 'example']],
		['an archive without a file to write it to', ['--to', 'tables']],
		['no format', []]
	])('refuses %s', async (_name, words) => {
		const { status } = await runCommand(['export', '.', ...words], {
			directory: temporaryFolder(smallDataset())
		});
		expect(status).toBe(2);
	});

	it('writes nothing for a dataset with an error', async () => {
		const directory = temporaryFolder({ ...smallDataset(), 'events.csv': 'id,id\n' });
		const words = ['export', '.', '--to', 'csv', '--out', 'small.csv'];
		expect((await runCommand(words, { directory })).status).toBe(1);
		expect(existsSync(join(directory, 'small.csv'))).toBe(false);
	});
});

describe('dateline compile --keep', () => {
	it('keeps the version beside the tables, once', async () => {
		const directory = temporaryFolder(smallDataset());
		const first = await runCommand(['compile', '.', '--keep'], { directory });
		expect(first).toMatchObject({ status: 0, stdout: '' });
		expect(first.stderr).toContain('Kept ');
		const second = await runCommand(['compile', '.', '--keep'], { directory });
		expect(second.stderr).toContain('was kept on ');
		const [version] = JSON.parse(readFileSync(join(directory, 'versions/index.json'), 'utf8'));
		expect(existsSync(join(directory, 'versions', `${version.hash}.json`))).toBe(true);
	});
});
