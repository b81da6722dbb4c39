import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFlowBand, toBand } from '#lib/core/columns/band.ts';
import { buildColumns } from '#lib/core/columns/build-columns.ts';
import { NO_END, NO_START } from '#lib/core/columns/ticks.ts';
import { anyEvents } from '../engine/arbitrary-events.ts';
import { toLooseEvents, toNaiveEvent } from '../engine/naive-events.ts';

describe('buildColumns', () => {
	it('keeps every event once, by band and then by start', () => {
		fc.assert(
			fc.property(anyEvents, (events) => {
				const { columns, order } = buildColumns(toLooseEvents(events));
				expect([...order].sort((a, b) => a - b)).toEqual([...events.keys()]);
				const bands = columns.tiers.map(({ band }) => band);
				expect(bands).toEqual([...new Set(bands)].sort((a, b) => a - b));
				for (const { band, from, to, longest } of columns.tiers) {
					for (let row = from; row < to; row++) {
						expect(isFlowBand(band)).toBe(events[order[row]!]!.destination !== null);
						expect(columns.end[row]! - columns.start[row]!).toBeLessThanOrEqual(longest);
						if (row > from)
							expect(columns.start[row]).toBeGreaterThanOrEqual(columns.start[row - 1]!);
					}
				}
				expect(columns.tiers.at(-1)?.to ?? 0).toBe(events.length);
			}),
			{ numRuns: 150 }
		);
	});

	it('leaves events that begin at once in the order in which they came', () => {
		const { order } = buildColumns(
			toLooseEvents([5, 3, 5, 3].map((day) => toNaiveEvent({ start: [day, day] })))
		);
		expect([...order]).toEqual([1, 3, 0, 2]);
	});

	it('sorts times over all that 32 bits can count', () => {
		const days = [NO_END - 1, -1, 0, NO_START + 1, 2 ** 30, -(2 ** 30)];
		const { columns } = buildColumns(
			toLooseEvents(days.map((day) => toNaiveEvent({ start: [day, day] })))
		);
		expect([...columns.start]).toEqual([...days].sort((a, b) => a - b));
	});

	it('takes at most 34 bytes an event, 26 where dates are exact', () => {
		const bytesOf = (start: readonly [number, number]) => {
			const event = toNaiveEvent({ start, destination: 1 });
			const { columns } = buildColumns(toLooseEvents(Array.from({ length: 1000 }, () => event)));
			return Object.entries(columns)
				.filter(([, column]) => ArrayBuffer.isView(column))
				.reduce((sum, [, column]) => sum + column.byteLength, 0);
		};
		expect(bytesOf([0, 0])).toBe(26_000);
		expect(bytesOf([0, 3])).toBe(34_000);
	});

	it('is empty without events', () => {
		const { columns } = buildColumns(toLooseEvents([]));
		expect(columns).toMatchObject({ count: 0, flowFrom: 0, extents: [0, 0], tiers: [] });
	});
});

describe('toBand', () => {
	it('sets moments apart, then durations by powers of four, then what has no bound', () => {
		const tiers = [0, 1, 3, 4, 15, 16, 2 ** 32 - 3].map((ticks) =>
			toBand(NO_START + 1, NO_START + 1 + ticks, 'exact', false)
		);
		expect(tiers).toEqual([0, 1, 1, 2, 2, 3, 16]);
		expect(toBand(NO_START, 0, 'exact', false)).toBe(17);
		expect(toBand(0, NO_END, 'exact', false)).toBe(17);
	});

	it('keeps what is uncertain together, and what joins two places', () => {
		const bands = (['exact', 'extent', 'gaps'] as const).map((dating) =>
			toBand(0, 0, dating, false)
		);
		const flows = (['gaps', 'extent', 'exact'] as const).map((dating) =>
			toBand(0, 0, dating, true)
		);
		const all = [...bands, ...flows];
		expect(all).toEqual([...all].sort((a, b) => a - b));
	});
});
