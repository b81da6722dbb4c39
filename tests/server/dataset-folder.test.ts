import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findDatasetFolders } from '#lib/server/dataset-folder.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

describe('findDatasetFolders', () => {
	it('finds the folders under data/ that hold a datapackage.json, by name', () => {
		const folder = temporaryFolder({
			'data/b/datapackage.json': '{}',
			'data/a/datapackage.json': '{}',
			'data/basemap/world.json': '{}',
			'data/note.txt': ''
		});
		expect(findDatasetFolders({}, folder)).toEqual([
			{ id: 'a', path: join(folder, 'data/a') },
			{ id: 'b', path: join(folder, 'data/b') }
		]);
	});

	it('finds none where there is no data/', () => {
		expect(findDatasetFolders({}, temporaryFolder())).toEqual([]);
	});

	it('takes the folders that the environment names instead', () => {
		const named = { DATELINE_DATASETS: ['/x/two', '/x/one'].join(delimiter) };
		expect(findDatasetFolders(named, '/nowhere').map(({ id }) => id)).toEqual(['one', 'two']);
	});

	it('takes an empty list as no dataset at all', () => {
		const folder = temporaryFolder({ 'data/a/datapackage.json': '{}' });
		expect(findDatasetFolders({ DATELINE_DATASETS: '' }, folder)).toEqual([]);
	});

	it('takes a closing slash in its stride', () => {
		expect(findDatasetFolders({ DATELINE_DATASETS: '/x/one/' })[0]?.id).toBe('one');
	});
});
