import { MARK_BITS, STANDINGS, type SliceDrawing } from '#lib/core/crowd/slice-drawing.ts';
import type { Standing } from '#lib/core/model/dataset.ts';

/** Which standings a drawing tells by the forms of its marks and lines, in their fixed order. */
export interface DrawnStandings {
	marks: readonly Standing[];
	flows: readonly Standing[];
}

const LOWEST_BITS = 3;
/** Certain ones and possible ones, for each standing of a pair. */
const NUMBERS_PER_STANDING = 2;

/** Also of lines that no camera sees just now, so that a key stays as it is when a map moves. */
export function toDrawnStandings({
	marks,
	markCodes,
	strands,
	areFlowsTold
}: Pick<SliceDrawing, 'marks' | 'markCodes' | 'strands' | 'areFlowsTold'>): DrawnStandings {
	const inMarks = new Set<number>();
	for (let at = 0; at < marks && inMarks.size < STANDINGS.length; at++) {
		inMarks.add((markCodes[2 * at + 1]! >> MARK_BITS.standing) & LOWEST_BITS);
	}
	const inFlows = new Set<number>();
	for (let at = 0; areFlowsTold && at < strands.length; at++) {
		if (strands[at]! > 0) inFlows.add(Math.floor(at / NUMBERS_PER_STANDING) % STANDINGS.length);
	}
	const toNames = (found: ReadonlySet<number>) => STANDINGS.filter((_, at) => found.has(at));
	return { marks: toNames(inMarks), flows: toNames(inFlows) };
}
