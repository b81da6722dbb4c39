import { describe, expect, it } from 'vitest';
import { NO_START } from '#lib/core/columns/ticks.ts';
import { toDay, toYearRange } from '#lib/core/time/day.ts';
import { toColumnBounds, toLocalDays } from '#lib/large/column-days.ts';

const [EARLY, LATE] = [toDay(2024, 9, 11), toDay(2024, 10, 9)];

/** Chunks of rows that begin between two days. */
function toTimes(...chunks: (readonly [from: number, to: number, rows: number])[]) {
	return {
		scale: { unit: 'day', epoch: 0 } as const,
		count: chunks.reduce((sum, [, , rows]) => sum + rows, 0),
		chunks: chunks.map(([from, to, rows]) => ({ from, to, rows }))
	};
}

describe('the axis of time of columns', () => {
	it('is of whole years', () => {
		const times = toTimes([toDay(1990, 5, 2), toDay(1991, 3, 1), 5]);
		expect(toColumnBounds(times)).toEqual(toYearRange(1990, 1991));
	});

	it('is of days where all lies within some weeks, also across two years', () => {
		expect(toColumnBounds(toTimes([EARLY, EARLY + 3, 5], [LATE, LATE, 1]))).toEqual([EARLY, LATE]);
		const [from, to] = [toDay(2023, 12, 20), toDay(2024, 1, 8)];
		expect(toColumnBounds(toTimes([from, to, 5]))).toEqual([from, to]);
	});

	it('is one day where all begins on it, by whatever ticks', () => {
		const hour = (EARLY + 18 / 24) * 24;
		const times = { ...toTimes([hour, hour + 2, 9]), scale: { unit: 'hour', epoch: 0 } as const };
		expect(toColumnBounds(times)).toEqual([EARLY, EARLY]);
	});

	it('leaves beginnings out that nobody knows, and is there without any', () => {
		expect(toColumnBounds(toTimes([NO_START, NO_START, 5], [EARLY, LATE, 5]))[0]).toBe(EARLY);
		expect(toColumnBounds(toTimes())).toEqual(toYearRange(1970));
	});
});

describe('what is shown at first', () => {
	const long = [toDay(1990, 5, 2), toDay(1999, 3, 1)] as const;
	const busy = [toDay(1995, 1, 1), toDay(1995, 12, 31)] as const;

	it('is the year in which most begins', () => {
		const times = toTimes([...long, 5_000], [...busy, 9_000]);
		expect(toLocalDays(times).opening).toEqual(toYearRange(1995));
	});

	it('is all of a few events, and of a few years', () => {
		expect(toLocalDays(toTimes([...long, 5], [...busy, 9])).opening).toEqual(
			toYearRange(1990, 1999)
		);
		expect(toLocalDays(toTimes([...busy, 9_000])).opening).toEqual(toYearRange(1995));
	});
});
