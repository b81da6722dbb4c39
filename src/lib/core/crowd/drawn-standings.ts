import { MARK_BITS, STRAND_COUNTS, type SliceDrawing } from '#lib/core/crowd/slice-drawing.ts';
import { STANDINGS } from '#lib/core/model/standings.ts';
import type { DrawnStandings } from '#lib/core/scene/legend.ts';

const STANDING_MASK = (1 << (MARK_BITS.possible - MARK_BITS.standing)) - 1;

/** Also of lines that no camera sees just now, so that a key stays as it is when a map moves. */
export function toDrawnStandings({
	marks,
	markCodes,
	strands,
	areFlowsTold
}: Pick<SliceDrawing, 'marks' | 'markCodes' | 'strands' | 'areFlowsTold'>): DrawnStandings {
	const inMarks = new Set<number>();
	for (let at = 0; at < marks && inMarks.size < STANDINGS.length; at++) {
		inMarks.add((markCodes[2 * at + 1]! >> MARK_BITS.standing) & STANDING_MASK);
	}
	const inFlows = new Set<number>();
	for (let at = 0; areFlowsTold && at < strands.length; at++) {
		if (strands[at]! > 0) inFlows.add(Math.floor(at / STRAND_COUNTS) % STANDINGS.length);
	}
	const toNames = (found: ReadonlySet<number>) => STANDINGS.filter((_, at) => found.has(at));
	return { marks: toNames(inMarks), flows: toNames(inFlows) };
}
