import { error, type LoadEvent } from '@sveltejs/kit';
import { toPublicSite } from '#lib/core/address/public-site.ts';
import type { VersionList } from '#lib/core/changes/version-list.ts';
import { decodeDataset } from '#lib/core/model/encode.ts';
import { DatasetLookup } from '#lib/core/model/lookup.ts';
import type { PageContext } from '#lib/pages/page-context.ts';

/** A build asks for the same dataset hundreds of times in a row. */
let latest: { text: string; lookup: DatasetLookup } | null = null;

/**
 * What a page of a dataset needs, from the dataset's own published files, so that nothing but the
 * page is written. `rootHref` leads from the page to the dataset's folder.
 */
export async function loadPage(
	{ fetch, url }: Pick<LoadEvent, 'fetch' | 'url'>,
	rootHref: string
): Promise<PageContext & { versions: VersionList }> {
	const [text, versions] = await Promise.all([
		fetch(`${rootHref}dataset.json`).then(toText),
		fetch(`${rootHref}versions.json`).then(toText)
	]);
	if (latest?.text !== text) latest = { text, lookup: new DatasetLookup(decodeDataset(text)) };
	const list: VersionList = JSON.parse(versions);
	const site = toPublicSite(new URL(rootHref, url));
	return {
		lookup: latest.lookup,
		rootHref,
		site,
		edition: {
			hash: list.current.hash,
			released: list.current.released,
			url: toPublicSite(new URL(url)) ?? ''
		},
		versions: list
	};
}

/** The thing a page is about; a page that does not exist where there is none. */
export function found<T>(thing: T | null | undefined, what: string): T {
	return thing ?? error(404, `There is no ${what} here.`);
}

async function toText(response: Response): Promise<string> {
	if (!response.ok) error(response.status, 'The dataset of this page cannot be read.');
	return response.text();
}
