import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toDatasetFolder } from '#lib/server/dataset-folder.ts';
import { loadDataset } from '#lib/server/load-dataset.ts';
import { smallDataset } from '../support/small-dataset.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

describe('loadDataset', () => {
	it('reads a whole dataset and checks it against its own texts', () => {
		const folder = temporaryFolder(smallDataset());
		const { dataset, issues } = loadDataset(toDatasetFolder(folder));
		expect(issues).toEqual([]);
		expect(dataset?.records.map(({ ref }) => ref)).toEqual([
			'relation:envoy-sent',
			'event:envoy-in-berlin'
		]);
		expect(dataset?.excerpts.every(({ verified }) => verified)).toBe(true);
	});

	it('checks against the texts of another folder when asked to', () => {
		const { 'texts/letter.txt': text = '', ...tables } = smallDataset();
		const folder = temporaryFolder(tables);
		const texts = temporaryFolder({ 'letter.txt': text });
		expect(loadDataset(toDatasetFolder(folder)).dataset?.excerpts[0]?.verified).toBe(false);
		expect(loadDataset(toDatasetFolder(folder), texts).dataset?.excerpts[0]?.verified).toBe(true);
	});

	it('reads nothing twice while nothing changes, and anew when a table does', () => {
		const folder = temporaryFolder(smallDataset());
		const first = loadDataset(toDatasetFolder(folder));
		expect(loadDataset(toDatasetFolder(folder))).toBe(first);
		const places = `${smallDataset()['places.csv']}nowhere,Nowhere,city,0,0,\n`;
		writeFileSync(join(folder, 'places.csv'), places);
		expect(loadDataset(toDatasetFolder(folder)).issues).not.toEqual([]);
	});

	it('notices a change of the same length', () => {
		const folder = temporaryFolder(smallDataset());
		const first = loadDataset(toDatasetFolder(folder));
		utimesSync(join(folder, 'events.csv'), 1, 1);
		expect(loadDataset(toDatasetFolder(folder))).not.toBe(first);
	});

	it('tells of a table that is no text and still reads the others', () => {
		const files = { ...smallDataset(), 'actors.csv': Buffer.from('caf\xe9', 'latin1') };
		const { issues } = loadDataset(toDatasetFolder(temporaryFolder(files)));
		expect(issues).toContainEqual(
			expect.objectContaining({ severity: 'error', code: 'file-encoding', file: 'actors.csv' })
		);
	});

	it('warns of a source text that is no text, and passes over scans', () => {
		const bytes = Buffer.from('caf\xe9', 'latin1');
		const files = { ...smallDataset(), 'texts/other.txt': bytes, 'texts/scan.tiff': bytes };
		const { issues } = loadDataset(toDatasetFolder(temporaryFolder(files)));
		expect(issues.map(({ code, file }) => [code, file])).toEqual([
			['text-unreadable', 'other.txt']
		]);
	});

	it('answers for a folder that is not there with an issue, not an exception', () => {
		const { dataset, issues } = loadDataset(toDatasetFolder('/nowhere/at-all'));
		expect(dataset).toBeNull();
		expect(issues.map(({ code }) => code)).toEqual(['folder-missing']);
	});
});
