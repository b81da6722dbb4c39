import type { AreaLook } from '#lib/core/basemap/area-looks.ts';
import type { Kind } from '#lib/core/model/compiled.ts';
import type { LegendRow } from '#lib/core/scene/legend.ts';
import { toTextWidth } from '#lib/core/scene/text-width.ts';
import { wrapText } from '#lib/draw/wrap-text.ts';
import type { Box, FrameSample, FrameText } from '#lib/draw/frame/frame.ts';

/** One line of a key: a kind of record, a form that says how sure it is, an area of the dataset. */
export type LegendItem = { text: string } & (
	| { type: 'kind'; kind: Kind; index: number }
	| { type: 'form'; row: LegendRow }
	| { type: 'area'; look: AreaLook }
);

/** A key as it lies in its box. */
export interface FrameLegend {
	texts: FrameText[];
	samples: FrameSample[];
	heightPx: number;
}

const SIZE_PX = 11;
const ROW_PX = 18;
const GAP_PX = 14;
const SAMPLE_PX = { short: 20, area: 30, long: 54 };

/** Items one after the other in rows, as many as there is room for. */
export function layoutLegend(
	items: readonly LegendItem[],
	{ x, y, width, height }: Box
): FrameLegend {
	const texts: FrameText[] = [];
	const samples: FrameSample[] = [];
	let [right, row] = [0, 0];
	for (const item of items) {
		const samplePx = toSamplePx(item);
		const [text = ''] = wrapText(item.text, width - samplePx, SIZE_PX, 1);
		const itemPx = samplePx + toTextWidth(text, SIZE_PX);
		if (right > 0 && right + itemPx > width) [right, row] = [0, row + 1];
		if ((row + 1) * ROW_PX > height) break;
		const middle = y + (row + 0.5) * ROW_PX;
		samples.push({ ...item, x: x + right, y: middle });
		texts.push({
			role: 'key',
			text,
			x: x + right + samplePx,
			y: middle + SIZE_PX * 0.34,
			sizePx: SIZE_PX,
			anchor: 'start'
		});
		right += itemPx + GAP_PX;
	}
	const rows = samples.length === 0 ? 0 : Math.round((samples.at(-1)!.y - y) / ROW_PX + 0.5);
	return { texts, samples, heightPx: rows * ROW_PX };
}

function toSamplePx(item: LegendItem): number {
	if (item.type === 'kind') return SAMPLE_PX.short;
	if (item.type === 'area') return SAMPLE_PX.area;
	const { row } = item;
	const isLong =
		row.sample === 'in-force' ||
		row.sample === 'mutual' ||
		(row.sample === 'standing' && row.hasFlow);
	return isLong ? SAMPLE_PX.long : SAMPLE_PX.short;
}
