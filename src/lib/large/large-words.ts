import { toDays, type TickScale } from '#lib/core/columns/ticks.ts';
import type { EventRows } from '#lib/core/columns/loose-events.ts';
import { toDateLanguage } from '#lib/core/time/date-languages.ts';
import { fromDay, type DayRange } from '#lib/core/time/day.ts';
import { windowWords } from '#lib/core/time/window-words.ts';
import { toSentenceCase } from '#lib/core/text/english-words.ts';
import { countFigures } from '#lib/panels/count-words.ts';

const PER_DAY = { day: 1, hour: 24, minute: 1_440, second: 86_400 } as const;

/** A slice in words, in the page's language. */
export interface LargeSentence {
	/** `March 1994 to June 1995`. */
	time: string;
	/** `6,214 events`. */
	count: string;
	/** `310 of uncertain date`, or empty. */
	doubt: string;
	/** For a live region. */
	spoken: string;
}

export function sayLargeSlice(
	days: DayRange,
	{ events, uncertain }: { events: number; uncertain: number }
): LargeSentence {
	const time = windowWords(days, 'en');
	const count = countFigures(events, 'event');
	const doubt =
		uncertain === 0 ? '' : `${countFigures(uncertain, '', '').trim()} of uncertain date`;
	const spoken = [`${count}, ${time}`, doubt].filter((part) => part !== '').join(', ');
	return { time: toSentenceCase(time), count, doubt, spoken };
}

/** When event `at` of these was, for rows: `4 Mar 1994, 14:05`, `March 1994`, `4–9 Mar 1994`. */
export function sayEventDate(events: EventRows, at: number, scale: TickScale): string {
	const [start, end] = [events.start[at]!, events.end[at]!];
	const [first, last] = toDays(scale, [start, end]);
	const { short, words, upTo, onwards } = toDateLanguage('en');
	const isMoment = events.latestStart[at] === end && events.earliestEnd[at] === start;
	if (!Number.isFinite(first) && !Number.isFinite(last)) return words.unbounded(true);
	if (!Number.isFinite(last)) return onwards(short.unit(fromDay(first)));
	if (!Number.isFinite(first)) return upTo(short.unit(fromDay(last)));
	if (first === last) {
		const clock = start === end ? sayClock(start, scale) : '';
		return [short.unit(fromDay(first)), clock].filter((part) => part !== '').join(', ');
	}
	return isMoment ? windowWords([first, last], 'en') : short.units(fromDay(first), fromDay(last));
}

/** The hour and minute of a tick; empty where ticks are days. */
function sayClock(tick: number, { unit }: TickScale): string {
	const perDay = PER_DAY[unit];
	if (perDay < 24) return '';
	const minutes = Math.floor((((tick % perDay) + perDay) % perDay) * (1_440 / perDay));
	const two = (number: number) => String(number).padStart(2, '0');
	return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
