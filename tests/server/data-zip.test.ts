import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { zipDataset } from '#lib/server/data-zip.ts';
import { smallDataset } from '../support/small-dataset.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

describe('the tables as one archive', () => {
	it('hold every file of the dataset as it is', () => {
		const files = { ...smallDataset(), 'stories/a-visit.md': '---\ntitle: A\n---\n' };
		const unpacked = unzipSync(zipDataset(temporaryFolder(files)));
		const text = (name: string) => new TextDecoder().decode(unpacked[name]);
		expect(text('events.csv')).toBe(smallDataset()['events.csv']);
		expect(text('stories/a-visit.md')).toContain('title: A');
	});

	it('do not hold the source texts, kept versions or anything else', () => {
		const files = {
			...smallDataset(),
			'versions/index.json': '[]',
			'notes.txt': 'private',
			'.env': 'SECRET=1'
		};
		const names = Object.keys(unzipSync(zipDataset(temporaryFolder(files))));
		expect(names.filter((name) => !/\.csv$|^datapackage\.json$/.test(name))).toEqual([]);
	});

	it('are the same bytes whenever the files were written', () => {
		const [early, late] = [temporaryFolder(smallDataset()), temporaryFolder(smallDataset())];
		utimesSync(join(late, 'events.csv'), 1_000_000_000, 1_000_000_000);
		expect(zipDataset(late)).toEqual(zipDataset(early));
	});

	it('are an archive even of an empty folder', () => {
		expect(Object.keys(unzipSync(zipDataset(temporaryFolder())))).toEqual([]);
	});

	it('keep names of other scripts', () => {
		const folder = temporaryFolder({ 'stories/زيارة.md': 'x' });
		expect(Object.keys(unzipSync(zipDataset(folder)))).toEqual(['stories/زيارة.md']);
	});
});
