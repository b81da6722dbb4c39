import { describe, expect, it } from 'vitest';
import { toDatasetFolder } from '#lib/server/dataset-folder.ts';
import { loadDataset } from '#lib/server/load-dataset.ts';
import { smallDataset } from '../support/small-dataset.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const STORY = `---
title: The envoy
---

## He leaves

\`\`\`view
select=relation:envoy-sent
\`\`\`

[He left](relation:envoy-sent).
`;

function load(files: Record<string, string>) {
	return loadDataset(toDatasetFolder(temporaryFolder({ ...smallDataset(), ...files })));
}

describe('stories beside the tables', () => {
	it('come with the dataset', () => {
		const { stories, issues } = load({ 'stories/the-envoy.md': STORY });
		expect(issues).toEqual([]);
		expect(stories).toMatchObject([{ id: 'the-envoy', title: 'The envoy' }]);
	});

	it('are in the order of their names', () => {
		const { stories } = load({ 'stories/b.md': STORY, 'stories/a.md': STORY });
		expect(stories.map(({ id }) => id)).toEqual(['a', 'b']);
	});

	it('have their issues among those of the dataset', () => {
		const { issues } = load({ 'stories/a.md': STORY.replace('select=', 'select=x') });
		expect(issues).toMatchObject([{ code: 'story-view', file: 'stories/a.md', severity: 'error' }]);
	});

	it('are none where there is no folder', () => {
		expect(load({}).stories).toEqual([]);
	});

	it('are none where the dataset itself cannot be read', () => {
		const { stories, dataset } = load({ 'stories/a.md': STORY, 'datapackage.json': '{' });
		expect({ stories, dataset }).toEqual({ stories: [], dataset: null });
	});
});
