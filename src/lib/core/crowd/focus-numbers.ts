import type { LargeTarget } from '#lib/core/crowd/large-scene.ts';
import type { SliceDrawing } from '#lib/core/crowd/slice-drawing.ts';

/** In place of a number: there is none. */
export const NO_MARK = -1;

/** Where an event stands among the marks, at one or two places. */
export function pickedMarks(
	{ markRows, marks }: Pick<SliceDrawing, 'markRows' | 'marks'>,
	target: LargeTarget | null
): [number, number] {
	if (target?.type !== 'event') return [NO_MARK, NO_MARK];
	const rows = markRows.subarray(0, marks);
	const first = rows.indexOf(target.row);
	return [first, first === NO_MARK ? NO_MARK : rows.indexOf(target.row, first + 1)];
}

/** The places whose flows stand out; none for all alike. */
export function focusedEnds(target: LargeTarget | null): [number, number] {
	if (target === null || target.type === 'event') return [NO_MARK, NO_MARK];
	return target.type === 'pair' ? [target.from, target.to] : [target.place, NO_MARK];
}
