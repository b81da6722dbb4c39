import type { Story } from '#lib/core/story/story.ts';

/** The tour with this id; rejects where it cannot be had. */
export async function loadStory(id: string): Promise<Story> {
	const response = await fetch(`./stories/${id}/story.json`);
	if (!response.ok) throw new Error(`The story ${id} gives ${response.status}`);
	return response.json();
}
