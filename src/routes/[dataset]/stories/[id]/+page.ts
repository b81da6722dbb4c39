import { error } from '@sveltejs/kit';
import type { Story, StorySummary } from '#lib/core/story/story.ts';
import { loadPage } from '#lib/pages/load-page.ts';
import type { PageLoad } from './$types.ts';

export const csr = false;

export const load: PageLoad = async (event) => {
	const [context, own, all] = await Promise.all([
		loadPage(event, '../../'),
		event.fetch('story.json'),
		event.fetch('../../stories.json')
	]);
	if (!own.ok || !all.ok) error(404, 'There is no story here.');
	const story: Story = await own.json();
	const stories: StorySummary[] = await all.json();
	return { context, story, stories };
};
