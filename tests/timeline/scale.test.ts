import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDay, toYearRange } from '#lib/core/time/day.ts';
import { buildTimeScale } from '#lib/timeline/scale.ts';

const PLOT = [0, 1000] as const;

function widthOf(scale: ReturnType<typeof buildTimeScale>, year: number): number {
	return scale.toX(toDay(year + 1, 1, 1)) - scale.toX(toDay(year, 1, 1));
}

describe('the scale', () => {
	it('draws an empty year a fifth as wide as one with records', () => {
		const scale = buildTimeScale(toYearRange(1950, 1959), new Set([1950, 1951, 1959]), PLOT);
		expect(widthOf(scale, 1950)).toBeCloseTo(scale.yearWidth);
		expect(widthOf(scale, 1955)).toBeCloseTo(scale.yearWidth * 0.2);
		expect(
			scale.segments.map(({ firstYear, lastYear, isEmpty }) => [firstYear, lastYear, isEmpty])
		).toEqual([
			[1950, 1951, false],
			[1952, 1958, true],
			[1959, 1959, false]
		]);
	});

	it('fills its width from end to end, without gap or overlap', () => {
		const { segments } = buildTimeScale(toYearRange(1900, 2000), new Set([1914, 1939]), [40, 640]);
		expect(segments[0]?.left).toBe(40);
		expect(segments.at(-1)?.right).toBeCloseTo(640);
		for (const [index, segment] of segments.entries()) {
			if (index > 0) expect(segment.left).toBe(segments[index - 1]?.right);
		}
	});

	it('puts days outside on the nearer end, and ends without bound too', () => {
		const scale = buildTimeScale(toYearRange(1980, 1989), new Set([1980]), PLOT);
		expect(scale.toX(-Infinity)).toBe(0);
		expect(scale.toX(toDay(1979, 12, 31))).toBe(0);
		expect(scale.toX(toDay(1990, 1, 1))).toBe(1000);
		expect(scale.toX(Infinity)).toBe(1000);
	});

	it('leads from a position back to the day', () => {
		const years = fc.uniqueArray(fc.integer({ min: -200, max: 2100 }), {
			minLength: 1,
			maxLength: 40
		});
		fc.assert(
			fc.property(years, fc.nat(), (filled, offset) => {
				const domain = toYearRange(Math.min(...filled) - 3, Math.max(...filled) + 3);
				const scale = buildTimeScale(domain, new Set(filled), PLOT);
				const day = domain[0] + (offset % (domain[1] - domain[0] + 1));
				expect(Math.abs(scale.toDayAt(scale.toX(day)) - day)).toBeLessThanOrEqual(1);
			}),
			{ numRuns: 500, seed: 1 }
		);
	});

	it('never goes back', () => {
		const filled = new Set([1955, 1967, 1988, 1989, 2016]);
		const scale = buildTimeScale(toYearRange(1955, 2016), filled, PLOT);
		let last = -1;
		for (let day = toDay(1955, 1, 1); day < toDay(2017, 1, 1); day += 17) {
			const x = scale.toX(day);
			expect(x).toBeGreaterThan(last);
			last = x;
		}
	});

	it('works for a single day', () => {
		const day = toDay(1989, 6, 4);
		const scale = buildTimeScale([day, day], new Set([1989]), PLOT);
		expect(scale.toX(day)).toBe(0);
		expect(scale.toX(day + 1)).toBe(1000);
		expect(scale.toDayAt(500)).toBe(day);
	});

	it('works without any record', () => {
		const scale = buildTimeScale(toYearRange(1970), new Set(), PLOT);
		expect(scale.segments).toHaveLength(1);
		expect(scale.toX(toDay(1970, 7, 2))).toBeCloseTo(500, -1);
	});

	it('runs through the year 0 like through any other', () => {
		const scale = buildTimeScale(toYearRange(-44, 14), new Set([-43, -1, 0, 1, 14]), PLOT);
		expect(widthOf(scale, 0)).toBeCloseTo(widthOf(scale, 1));
		expect(scale.toDayAt(scale.toX(toDay(0, 2, 29)))).toBe(toDay(0, 2, 29));
	});

	it('keeps a million empty years from hiding the rest', () => {
		const scale = buildTimeScale(toYearRange(-1_000_000, 2000), new Set([-1_000_000, 2000]), PLOT);
		expect(widthOf(scale, 2000)).toBeGreaterThan(40);
		expect(scale.segments).toHaveLength(3);
	});

	it('begins and ends within a year where it is told to', () => {
		const domain = [toDay(1988, 7, 1), toDay(1989, 6, 30)] as const;
		const scale = buildTimeScale(domain, new Set([1988, 1989]), PLOT);
		expect(scale.toX(toDay(1989, 1, 1))).toBeCloseTo(503.4, 1);
		expect(scale.toDayAt(-50)).toBe(domain[0]);
		expect(scale.toDayAt(5000)).toBe(domain[1] + 1);
	});
});
