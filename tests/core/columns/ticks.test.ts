import { describe, expect, it } from 'vitest';
import { NO_END, NO_START, TICK_UNITS, toTicks } from '#lib/core/columns/ticks.ts';
import { toDay } from '#lib/core/time/day.ts';

const EPOCH = toDay(2010, 1, 1);

describe('toTicks', () => {
	it('gives the first tick of the first day to the last tick of the last', () => {
		const days = [EPOCH, EPOCH + 1] as const;
		const ticks = TICK_UNITS.map((unit) => toTicks({ unit, epoch: EPOCH }, days));
		expect(ticks).toEqual([
			[0, 1],
			[0, 47],
			[0, 2879],
			[0, 172_799]
		]);
	});

	it('goes below 0 before the epoch', () => {
		expect(toTicks({ unit: 'hour', epoch: EPOCH }, [EPOCH - 1, EPOCH - 1])).toEqual([-24, -1]);
	});

	it('leaves ends without bound without', () => {
		const scale = { unit: 'second', epoch: EPOCH } as const;
		expect(toTicks(scale, [-Infinity, Infinity])).toEqual([NO_START, NO_END]);
	});

	it('takes days that 32 bits cannot count for ends without bound', () => {
		const scale = { unit: 'second', epoch: EPOCH } as const;
		expect(toTicks(scale, [toDay(1800, 1, 1), toDay(2300, 1, 1)])).toEqual([NO_START, NO_END]);
	});

	it('has no gap between a window and the next', () => {
		const scale = { unit: 'minute', epoch: EPOCH } as const;
		const [, last] = toTicks(scale, [EPOCH, EPOCH]);
		const [next] = toTicks(scale, [EPOCH + 1, EPOCH + 1]);
		expect(next).toBe(last + 1);
	});
});
