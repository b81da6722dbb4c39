import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeDataset } from '#lib/core/model/encode.ts';
import {
	hashDataset,
	keepVersion,
	listVersions,
	readVersionText
} from '#lib/server/dataset-versions.ts';
import { toSampleDataset } from '../core/model/fixture.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const first = toSampleDataset();
const second = { ...first, version: '2', actors: first.actors.slice(1) };

describe('the versions of a dataset', () => {
	it('are named by what they hold, not by their number', () => {
		expect(hashDataset(first)).toMatch(/^[0-9a-f]{12}$/);
		expect(hashDataset(toSampleDataset())).toBe(hashDataset(first));
		expect(hashDataset(second)).not.toBe(hashDataset(first));
	});

	it('are the current data alone where none was kept', () => {
		const { current, versions } = listVersions(temporaryFolder(), first);
		expect(current).toEqual({ hash: hashDataset(first), version: '1', released: '' });
		expect(versions).toEqual([{ ...current, changes: [] }]);
	});

	it('are listed newest first, each with its changes against the one before', () => {
		const folder = temporaryFolder();
		keepVersion(folder, first, '2026-01-01');
		keepVersion(folder, second, '2026-02-02');
		const { current, versions } = listVersions(folder, second);
		expect(current.released).toBe('2026-02-02');
		expect(versions.map(({ released }) => released)).toEqual(['2026-02-02', '2026-01-01']);
		expect(versions[0]?.changes).toMatchObject([{ type: 'removed', thing: 'actor', id: 'assad' }]);
	});

	it('include data that is newer than what was kept', () => {
		const folder = temporaryFolder();
		keepVersion(folder, first, '2026-01-01');
		const { current, versions } = listVersions(folder, second);
		expect(current).toMatchObject({ version: '2', released: '' });
		expect(versions.map(({ hash }) => hash)).toEqual([hashDataset(second), hashDataset(first)]);
	});

	it('stay readable when the data has changed', () => {
		const folder = temporaryFolder();
		const { version } = keepVersion(folder, first, '2026-01-01');
		const text = readVersionText(folder, version.hash);
		expect(decodeDataset(text ?? '')).toEqual(first);
	});

	it('are kept once', () => {
		const folder = temporaryFolder();
		keepVersion(folder, first, '2026-01-01');
		expect(keepVersion(folder, first, '2026-03-03')).toMatchObject({
			version: { released: '2026-01-01' },
			isNew: false
		});
		expect(JSON.parse(readFileSync(join(folder, 'versions/index.json'), 'utf8'))).toHaveLength(1);
	});

	it.each(['../../secret', 'ABCDEF012345', ''])('have no other name: %j', (hash) => {
		expect(readVersionText(temporaryFolder(), hash)).toBeNull();
	});

	it('are not taken from an index that holds something else', () => {
		const folder = temporaryFolder({ 'versions/index.json': '[null, {"hash": "x"}, 7]' });
		expect(listVersions(folder, first).versions).toHaveLength(1);
	});
});
