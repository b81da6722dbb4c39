import type { NameType } from '#lib/core/basemap/period-table.ts';
import { NAME_LINE_EM, type NameForm } from '#lib/core/scene/name-form.ts';
import type { Rectangle } from '#lib/core/scene/screen-cells.ts';

/** Where a name may stand, seen from what it names; CSS pixels. */
export interface NameSpot {
	anchor: 'start' | 'middle' | 'end';
	/** Baseline of its first line, at the anchor. */
	x: number;
	y: number;
	box: Rectangle;
}

/** From the dot of a city to its name. */
const FROM_DOT_PX = 6;
/** Height of capitals and of the letters under the line, in shares of the size. */
const ASCENT_EM = 0.76;
const SHIFTS = [
	[0, 0],
	[0, -1],
	[0, 1],
	[0.6, 0],
	[-0.6, 0],
	[0.6, -0.8],
	[-0.6, -0.8],
	[0.6, 0.8],
	[-0.6, 0.8]
] as const;
/** So far a name may move away at the zoom from which it is shown; twice as far one zoom closer. */
const SHIFT_PX = 11;
const MOST_SHIFT_PX = 48;

/**
 * Where a name may stand, the best first: a city's beside, above and below its dot; others in the
 * middle of what they name, or a little off when they are seen from closer than need be.
 *
 * @param closer by how many zooms the map is closer than where the name is first shown
 */
export function toNameSpots(type: NameType, form: NameForm, closer: number): readonly NameSpot[] {
	if (type === 'city' || type === 'capital') return toBesideDot(form);
	const shiftPx = Math.min(MOST_SHIFT_PX, SHIFT_PX * 2 ** Math.max(0, closer));
	return SHIFTS.map(([dx, dy]) => toSpot('middle', dx * shiftPx, dy * shiftPx, form));
}

const knownBeside = new WeakMap<NameForm, readonly NameSpot[]>();

function toBesideDot(form: NameForm): readonly NameSpot[] {
	const found = knownBeside.get(form);
	if (found) return found;
	const away = FROM_DOT_PX + form.height / 2;
	const spots = [
		toSpot('start', FROM_DOT_PX, 0, form),
		toSpot('end', -FROM_DOT_PX, 0, form),
		toSpot('middle', 0, -away, form),
		toSpot('middle', 0, away, form)
	];
	knownBeside.set(form, spots);
	return spots;
}

/** A block of lines whose middle is as high as a point, and whose edge or middle is there. */
function toSpot(
	anchor: NameSpot['anchor'],
	x: number,
	middle: number,
	{ width, height, sizePx, lines, spacingPx }: NameForm
): NameSpot {
	const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
	const top = middle - height / 2;
	const baseline = middle - ((lines.length - 1) * NAME_LINE_EM * sizePx) / 2;
	return {
		anchor,
		// The space after the last letter is not seen.
		x: x + (anchor === 'middle' ? spacingPx / 2 : 0),
		y: baseline + (ASCENT_EM * sizePx) / 2 - 0.5,
		box: { left, top, right: left + width, bottom: top + height }
	};
}
