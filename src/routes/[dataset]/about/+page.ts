import type { StorySummary } from '#lib/core/story/story.ts';
import { loadPage } from '#lib/pages/load-page.ts';
import type { PageLoad } from './$types.ts';

export const csr = false;

export const load: PageLoad = async (event) => {
	const [context, response] = await Promise.all([
		loadPage(event, '../'),
		event.fetch('../stories.json')
	]);
	const stories: StorySummary[] = await response.json();
	return { ...context, stories };
};
