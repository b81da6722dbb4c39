import type { SliceEntry } from '#lib/core/slice/slice.ts';
import type { Day } from '#lib/core/time/day.ts';

/**
 * The order of a slice, from entries in date order: by when a record comes into the window. What
 * is in force already comes first. A moment that may lie before the window stands with its first
 * day, which is the earliest the window can hold it, and after what surely happened from then on.
 */
export function sortEntries(entries: readonly SliceEntry[], first: Day): readonly SliceEntry[] {
	const inForce: SliceEntry[] = [];
	const onFirstDay: SliceEntry[] = [];
	const perhapsEarlier: SliceEntry[] = [];
	const later: SliceEntry[] = [];
	for (const entry of entries) toGroup(entry).push(entry);
	return perhapsEarlier.length === 0
		? entries
		: [...inForce, ...onFirstDay, ...perhapsEarlier, ...later];

	function toGroup({ record: { date } }: SliceEntry): SliceEntry[] {
		if (!date || date.start[0] > first) return later;
		if (date.start[0] === first) return onFirstDay;
		return date.span === 'lasting' ? inForce : perhapsEarlier;
	}
}
