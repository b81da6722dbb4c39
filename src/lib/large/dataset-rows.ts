import { toDatasetRow, toLoadedRow } from '#lib/core/columns/row-numbers.ts';
import type { LargeTarget } from '#lib/core/crowd/large-scene.ts';
import { toEventRows } from '#lib/core/engine/event-rows.ts';
import type { SliceAnswer } from '#lib/core/engine/slice-answer.ts';
import type { LoadedEvents } from '#lib/large/load-columns.ts';

// Engines and layers number the rows that are there. A page names events by their rows in the
// dataset, so that an address means the same event however many have come.

/** The answer with rows of the dataset; without its list of events while their rows are not known. */
export function withDatasetRows(
	answer: SliceAnswer,
	{ columns, window, spans }: LoadedEvents
): SliceAnswer {
	const { page } = answer.columns;
	if (page === null || window === null) return answer;
	const named = spans && {
		...page,
		row: page.row.map((row) => toDatasetRow(spans, row)!),
		events: toEventRows(columns, page.row)
	};
	return { ...answer, columns: { ...answer.columns, page: named } };
}

/** An event that cannot be named yet stands for its place. */
export function toDatasetTarget(target: LargeTarget, { spans }: LoadedEvents): LargeTarget {
	if (target.type !== 'event') return target;
	const row = spans && toDatasetRow(spans, target.row);
	return row === null ? { type: 'place', place: target.place } : { ...target, row };
}

/** null where the event is not there. */
export function toLoadedTarget(target: LargeTarget, { spans }: LoadedEvents): LargeTarget | null {
	if (target.type !== 'event') return target;
	const row = spans && toLoadedRow(spans, target.row);
	return row === null ? null : { ...target, row };
}
