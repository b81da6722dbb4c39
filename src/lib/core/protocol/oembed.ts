import { escapeXml } from '#lib/core/text/escape-xml.ts';

/** A consumer may ask for less with `maxwidth`; a static file cannot obey, so it asks for little. */
const FRAME_SIZE = { width: 600, height: 640 };
const CARD = { width: 1200, height: 630 };
const CACHED_S = 86_400;

/** What a dataset says of its opening view by oEmbed 1.0 (https://oembed.com). */
export interface OembedSubject {
	title: string;
	/** The view in words. */
	words: string;
	/** Address of the explorer, with a closing slash; null where the site's address is not known. */
	explorerUrl: string | null;
	siteUrl: string | null;
}

/**
 * The whole answer, as JSON. WordPress keeps of the markup only links, a quotation that comes first
 * and the plain attributes of a frame. Without an address it is of type `link`.
 */
export function encodeOembed(subject: OembedSubject): string {
	const { title, words, explorerUrl, siteUrl } = subject;
	const common = { version: '1.0', title, provider_name: 'Dateline', cache_age: CACHED_S };
	if (explorerUrl === null || siteUrl === null) return toJson({ ...common, type: 'link' });
	return toJson({
		...common,
		type: 'rich',
		provider_url: siteUrl,
		...FRAME_SIZE,
		html: toMarkup(title, words, explorerUrl),
		thumbnail_url: `${explorerUrl}card.png`,
		thumbnail_width: CARD.width,
		thumbnail_height: CARD.height
	});
}

function toMarkup(title: string, words: string, explorerUrl: string): string {
	const { width, height } = FRAME_SIZE;
	const link = `<a href="${escapeXml(explorerUrl)}">${escapeXml(title)}</a>`;
	return (
		`<blockquote>${link}: ${escapeXml(words)}</blockquote>` +
		`<iframe src="${escapeXml(explorerUrl)}embed/" width="${width}" height="${height}" ` +
		`title="${escapeXml(`${title} (interactive map)`)}" frameborder="0" scrolling="no"></iframe>`
	);
}

function toJson(answer: Record<string, unknown>): string {
	return `${JSON.stringify(answer)}\n`;
}
