import type { RowCounts } from '#lib/core/model/compiled.ts';
import { sayList } from '#lib/core/text/english-words.ts';

/** Why records are not on the map, to follow "not on the map"; empty where all of them are. */
export function offMapReasons({ unlocated, undated, rejected }: RowCounts): string {
	const reasons = [
		{ count: unlocated, one: 'because no place is known', of: 'without a known place' },
		{ count: undated, one: 'because no date is known', of: 'without a date' },
		{ count: rejected, one: 'because of errors in the tables', of: 'with an error in the tables' }
	].filter(({ count }) => count > 0);
	const [only] = reasons;
	if (only && reasons.length === 1) return `, ${only.one}`;
	if (reasons.length === 0) return '';
	return `: ${sayList(reasons.map(({ count, of }) => `${count} ${of}`))}`;
}
