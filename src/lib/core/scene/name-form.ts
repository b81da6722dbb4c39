import type { NameType, PeriodName } from '#lib/core/basemap/period-table.ts';
import { toTextWidth } from '#lib/core/scene/text-width.ts';

/** How names of one type are set; sizes in CSS pixels, spacing in shares of the size. */
export interface NameStyle {
	sizePx: number;
	spacingEm: number;
	isCaps: boolean;
	/** A name wider than this is broken in two, where it has more than one word. */
	breakPx: number;
}

/** A name as it is set: its lines from the top, and the room that they take. */
export interface NameForm {
	lines: readonly string[];
	sizePx: number;
	/** Between letters, in pixels; letters that are joined are never spaced. */
	spacingPx: number;
	width: number;
	height: number;
}

/** From one baseline to the next, in shares of the size. */
export const NAME_LINE_EM = 1.18;

const STYLES: Record<NameType, NameStyle> = {
	country: { sizePx: 11, spacingEm: 0.13, isCaps: true, breakPx: 104 },
	union: { sizePx: 11, spacingEm: 0.2, isCaps: true, breakPx: 130 },
	constituent: { sizePx: 9.5, spacingEm: 0.12, isCaps: true, breakPx: 84 },
	dependency: { sizePx: 11, spacingEm: 0.03, isCaps: false, breakPx: 84 },
	sea: { sizePx: 12.5, spacingEm: 0.05, isCaps: false, breakPx: 84 },
	capital: { sizePx: 11.5, spacingEm: 0, isCaps: false, breakPx: 140 },
	city: { sizePx: 11, spacingEm: 0, isCaps: false, breakPx: 140 }
};
/** The chief states are set a little larger. */
const CHIEF_RANK = 1;
const CHIEF_PX = 1;
/** Arabic letters are small for their size and have no capitals. */
const JOINED = /\p{Script=Arabic}/u;
const JOINED_LARGER = 1.12;

/** @param language BCP 47, for the capital letters */
export function toNameForm({ text, type, rank }: PeriodName, language: string): NameForm {
	const style = STYLES[type];
	const isJoined = JOINED.test(text);
	const chief = style.isCaps && type === 'country' && rank <= CHIEF_RANK ? CHIEF_PX : 0;
	const sizePx = (style.sizePx + chief) * (isJoined ? JOINED_LARGER : 1);
	const spacingPx = isJoined ? 0 : style.spacingEm * sizePx;
	const set = style.isCaps ? text.toLocaleUpperCase(language) : text;
	const widthOf = (line: string) => toTextWidth(line, sizePx) + line.length * spacingPx;
	const lines = widthOf(set) > style.breakPx ? toTwoLines(set, widthOf) : [set];
	return {
		lines,
		sizePx,
		spacingPx,
		width: Math.max(...lines.map(widthOf)),
		height: sizePx * (1 + NAME_LINE_EM * (lines.length - 1))
	};
}

/** Broken where the longer line comes out shortest; one word stays whole. */
function toTwoLines(text: string, widthOf: (line: string) => number): readonly string[] {
	const words = text.split(' ');
	let best: readonly string[] = [text];
	let shortest = widthOf(text);
	for (let at = 1; at < words.length; at++) {
		const lines = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
		const longer = Math.max(...lines.map(widthOf));
		if (longer < shortest) [best, shortest] = [lines, longer];
	}
	return best;
}
