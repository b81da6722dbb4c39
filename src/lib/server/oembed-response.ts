import { toPublicSite } from '#lib/core/address/public-site.ts';
import { encodeOembed } from '#lib/core/protocol/oembed.ts';

/** A page and the frame that shows the same. */
interface Subject {
	title: string;
	words: string;
	/** Query of the frame, without `?`. */
	view: string;
	/** From the file to the dataset's folder: `../../`. */
	datasetHref: string;
}

/** The oEmbed of the page that it lies beside; `url` is its own address. */
export function toOembedResponse({ title, words, view, datasetHref }: Subject, url: URL): Response {
	const [pageUrl, datasetUrl, siteUrl] = ['./', datasetHref, `${datasetHref}../`].map((href) =>
		toPublicSite(new URL(href, url))
	);
	const frameUrl = `${datasetUrl}embed/${view === '' ? '' : `?${view}`}`;
	const at = pageUrl && datasetUrl && siteUrl ? { pageUrl, frameUrl, siteUrl } : null;
	return new Response(encodeOembed({ title, words, at }), {
		headers: { 'content-type': 'application/json; charset=utf-8' }
	});
}
