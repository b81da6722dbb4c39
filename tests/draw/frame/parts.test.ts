import { describe, expect, it } from 'vitest';
import { toBounds } from '#lib/core/slice/bounds.ts';
import { toDay, toYearRange } from '#lib/core/time/day.ts';
import { fitText } from '#lib/draw/fit-text.ts';
import { toFrameSize } from '#lib/draw/frame/frame-size.ts';
import { layoutLegend, type LegendItem } from '#lib/draw/frame/frame-legend.ts';
import { FrameStripMaker } from '#lib/draw/frame/frame-strip.ts';
import { toSentenceLines, toSourceLines } from '#lib/draw/frame/frame-words.ts';
import { toTimeColumns } from '#lib/draw/frame/time-columns.ts';
import { toDataset, toRecord } from '../../core/model/fixture.ts';

const BOX = { x: 10, y: 20, width: 200, height: 40 };
const ROOM = { widthPx: 200, sizePx: 10, most: 2 };

function toItems(count: number): LegendItem[] {
	return Array.from({ length: count }, (_, at) => ({
		type: 'form',
		row: { sample: 'place', text: `Form ${at}` },
		text: `Form ${at}`
	}));
}

describe('the size of a frame', () => {
	it('has the same area in every shape', () => {
		for (const [width, height] of [
			[1280, 720],
			[1080, 1920],
			[640, 640],
			[320, 180]
		] as const) {
			const size = toFrameSize({ width, height });
			expect(size.width * size.height).toBeCloseTo(410_000, -4);
			expect(size.width * size.scale).toBeCloseTo(width, -1);
		}
	});
});

describe('the key of a frame', () => {
	it('flows in rows and leaves out what has no room', () => {
		const { texts, samples, heightPx } = layoutLegend(toItems(40), BOX);
		expect(samples.length).toBe(texts.length);
		expect(samples.length).toBeLessThan(40);
		expect(heightPx).toBeLessThanOrEqual(BOX.height);
		expect(texts[0]!.text).toBe('Form 0');
	});

	it('is empty where there is nothing to explain, or no room', () => {
		expect(layoutLegend([], BOX)).toEqual({ texts: [], samples: [], heightPx: 0 });
		expect(layoutLegend(toItems(3), { ...BOX, height: 5 }).samples).toEqual([]);
	});

	it('cuts a label that is wider than its box', () => {
		const [item] = toItems(1);
		const { texts } = layoutLegend([{ ...item!, text: 'long '.repeat(60) }], BOX);
		expect(texts[0]!.text).toMatch(/…$/);
	});
});

describe('columns of time', () => {
	const year = toYearRange(1989);

	it('are as high as the records that begin in them', () => {
		const records = ['1989-01-02', '1989-01-03', '1989-12-30'].map((edtf, at) =>
			toRecord(`event:${at}`, edtf)
		);
		const columns = toTimeColumns(records, year, 12);
		expect(columns[0]).toBe(1);
		expect(columns[11]).toBe(0.5);
		expect(columns.slice(1, 11)).toEqual(Array(10).fill(0));
	});

	it('share a record that is known to the year only', () => {
		const columns = toTimeColumns([toRecord('event:a', '1989')], year, 4);
		expect(columns).toEqual([1, 1, 1, 1]);
	});

	it('are flat without dates, or with dates outside', () => {
		const records = [toRecord('event:a', ''), toRecord('event:b', '1950-01-01')];
		expect(toTimeColumns(records, year, 3)).toEqual([0, 0, 0]);
	});
});

describe('the strip of time', () => {
	const records = [toRecord('event:a', '1980-05-05'), toRecord('event:b', '1989-05-05')];
	const maker = new FrameStripMaker(records, toBounds(toDataset({ records })), BOX);

	it('picks out the columns of the days that are shown', () => {
		const strip = maker.at(toYearRange(1989));
		expect(strip.columns.match(/M/g)).toHaveLength(1);
		expect(strip.shown.match(/M/g)).toHaveLength(1);
		expect(strip.to).toBeCloseTo(BOX.x + BOX.width);
	});

	it('reaches to its ends where days have no bound or lie outside', () => {
		const all = maker.at([-Infinity, Infinity]);
		expect([all.from, all.to]).toEqual([BOX.x, BOX.x + BOX.width]);
		const before = maker.at([toDay(1900, 1, 1), toDay(1901, 1, 1)]);
		expect([before.from, before.to]).toEqual([BOX.x, BOX.x]);
	});
});

describe('words of a frame', () => {
	it('name as many documents as have room and count the others', () => {
		const titles = Array.from({ length: 9 }, (_, at) => `Letter number ${at} to the embassy`);
		const text = toSourceLines(titles, ROOM).join(' ');
		expect(text).toMatch(/^Sources: Letter number 0 .*; and eight more$/);
		expect(toSourceLines(['One'], ROOM)).toEqual(['Source: One']);
		expect(toSourceLines([], ROOM)).toEqual([]);
	});

	it('leave out whole sentences rather than half of one', () => {
		const long = 'This is a sentence that takes about a line and a half here.';
		expect(toSentenceLines(['Short.', long, long], ROOM).join(' ')).not.toContain('…');
		expect(toSentenceLines([], ROOM)).toEqual([]);
	});

	it('take the largest size in which they fit, and are cut in the smallest', () => {
		const room = { widthPx: 100, sizesPx: [30, 20, 10], most: 1 };
		expect(fitText('1989', room).sizePx).toBe(30);
		expect(fitText('September 1989', room).sizePx).toBe(10);
		expect(fitText('September 1989 to December 1991', room)).toMatchObject({ sizePx: 10 });
		expect(fitText('September 1989 to December 1991', room).lines[0]).toMatch(/…$/);
	});
});
