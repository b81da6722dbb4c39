import { describe, expect, it } from 'vitest';
import { Occupancy } from '#lib/core/scene/occupancy.ts';
import { toEmptyCorner } from '#lib/embed/empty-corner.ts';

const SIZE = { width: 680, height: 440 };

describe('the corner for the invitation to play', () => {
	it('is the usual one where nothing stands', () => {
		expect(toEmptyCorner(new Occupancy(), SIZE)).toBe('bottom-end');
	});

	it('leaves a place alone', () => {
		const taken = new Occupancy();
		taken.addCircle({ x: 600, y: 390 }, 20);
		expect(toEmptyCorner(taken, SIZE)).toBe('bottom-start');
	});

	it('goes to the top where both corners below hold a name', () => {
		const taken = new Occupancy();
		taken.addRectangle({ left: 560, top: 380, right: 640, bottom: 394 });
		taken.addRectangle({ left: 20, top: 380, right: 90, bottom: 394 });
		expect(toEmptyCorner(taken, SIZE)).toBe('top-start');
	});

	it('would rather cover a line than a place', () => {
		const taken = new Occupancy();
		taken.addCircle({ x: 600, y: 390 }, 20);
		taken.addCircle({ x: 60, y: 50 }, 20);
		taken.addLine({ xs: Float64Array.of(40, 60, 80), ys: Float64Array.of(390, 390, 390) });
		expect(toEmptyCorner(taken, SIZE)).toBe('bottom-start');
	});

	it('is some corner where all are taken', () => {
		const taken = new Occupancy();
		taken.addRectangle({ left: 0, top: 0, right: 680, bottom: 440 });
		expect(toEmptyCorner(taken, SIZE)).toBe('bottom-end');
	});
});
