import { escapeXml } from '#lib/core/text/escape-xml.ts';

/** A consumer may ask for less with `maxwidth`; a static file cannot obey, so it asks for little. */
const FRAME_SIZE = { width: 600, height: 640 };
const CARD = { width: 1200, height: 630 };
const CACHED_S = 86_400;

/** What a page says of itself by oEmbed 1.0 (https://oembed.com). */
export interface OembedSubject {
	title: string;
	/** What its map shows, in words. */
	words: string;
	/** Absolute, with closing slashes; null where the site's address is not known. */
	at: {
		/** The page: the explorer, or that of one thing. `card.png` stands beside it. */
		pageUrl: string;
		/** The frame that shows the same, with its query. */
		frameUrl: string;
		siteUrl: string;
	} | null;
}

/**
 * The whole answer, as JSON. WordPress keeps of the markup only links, a quotation that comes first
 * and the plain attributes of a frame. Without an address it is of type `link`.
 */
export function encodeOembed(subject: OembedSubject): string {
	const { title, words, at } = subject;
	const common = { version: '1.0', title, provider_name: 'Dateline', cache_age: CACHED_S };
	if (at === null) return toJson({ ...common, type: 'link' });
	return toJson({
		...common,
		type: 'rich',
		provider_url: at.siteUrl,
		...FRAME_SIZE,
		html: toMarkup(title, words, at),
		thumbnail_url: `${at.pageUrl}card.png`,
		thumbnail_width: CARD.width,
		thumbnail_height: CARD.height
	});
}

function toMarkup(
	title: string,
	words: string,
	{ pageUrl, frameUrl }: NonNullable<OembedSubject['at']>
): string {
	const { width, height } = FRAME_SIZE;
	const link = `<a href="${escapeXml(pageUrl)}">${escapeXml(title)}</a>`;
	return (
		`<blockquote>${link}: ${escapeXml(words)}</blockquote>` +
		`<iframe src="${escapeXml(frameUrl)}" width="${width}" height="${height}" ` +
		`title="${escapeXml(`${title} (interactive map)`)}" frameborder="0" scrolling="no"></iframe>`
	);
}

function toJson(answer: Record<string, unknown>): string {
	return `${JSON.stringify(answer)}\n`;
}
