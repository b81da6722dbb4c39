import type { Issue } from '#lib/core/base/issue.ts';
import type { CompiledDataset } from '#lib/core/model/compiled.ts';
import { DatasetLookup } from '#lib/core/model/lookup.ts';
import { checkStory } from '#lib/core/story/check-story.ts';
import { parseStory } from '#lib/core/story/parse-story.ts';
import type { Story } from '#lib/core/story/story.ts';
import type { TextFile } from '#lib/server/text-file.ts';

/** The stories among a dataset's files, in the order of their names; none without a dataset. */
export function readStories(
	files: ReadonlyMap<string, TextFile>,
	dataset: CompiledDataset | null
): { stories: Story[]; issues: Issue[] } {
	const stories: Story[] = [];
	const issues: Issue[] = [];
	const written = [...files].filter(([name]) => name.startsWith('stories/'));
	if (dataset === null || written.length === 0) return { stories, issues };
	const lookup = new DatasetLookup(dataset);
	for (const [name, { text }] of written) {
		const read = parseStory(name, text, dataset.language);
		issues.push(...read.issues);
		if (!read.story) continue;
		issues.push(...checkStory(read.story, lookup));
		stories.push(read.story);
	}
	return { stories, issues };
}
