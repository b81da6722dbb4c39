import { loadPage } from '#lib/pages/load-page.ts';
import type { PageLoad } from './$types.ts';

export const csr = false;

export const load: PageLoad = async (event) => loadPage(event, '../');
