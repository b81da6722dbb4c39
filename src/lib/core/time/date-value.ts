import type { DayRange } from '#lib/core/time/day.ts';

export type Precision =
	'day' | 'month' | 'season' | 'year' | 'decade' | 'century' | 'millennium' | 'range';

/** `known`: a date is given. `open`: it goes on (`..`). `unknown`: there is an end, nobody says when. */
export type EndKind = 'known' | 'open' | 'unknown';

/**
 * A date as Dateline reasons about it: when it may begin and when it may end.
 *
 * A `moment` lies somewhere inside its extent, so its `start` and `end` are the same range.
 * A `lasting` date is in force from a day in `start` to a day in `end`.
 *
 * - open start `../b`: `start` is `[-Infinity, -Infinity]`; open end: `end` is `[Infinity, Infinity]`
 * - unknown start `/b`: `start` is `[-Infinity, latest day of b]`; unknown end `a/`: `end` is
 *   `[earliest day of a, Infinity]`
 */
export interface DateValue {
	/** EDTF exactly as the author wrote it. */
	edtf: string;
	span: 'moment' | 'lasting';
	/** Earliest and latest day on which it may begin, inclusive. */
	start: DayRange;
	/** Earliest and latest day on which it may end, inclusive. */
	end: DayRange;
	startKind: EndKind;
	endKind: EndKind;
	/** Of the coarser end. */
	precision: Precision;
	/** `~` or `%` anywhere in the expression. */
	approximate: boolean;
	/** `?` or `%` anywhere in the expression. */
	uncertain: boolean;
	/**
	 * The separate stretches of a set or of a mask with gaps (`[1667, 1670..1672]`, `156X-12-25`),
	 * in order; absent when the extent has no gap. `every` (a `{…}` set): it happened in each of them.
	 */
	parts?: readonly DayRange[];
	every?: boolean;
}

/** How a date stands to a window of days. */
export type Presence = 'certain' | 'possible' | 'out';
