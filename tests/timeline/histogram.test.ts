import { describe, expect, it } from 'vitest';
import { toDay, toYearRange } from '#lib/core/time/day.ts';
import { drawBars } from '#lib/timeline/bars.ts';
import { buildHistogram } from '#lib/timeline/histogram.ts';
import { buildTimeScale } from '#lib/timeline/scale.ts';
import { toDayTicks } from '#lib/timeline/day-ticks.ts';
import { chooseTicks, toTickCandidates } from '#lib/timeline/ticks.ts';
import { toRecord } from './fixture.ts';
import type { Sketch } from './fixture.ts';

const KINDS = ['visit', 'message', 'war'];

function count(...sketches: Sketch[]) {
	return buildHistogram(sketches.map(toRecord), KINDS);
}

describe('the histogram', () => {
	it('counts a record in the first year to which it can belong', () => {
		const { columns } = count({ date: '1988' }, { date: '[1980..1988]' }, { date: '1980-10/..' });
		expect(columns.map(({ year, total }) => [year, total])).toEqual([
			[1980, 2],
			[1988, 1]
		]);
	});

	it('stacks kinds in their fixed order', () => {
		const { columns } = count(
			{ date: '1988', kind: 'war' },
			{ date: '1988-05', kind: 'visit' },
			{ date: '1988-06', kind: 'war' }
		);
		expect(columns[0]?.counts).toEqual([1, 0, 2]);
	});

	it('keeps records without a start apart', () => {
		const { columns, noStart, highest } = count(
			{ date: '[..1958]' },
			{ date: '../1970', kind: 'message' },
			{ date: '/1970', kind: 'message' }
		);
		expect(columns).toEqual([]);
		expect(noStart?.counts).toEqual([1, 2, 0]);
		expect(highest).toBe(3);
	});

	it('leaves undated records out', () => {
		expect(count({ date: null })).toMatchObject({ columns: [], noStart: null, highest: 0 });
	});

	it('is empty for no records', () => {
		expect(count()).toMatchObject({ columns: [], noStart: null, highest: 0 });
	});

	it('goes in order through the eras', () => {
		const years = count({ date: '0001' }, { date: '-0043-03-15' }, { date: '0000' }).columns;
		expect(years.map(({ year }) => year)).toEqual([-43, 0, 1]);
	});
});

describe('its bars', () => {
	it('fit the plot however many records a year has', () => {
		const histogram = count(...Array.from({ length: 900 }, (): Sketch => ({ date: '1988' })));
		const scale = buildTimeScale(toYearRange(1988), histogram.years, [0, 400]);
		const bars = drawBars(histogram, scale, { top: 10, axis: 100, noStart: [0, 0] });
		expect(bars.topOf(1988)).toBeGreaterThanOrEqual(10);
		expect(bars.topOf(1987)).toBe(100);
		expect(bars.paths.filter(Boolean)).toHaveLength(1);
	});

	it('show one record one cell high', () => {
		const histogram = count({ date: '1988' }, { date: '1989' }, { date: '1989' });
		const scale = buildTimeScale(toYearRange(1988, 1989), histogram.years, [0, 400]);
		const bars = drawBars(histogram, scale, { top: 0, axis: 100, noStart: [0, 0] });
		expect(100 - bars.topOf(1989)).toBe(2 * (100 - bars.topOf(1988)));
	});

	it('have nothing to draw without records', () => {
		const scale = buildTimeScale(toYearRange(1970), new Set(), [0, 400]);
		expect(drawBars(count(), scale, { top: 0, axis: 100, noStart: [0, 0] }).paths).toEqual([]);
	});
});

describe('the labels of the axis', () => {
	const years = new Set([1955, 1963, 1967, 1980, 1988, 1989, 2000, 2016]);
	const scale = buildTimeScale(toYearRange(1955, 2016), years, [40, 800]);
	const choose = (taken: readonly (readonly [number, number])[], gapPx = 18) =>
		chooseTicks(toTickCandidates(scale, years, String, 1), taken, gapPx);

	it('name the first and the last year', () => {
		const labels = choose([]).map(({ at }) => at);
		expect(labels[0]).toBe(1955);
		expect(labels.at(-1)).toBe(2016);
	});

	it('keep their distance', () => {
		const ticks = choose([]);
		for (const [index, { x }] of ticks.entries()) {
			if (index > 0) expect(x - ticks[index - 1]!.x).toBeGreaterThanOrEqual(18 + 28);
		}
	});

	it('give way to the labels of thumbs', () => {
		const [from, to] = [scale.left, scale.left + 200];
		expect(choose([[from, to]]).every(({ x }) => x > to)).toBe(true);
	});

	it('are few where letters are large', () => {
		const large = chooseTicks(toTickCandidates(scale, years, String, 2), [], 18);
		expect(large.length).toBeLessThan(choose([]).length);
	});

	it('are round across a million years', () => {
		const far = buildTimeScale(
			toYearRange(-1_000_000, 2000),
			new Set([-1_000_000, 2000]),
			[0, 800]
		);
		const ticks = chooseTicks(toTickCandidates(far, new Set(), String, 1), [], 18);
		expect(ticks.map(({ at }) => at)).toContain(-1_000_000);
		expect(ticks.length).toBeLessThan(20);
	});

	it('name days, evenly, where time goes by them', () => {
		const [from, to] = [toDay(2024, 9, 11), toDay(2024, 10, 9)];
		const weeks = buildTimeScale([from, to], new Set([2024]), [0, 800]);
		const candidates = toDayTicks(weeks, 'en', 1);
		const days = chooseTicks(candidates, [], 18).map(({ at }) => at - from);
		expect(days.slice(0, 3)).toEqual([0, 4, 8]);
		const one = buildTimeScale([from, from], new Set([2024]), [0, 800]);
		expect(toDayTicks(one, 'en', 1)).toMatchObject([{ at: from, x: 400 }]);
	});

	it('name a single year', () => {
		const one = buildTimeScale(toYearRange(1989), new Set([1989]), [0, 800]);
		const candidates = toTickCandidates(one, new Set([1989]), String, 1);
		expect(chooseTicks(candidates, [], 18)).toHaveLength(1);
	});
});
