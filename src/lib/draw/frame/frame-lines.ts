import { isolate } from '#lib/core/scene/isolate.ts';
import type { Box, FrameText } from '#lib/draw/frame/frame.ts';

/** The first letter that has a direction runs from right to left. */
const RIGHT_TO_LEFT = /^[^\p{L}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

export interface LineStyle {
	role: FrameText['role'];
	sizePx: number;
	/** From one baseline to the next, as a share of the size. */
	leading: number;
}

/**
 * Lines of text from the top of a box down; those of a text that runs from right to left begin at
 * its right edge.
 */
export function toLines(
	lines: readonly string[],
	{ x, y, width }: Omit<Box, 'height'>,
	{ role, sizePx, leading }: LineStyle
): FrameText[] {
	const isLeftward = RIGHT_TO_LEFT.test(lines.join(' '));
	return lines.map((line, at) => ({
		role,
		text: isolate(line),
		x: isLeftward ? x + width : x,
		y: y + sizePx * (0.92 + at * leading),
		sizePx,
		anchor: isLeftward ? 'end' : 'start'
	}));
}
