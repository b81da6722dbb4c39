import { fitText } from '#lib/draw/fit-text.ts';
import { encodeSvg, parseSvg } from '#lib/draw/plain-svg/svg-tree.ts';
import { toPng } from '#lib/server/pictures/to-png.ts';
import { wrapText } from '#lib/draw/wrap-text.ts';

/** What a card says; texts as they are, in any script the product has fonts for. */
export interface Card {
	title: string;
	/** Above the title, small: what kind of thing it is, or its date. May be empty. */
	overline: string;
	/** Below the title: the slice in words, or the first words of a note. May be empty. */
	subtitle: string;
	/** Lines at the foot: of which data it is, whose land and borders these are. */
	credit: readonly string[];
	/** A map of `CARD_MAP` size from `renderStill`, in the light theme. */
	map: string;
}

/** Pixels of the whole, as social networks ask for it. */
const CARD = { width: 1200, height: 630 };
/** The map is drawn larger than on a page: a card is seen small. */
const MAP_SCALE = 1.3;
const TEXT = { left: 48, width: 384 };
const MAP_LEFT = 480;

/** Pixels of a line of the credit. */
export const CARD_CREDIT = { widthPx: TEXT.width, sizePx: 15, linePx: 24 };

/** CSS pixels of the map on a card: ask `renderStill` for this size. */
export const CARD_MAP = {
	width: Math.round((CARD.width - MAP_LEFT) / MAP_SCALE),
	height: Math.round(CARD.height / MAP_SCALE)
};

const INK = '#1c1f21';
const QUIET = '#565b5e';
const PAPER = '#fcfbf8';
const RULE = '#dedad1';
const RIGHT_TO_LEFT = /^[^\p{L}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;
const TITLE = { widthPx: TEXT.width, sizesPx: [46, 40, 34], most: 5 };
const SUBTITLE = { sizePx: 23, lines: 6 };

/**
 * A picture of 1200 by 630 pixels for links: title and words beside a map.
 *
 * @param name what it is of, for the message
 * @throws Error where a text has a letter that none of the fonts has
 */
export function toCard(card: Card, name: string): Promise<Uint8Array<ArrayBuffer>> {
	return toPng(toCardSvg(card), name);
}

function toCardSvg({ title, overline, subtitle, credit, map }: Card): string {
	const heading = fitText(title, TITLE);
	const lines: string[] = [toLine('Dateline', 72, 24, 600, 'serif', INK)];
	let y = 150;
	if (overline !== '') lines.push(toLine(overline, y - 14, 19, 400, 'sans', QUIET));
	for (const line of heading.lines) {
		y += heading.sizePx * 1.14;
		lines.push(toLine(line, y, heading.sizePx, 600, 'serif', INK));
	}
	y += 16;
	const foot = 56 + credit.length * CARD_CREDIT.linePx;
	const room = Math.floor((CARD.height - foot - y) / (SUBTITLE.sizePx * 1.36));
	const words = wrapText(subtitle, TEXT.width, SUBTITLE.sizePx, Math.min(room, SUBTITLE.lines));
	for (const line of words) {
		y += SUBTITLE.sizePx * 1.36;
		lines.push(toLine(line, y, SUBTITLE.sizePx, 400, 'sans', QUIET));
	}
	for (const [at, line] of credit.toReversed().entries()) {
		const bottom = CARD.height - 36 - at * CARD_CREDIT.linePx;
		lines.push(toLine(line, bottom, CARD_CREDIT.sizePx, 400, 'sans', QUIET));
	}
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${CARD.width} ${CARD.height}" width="${CARD.width}" height="${CARD.height}">`,
		`<rect width="${CARD.width}" height="${CARD.height}" fill="${PAPER}"/>`,
		toPart(map),
		`<rect x="${MAP_LEFT - 1}" width="1" height="${CARD.height}" fill="${RULE}"/>`,
		...lines,
		'</svg>'
	].join('');
}

function toLine(
	text: string,
	y: number,
	sizePx: number,
	weight: 400 | 600,
	face: 'serif' | 'sans',
	fill: string
): string {
	const isLeftward = RIGHT_TO_LEFT.test(text);
	const family = face === 'serif' ? 'Source Serif 4' : 'Source Sans 3';
	const x = isLeftward ? TEXT.left + TEXT.width : TEXT.left;
	const place = `x="${x}" y="${Math.round(y)}" text-anchor="${isLeftward ? 'end' : 'start'}"`;
	const font = `font-family="${isLeftward ? `Vazirmatn, ${family}` : `${family}, Vazirmatn`}" font-size="${sizePx}" font-weight="${weight}"`;
	return `<text ${place} ${font} fill="${fill}">${escape(text)}</text>`;
}

/** A document as a part of another one. */
function toPart(map: string): string {
	const part = parseSvg(map);
	part.attributes.set('x', String(MAP_LEFT));
	part.attributes.set('width', String(CARD.width - MAP_LEFT));
	part.attributes.set('height', String(CARD.height));
	return encodeSvg(part);
}

function escape(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
