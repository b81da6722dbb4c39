import { toDays, type TickScale } from '#lib/core/columns/ticks.ts';
import type { EventRows } from '#lib/core/columns/loose-events.ts';
import { toGrouped } from '#lib/core/scene/scene-words.ts';
import { toDateLanguage } from '#lib/core/time/date-languages.ts';
import { fromDay, type DayRange } from '#lib/core/time/day.ts';
import { toUnitBetween, toUnitPair } from '#lib/core/time/window-unit.ts';
import { windowWords, type WordLength } from '#lib/core/time/window-words.ts';
import { toSentenceCase } from '#lib/core/text/english-words.ts';
import { countFigures } from '#lib/panels/count-words.ts';

const PER_DAY = { day: 1, hour: 24, minute: 1_440, second: 86_400 } as const;
const SECONDS_PER_DAY = 86_400;

/** A slice in words, in the page's language. */
export interface LargeSentence {
	/** `March 1994 to June 1995`. */
	time: string;
	/** `6,214 events`. */
	count: string;
	/** `310 are of uncertain date.`, or empty. */
	doubt: string;
	/** For a live region. */
	spoken: string;
}

export function sayLargeSlice(
	days: DayRange,
	{ events, uncertain }: { events: number; uncertain: number }
): LargeSentence {
	const time = windowWords(days, 'en');
	const count = events === 0 ? 'no events' : countFigures(events, 'event');
	const are = uncertain === 1 ? 'is' : 'are';
	const doubt = uncertain === 0 ? '' : `${toGrouped(uncertain)} ${are} of uncertain date.`;
	const spoken = [`${count}, ${time}`, doubt].filter((part) => part !== '').join('. ');
	return { time: toSentenceCase(time), count, doubt, spoken: toSentenceCase(spoken) };
}

/**
 * When event `at` of these was. `short`, for rows: `4 Mar 1994, 14:05`, `Mar 1994`, `4–9 Mar 1994`;
 * in words: `some time in March 1994`, `4 to 9 March 1994`.
 */
export function sayEventDate(
	events: EventRows,
	at: number,
	scale: TickScale,
	length: WordLength
): string {
	const [start, end] = [events.start[at]!, events.end[at]!];
	const [first, last] = toDays(scale, [start, end]);
	const style = toDateLanguage('en')[length];
	if (!Number.isFinite(first) && !Number.isFinite(last)) return style.unbounded(true);
	if (!Number.isFinite(last)) return style.since(style.unit(fromDay(first)));
	if (!Number.isFinite(first)) return style.until(style.unit(fromDay(last)));
	const isMoment = events.latestStart[at] === end && events.earliestEnd[at] === start;
	if (first === last) return [style.unit(fromDay(first)), sayClocks()].join('');
	if (!isMoment) return style.units(fromDay(first), fromDay(last));
	const whole = toUnitBetween(first, last);
	if (whole) return style.somewhereIn(style.unit(whole));
	return style.betweenUnits(...toUnitPair([first, last]));

	/** Nothing for a moment that is known to the day only. */
	function sayClocks(): string {
		if (scale.unit === 'day' || (isMoment && start !== end)) return '';
		const [from, to] = [sayClock(start, scale), sayClock(end, scale)];
		return from === to ? `, ${from}` : `, ${from}–${to}`;
	}
}

/** Whether event `at` of these may have begun or ended on one day or another; it may go on. */
export function isDateUncertain(events: EventRows, at: number, scale: TickScale): boolean {
	const { start, latestStart, earliestEnd, end } = events;
	const isWide = (from: number, to: number) => {
		const days = toDays(scale, [from, to]);
		return days[0] !== days[1] && days.every(Number.isFinite);
	};
	return isWide(start[at]!, latestStart[at]!) || isWide(earliestEnd[at]!, end[at]!);
}

/** The time of day of a tick, as fine as ticks are, but no coarser than minutes. */
function sayClock(tick: number, { unit }: TickScale): string {
	const perDay = PER_DAY[unit];
	const seconds = (((tick % perDay) + perDay) % perDay) * (SECONDS_PER_DAY / perDay);
	const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
	return parts
		.slice(0, unit === 'second' ? 3 : 2)
		.map((part) => String(part).padStart(2, '0'))
		.join(':');
}
