import { describe, expect, it } from 'vitest';
import {
	CENTRE_SLOT,
	MOST_UNITS,
	showsUnits,
	toClusterRadius,
	toFirstSlot,
	toSlotCount,
	toSlotOffset
} from '#lib/core/crowd/unit-marks.ts';

describe('marks of a place', () => {
	it('have slots enough for each, and not many more', () => {
		for (let marks = 1; marks <= MOST_UNITS; marks++) {
			const slots = toSlotCount(marks);
			expect(slots).toBeGreaterThanOrEqual(marks);
			expect(slots).toBeLessThanOrEqual(Math.max(2, 1.5 * marks));
		}
	});

	it('do not touch each other', () => {
		const offsets = Array.from({ length: toSlotCount(MOST_UNITS) }, (_, slot) =>
			toSlotOffset(slot)
		);
		offsets.forEach(([ax, ay], slot) => {
			for (const [bx, by] of offsets.slice(slot + 1)) {
				expect(Math.hypot(ax - bx, ay - by)).toBeGreaterThan(2);
			}
		});
	});

	it('stay where they are while as many slots serve', () => {
		expect(toSlotCount(5)).toBe(toSlotCount(6));
		expect(toFirstSlot(123_456, 6)).toBe(toFirstSlot(123_456, 6));
		const spread = new Set(Array.from({ length: 200 }, (_, row) => toFirstSlot(row, 32)));
		expect(spread.size).toBe(32);
	});

	it('stand at the place itself when alone', () => {
		expect(toSlotOffset(CENTRE_SLOT)).toEqual([0, 0]);
		expect(toClusterRadius(1)).toBeLessThan(1.5);
	});

	it('lie within the radius that flows end at', () => {
		for (const marks of [2, 7, 40]) {
			const [dx, dy] = toSlotOffset(toSlotCount(marks) - 1);
			expect(Math.hypot(dx, dy) + 1).toBeLessThan(toClusterRadius(marks));
		}
	});

	it('show from afar only where they are few', () => {
		expect([
			showsUnits({ events: 1500 }, 0),
			showsUnits({ events: 1501 }, 0),
			showsUnits({ events: 1e6 }, 6)
		]).toEqual([true, false, true]);
	});

	it('are not shown one by one from afar where they have no room', () => {
		const crowded = { events: 700, isCrowded: true };
		expect([showsUnits(crowded, 2), showsUnits(crowded, 4)]).toEqual([false, true]);
	});
});
