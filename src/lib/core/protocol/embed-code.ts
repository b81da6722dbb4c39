import { EMBED_SCRIPT } from '#lib/core/protocol/embed-script.ts';
import { FRAME_PARTS, type FramePart } from '#lib/core/protocol/frame-address.ts';
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
export function toFrameUrl({ explorerUrl, view, theme, language, hide }: EmbedChoice): string {
	const own: Record<string, string> = {
		theme: theme === 'light' ? '' : theme,
		lang: language ?? '',
		hide: FRAME_PARTS.filter((part) => hide.includes(part)).join(';')
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

/** Works wherever iframes do; the height is fixed unless the article includes the script. */
export function toIframeCode(choice: EmbedChoice): string {
	const title = escapeXml(`${choice.title} (interactive map)`);
	return [
		`<iframe src="${escapeXml(toFrameUrl(choice))}"`,
		`  title="${title}" width="100%" height="${Math.round(choice.heightPx)}"`,
		'  loading="lazy" frameborder="0" allow="fullscreen; clipboard-write"></iframe>'
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
		`<a href="${escapeXml(toViewUrl(choice))}">`,
		`  <img src="${escapeXml(`${choice.explorerUrl}card.png`)}" alt="${escapeXml(choice.words)}"`,
		`    width="${CARD.width}" height="${CARD.height}" loading="lazy"></a>`
	].join('\n');
}
