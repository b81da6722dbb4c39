import { error } from '@sveltejs/kit';
import type { Story } from '#lib/core/story/story.ts';
import { loadPage } from '#lib/pages/load-page.ts';
import type { PageLoad } from './$types.ts';

export const csr = false;

export const load: PageLoad = async (event) => {
	const [context, response] = await Promise.all([
		loadPage(event, '../../'),
		event.fetch('story.json')
	]);
	if (!response.ok) error(404, 'There is no story here.');
	const story: Story = await response.json();
	return { context, story };
};
