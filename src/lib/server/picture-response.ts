import { recordsBorderWords } from '#lib/core/address/border-words.ts';
import type { CompiledDataset, DatasetRecord } from '#lib/core/model/compiled.ts';
import { wrapText } from '#lib/draw/wrap-text.ts';
import { drawRecords } from '#lib/server/page-picture.ts';
import { CARD_CREDIT, CARD_MAP, toCard, type Card } from '#lib/server/pictures/card.ts';

export function toSvgResponse(svg: string): Response {
	return new Response(svg, { headers: { 'content-type': 'image/svg+xml; charset=utf-8' } });
}

/** A card of 1200 by 630 pixels: words beside the map of some records. */
export async function toCardResponse(
	dataset: CompiledDataset,
	records: readonly DatasetRecord[],
	words: Omit<Card, 'map' | 'credit'>
): Promise<Response> {
	const map = drawRecords(dataset, records, { ...CARD_MAP, theme: 'light' });
	const land = `${recordsBorderWords(records, dataset)} · Natural Earth`;
	const [title = ''] = wrapText(dataset.title, CARD_CREDIT.widthPx, CARD_CREDIT.sizePx, 1);
	const card = { ...words, credit: [title, land], map };
	const png = await toCard(card, `the card of “${words.title}”`);
	return new Response(png, { headers: { 'content-type': 'image/png' } });
}
