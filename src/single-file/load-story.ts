import type { Story } from '#lib/core/story/story.ts';

let stories: readonly Story[] = [];

/** Keeps the tours that the file brings along. */
export function keepStories(own: readonly Story[]): void {
	stories = own;
}

/** What stands in for `lib/panels/load-story.ts` in a single file. */
export async function loadStory(id: string): Promise<Story> {
	const story = stories.find((each) => each.id === id);
	if (!story) throw new Error(`There is no story ${id} in this file`);
	return story;
}
