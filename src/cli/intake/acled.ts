import { MONTHS } from '#lib/core/time/english-months.ts';
import type { Layout } from './layout.ts';
import { toWholeMonth, toWider } from './read-time.ts';

/** As tables for spreadsheets have it: `05 January 2023`. */
const DAY_IN_WORDS = /^(\d{1,2}) (\p{L}+) (\d{4})$/u;
const PRECISION = { week: '2', month: '3' } as const;
/** The date of an event of which the week is known is that week's middle. */
const HALF_WEEK_DAYS = 3;

/**
 * Armed Conflict Location & Event Data: a table with a header. Where only the week or the month is
 * known, its date is one in it (codebook, "time_precision").
 */
export const ACLED: Layout = {
	title: 'ACLED',
	modality: 'reported',
	columns: {
		start: ['event_date'],
		end: [],
		place: ['location'],
		lat: ['latitude'],
		lng: ['longitude'],
		kind: ['event_type'],
		actors: ['actor1', 'assoc_actor_1', 'actor2', 'assoc_actor_2'],
		weight: ['fatalities']
	},
	toDate(text) {
		const [, day = '', month = '', year] = DAY_IN_WORDS.exec(text.trim()) ?? [];
		const number = MONTHS.findIndex((name) => name.toLowerCase() === month.toLowerCase()) + 1;
		if (year === undefined || number === 0) return text;
		return `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
	},
	precision: {
		column: 'time_precision',
		widen(time, precision) {
			if (precision === PRECISION.week) return toWider(time, HALF_WEEK_DAYS);
			return precision === PRECISION.month ? toWholeMonth(time) : time;
		}
	}
};
