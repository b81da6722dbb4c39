import { describe, expect, it } from 'vitest';
import { fanOut, type FanPair } from '#lib/core/flow/fan.ts';

const HUB = { id: 'hub', at: [0, 50] as const };

function pair(id: string, at: readonly [number, number]): FanPair {
	return { key: id, from: HUB, to: { id, at } };
}

describe('fanOut', () => {
	it('leaves a single pair straight', () => {
		expect(fanOut([pair('a', [0, 30])]).get('a')).toBe(0);
	});

	it('bows neighbours outward and leaves the middle one straight', () => {
		const bows = fanOut([pair('east', [10, 30]), pair('mid', [0, 30]), pair('west', [-10, 30])]);
		// Travelling south, the east is on the left.
		expect(bows.get('east')).toBeLessThan(0);
		expect(bows.get('mid')).toBeCloseTo(0);
		expect(bows.get('west')).toBeGreaterThan(0);
	});

	it('does not fan lines that are far apart anyway', () => {
		const bows = fanOut([pair('south', [0, 30]), pair('north', [0, 70])]);
		expect([...bows.values()]).toEqual([0, 0]);
	});

	it('bows nothing more than 11 % of its length', () => {
		const pairs = Array.from({ length: 30 }, (_, i) => pair(`p${i}`, [i - 15, 30]));
		expect(Math.max(...[...fanOut(pairs).values()].map(Math.abs))).toBeCloseTo(0.11);
	});

	it('does not depend on the order of the pairs', () => {
		const pairs = [pair('a', [10, 30]), pair('b', [0, 30]), pair('c', [-10, 30])];
		expect(fanOut([...pairs].reverse())).toEqual(fanOut(pairs));
	});

	it('sees neighbours across the antimeridian and at the poles', () => {
		const hub = { id: 'hub', at: [179, 0] as const };
		const to = (id: string, at: readonly [number, number]) => ({
			key: id,
			from: hub,
			to: { id, at }
		});
		const bows = fanOut([to('a', [-179, 0.5]), to('b', [-179, -0.5]), to('pole', [0, 90])]);
		expect([...bows.values()].every(Number.isFinite)).toBe(true);
		expect(bows.get('a')).not.toBe(0);
	});

	it('leaves loops alone', () => {
		expect(fanOut([{ key: 'loop', from: HUB, to: HUB }]).size).toBe(0);
	});
});
