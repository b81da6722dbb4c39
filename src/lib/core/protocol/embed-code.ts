import { EMBED_SCRIPT } from '#lib/core/protocol/embed-script.ts';
import { FRAME_PARTS, type FramePart } from '#lib/core/protocol/frame-address.ts';
import { FRAME_SANDBOX } from '#lib/core/protocol/frame-sandbox.ts';
import { escapeXml } from '#lib/core/text/escape-xml.ts';

/** What somebody who embeds a view has chosen. Addresses are absolute. */
export interface EmbedChoice {
	/** The dataset's explorer, with a closing slash. */
	explorerUrl: string;
	/** The site that holds the script, with a closing slash. */
	siteUrl: string;
	/** Query of the view, without `?`. */
	view: string;
	/** The view is the opening one, which has a picture of its own. */
	isOpening: boolean;
	title: string;
	/** The view in words. */
	words: string;
	/** The opening view in words, which is what the dataset's picture shows. */
	openingWords: string;
	/** From the explorer, the page of what is open; empty: nothing that has one. */
	pagePath: string;
	/** Hash of the data that the frame is to keep, whatever comes after; null: the newest. */
	version: string | null;
	/** CSS pixels. */
	heightPx: number;
	theme: 'light' | 'dark' | 'auto';
	/** BCP 47, or null: the dataset's own. */
	language: string | null;
	hide: readonly FramePart[];
}

/** Size of the card of a dataset, in pixels. */
const CARD = { width: 1200, height: 630 };

/** Address of the frame with all that was chosen. */
export function toFrameUrl(choice: EmbedChoice): string {
	const { explorerUrl, view, theme, language, hide, version } = choice;
	const own: Record<string, string> = {
		theme: theme === 'light' ? '' : theme,
		lang: language ?? '',
		hide: FRAME_PARTS.filter((part) => hide.includes(part)).join(';'),
		v: version ?? ''
	};
	const chosen = Object.entries(own).flatMap(([name, value]) =>
		value === '' ? [] : [`${name}=${value}`]
	);
	const query = [...(view === '' ? [] : [view]), ...chosen].join('&');
	return `${explorerUrl}embed/${query === '' ? '' : `?${query}`}`;
}

/** Address of the view in the explorer. */
export function toViewUrl({ explorerUrl, view }: EmbedChoice): string {
	return `${explorerUrl}${view === '' ? '' : `?${view}`}`;
}

/** The address to paste where a host asks the page itself, by oEmbed, how to show it. */
export function toOembedUrl({ explorerUrl, pagePath }: EmbedChoice): string {
	return explorerUrl + pagePath;
}

/**
 * Works wherever iframes do; the height is fixed unless the article includes the script. The line
 * below it says what is to be seen where frames or scripts are not.
 */
export function toIframeCode(choice: EmbedChoice): string {
	const title = escapeXml(`${choice.title} (interactive map)`);
	return [
		`<iframe src="${escapeXml(toFrameUrl(choice))}"`,
		`  title="${title}" width="100%" height="${Math.round(choice.heightPx)}"`,
		'  loading="lazy" frameborder="0" allow="fullscreen; clipboard-write"',
		`  sandbox="${FRAME_SANDBOX}"></iframe>`,
		`<p><a href="${escapeXml(toViewUrl(choice))}">${escapeXml(choice.title)}</a>: ${escapeXml(choice.words)}</p>`
	].join('\n');
}

/** Keeps what stands inside until the map is there, and where there can be none. */
export function toComponentCode(choice: EmbedChoice): string {
	const title = escapeXml(choice.title);
	const picture = choice.isOpening
		? `<img src="${escapeXml(`${choice.explorerUrl}card.png`)}" alt="${escapeXml(choice.words)}" width="${CARD.width}" height="${CARD.height}" loading="lazy">`
		: `${title}: ${escapeXml(choice.words)}`;
	return [
		`<dateline-map src="${escapeXml(toFrameUrl(choice))}" title="${title}">`,
		`  <a href="${escapeXml(toViewUrl(choice))}">${picture}</a>`,
		'</dateline-map>',
		`<script async src="${escapeXml(choice.siteUrl + EMBED_SCRIPT.path)}"`,
		`  integrity="${EMBED_SCRIPT.integrity}" crossorigin="anonymous"></script>`
	].join('\n');
}

/** A picture of the opening view, for places that take neither frames nor scripts. */
export function toPictureCode(choice: EmbedChoice): string {
	return [
		`<a href="${escapeXml(choice.explorerUrl)}">`,
		`  <img src="${escapeXml(`${choice.explorerUrl}card.png`)}" alt="${escapeXml(choice.openingWords)}"`,
		`    width="${CARD.width}" height="${CARD.height}" loading="lazy"></a>`
	].join('\n');
}
