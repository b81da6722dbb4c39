import { describe, expect, it } from 'vitest';
import { buildColumns } from '#lib/core/columns/build-columns.ts';
import { NO_END, type TickScale } from '#lib/core/columns/ticks.ts';
import { toEventRows } from '#lib/core/engine/event-rows.ts';
import { toDay, toYearRange } from '#lib/core/time/day.ts';
import { isDateUncertain, sayEventDate, sayLargeSlice } from '#lib/large/large-words.ts';
import { toLooseEvents, toNaiveEvent, type NaiveEvent } from '../core/engine/naive-events.ts';

const DAYS: TickScale = { unit: 'day', epoch: toDay(2012, 1, 1) };
const SECONDS: TickScale = { unit: 'second', epoch: toDay(2012, 1, 1) };
const day = (month: number, of: number, year = 2012) => toDay(year, month, of) - DAYS.epoch;
const at = (hour: number, minute: number, second: number) => (hour * 60 + minute) * 60 + second;

/** The rows of one event, in ticks: the earliest and latest start, and the same of its end. */
function toRows(start: readonly [number, number], end: readonly [number, number]) {
	const event: NaiveEvent = toNaiveEvent({ start, end });
	const { columns } = buildColumns(toLooseEvents([event]));
	return toEventRows(columns, Uint32Array.of(0));
}

function sayRow(...[start, end]: Parameters<typeof toRows>) {
	return sayEventDate(toRows(start, end), 0, DAYS, 'short');
}

describe('the date of an event', () => {
	it('is as precise as it is known', () => {
		expect(sayRow([day(3, 4), day(3, 4)], [day(3, 4), day(3, 4)])).toBe('4 Mar 2012');
		expect(sayRow([day(3, 1), day(3, 31)], [day(3, 1), day(3, 31)])).toBe('Mar 2012');
		expect(sayRow([day(1, 1), day(12, 31)], [day(1, 1), day(12, 31)])).toBe('2012');
	});

	it('tells in words a moment some time in a month from a month that it lasted', () => {
		const moment = toRows([day(3, 1), day(3, 31)], [day(3, 1), day(3, 31)]);
		const lasting = toRows([day(3, 1), day(3, 1)], [day(3, 31), day(3, 31)]);
		expect(sayEventDate(moment, 0, DAYS, 'words')).toBe('some time in March 2012');
		expect(sayEventDate(lasting, 0, DAYS, 'words')).toBe('1 to 31 March 2012');
		expect([moment, lasting].map((rows) => isDateUncertain(rows, 0, DAYS))).toEqual([true, false]);
	});

	it('names both days of a stretch in which a moment lies', () => {
		const rows = toRows([day(1, 2), day(1, 2, 2013)], [day(1, 2), day(1, 2, 2013)]);
		expect(sayEventDate(rows, 0, DAYS, 'words')).toBe(
			'some time between 2 January 2012 and 2 January 2013'
		);
	});

	it('is open where the event goes on', () => {
		const rows = toRows([day(2, 20), day(2, 20)], [day(2, 20), NO_END]);
		expect(sayEventDate(rows, 0, DAYS, 'short')).toBe('since 20 Feb 2012');
		expect(isDateUncertain(rows, 0, DAYS)).toBe(false);
	});

	it('has the time of day as fine as time is counted', () => {
		const moment = at(13, 10, 5);
		const rows = toRows([moment, moment], [moment, moment]);
		expect(sayEventDate(rows, 0, SECONDS, 'short')).toBe('1 Jan 2012, 13:10:05');
		const minutes = { ...SECONDS, unit: 'minute' } as const;
		const minute = toRows([790, 790], [790, 790]);
		expect(sayEventDate(minute, 0, minutes, 'short')).toBe('1 Jan 2012, 13:10');
	});

	it('has both times of what begins and ends on one day, and none of a day alone', () => {
		const lasting = toRows([at(9, 0, 0), at(9, 0, 0)], [at(10, 30, 0), at(10, 30, 0)]);
		expect(sayEventDate(lasting, 0, SECONDS, 'short')).toBe('1 Jan 2012, 09:00:00–10:30:00');
		const whole = [0, at(23, 59, 59)] as const;
		const someTime = toRows(whole, whole);
		expect(sayEventDate(someTime, 0, SECONDS, 'short')).toBe('1 Jan 2012');
		expect(isDateUncertain(someTime, 0, SECONDS)).toBe(false);
	});
});

describe('the words of a slice', () => {
	it('say its time, its number and what is in doubt', () => {
		const words = sayLargeSlice(toYearRange(2012), { events: 6104, uncertain: 178 });
		expect(words).toMatchObject({ time: '2012', count: '6,104 events' });
		expect(words.doubt).toBe('178 are of uncertain date.');
		expect(words.spoken).toBe('6,104 events, 2012. 178 are of uncertain date.');
	});

	it('say that there is nothing', () => {
		const words = sayLargeSlice(toYearRange(1990), { events: 0, uncertain: 0 });
		expect(words.spoken).toBe('No events, 1990');
	});
});
