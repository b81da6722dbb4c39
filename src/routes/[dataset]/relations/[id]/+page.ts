import { found, loadPage } from '#lib/pages/load-page.ts';
import type { PageLoad } from './$types.ts';

export const csr = false;

export const load: PageLoad = async (event) => {
	const context = await loadPage(event, '../../');
	return {
		context,
		record: found(context.lookup.record(`relation:${event.params.id}`), 'relation')
	};
};
