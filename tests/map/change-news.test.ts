import { describe, expect, it } from 'vitest';
import type { BorderChange } from '#lib/core/basemap/period-table.ts';
import { toDay } from '#lib/core/time/day.ts';
import { findNews, toNewsWords } from '#lib/map/change-news.ts';

function change(day: number, rank: number): BorderChange {
	return { day, text: `change ${day}`, at: [0, 0], rank, units: [] };
}

const CHANGES = [change(100, 0), change(200, 2), change(210, 2), change(300, 1)];
const anywhere = () => true;

describe('news of the map', () => {
	it('are what time has passed, the day itself included', () => {
		expect(findNews(CHANGES, 0, 100, anywhere)?.change.day).toBe(100);
		expect(findNews(CHANGES, 100, 150, anywhere)).toBeNull();
	});

	it('are the same on the way back', () => {
		expect(findNews(CHANGES, 150, 99, anywhere)?.change.day).toBe(100);
		expect(findNews(CHANGES, 150, 100, anywhere)).toBeNull();
	});

	it('are the best known of several', () => {
		expect(findNews(CHANGES, 0, 400, anywhere)?.change.day).toBe(100);
	});

	it('are the last passed of equals', () => {
		expect(findNews(CHANGES, 190, 220, anywhere)?.change.day).toBe(210);
		expect(findNews(CHANGES, 220, 190, anywhere)?.change.day).toBe(200);
	});

	it('are of what is in view', () => {
		expect(findNews(CHANGES, 190, 310, ({ day }) => day !== 300)?.change.day).toBe(210);
		expect(findNews(CHANGES, 0, 400, () => false)).toBeNull();
	});

	it('are none where time stands still', () => {
		expect(findNews(CHANGES, 100, 100, anywhere)).toBeNull();
	});

	it('after a leap over many years are the best known, and how many there were', () => {
		const news = findNews(CHANGES, -9000, 400, anywhere);
		expect(news?.change.day).toBe(100);
		expect(toNewsWords(news!)).toMatch(/: change 100, and 3 more changes$/);
		expect(findNews(CHANGES, -9000, 205, ({ day }) => day !== 300)?.others).toBe(1);
		expect(findNews(CHANGES, -9000, 100, anywhere)?.others).toBe(0);
		expect(findNews(CHANGES, -9000, 400, () => false)).toBeNull();
	});

	it('begin with the date in words', () => {
		const news = { ...change(toDay(1991, 12, 26), 0), text: 'the Soviet Union ends' };
		const words = '26 December 1991: the Soviet Union ends';
		expect(toNewsWords({ change: news, others: 0 })).toBe(words);
		expect(toNewsWords({ change: news, others: 1 })).toBe(`${words}, and 1 more change`);
	});
});
