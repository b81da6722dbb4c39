import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { topKeys } from '#lib/core/engine/top-keys.ts';

function naiveTop(sums: readonly number[], top: number): number[] {
	return [...sums.keys()]
		.filter((key) => sums[key]! > 0)
		.sort((a, b) => sums[b]! - sums[a]! || a - b)
		.slice(0, top);
}

describe('the greatest of many sums', () => {
	it('are those that come first when all are sorted', () => {
		const manyAlike = fc.array(fc.nat({ max: 6 }), { maxLength: 400 });
		const all = fc.array(fc.nat(), { maxLength: 400 });
		fc.assert(
			fc.property(fc.oneof(manyAlike, all), fc.nat({ max: 60 }), (sums, top) => {
				expect([...topKeys(Uint32Array.from(sums), top)]).toEqual(naiveTop(sums, top));
			})
		);
	});

	it('are found among sums that ascend, of which each is greater than all before', () => {
		const sums = Array.from({ length: 5_000 }, (_, at) => at);
		expect([...topKeys(Uint32Array.from(sums), 3)]).toEqual([4_999, 4_998, 4_997]);
	});

	it('are the first of many that are alike', () => {
		expect([...topKeys(new Uint32Array(5_000).fill(7), 4)]).toEqual([0, 1, 2, 3]);
	});

	it('may be sums of weights that take more than 32 bits', () => {
		const sums = Float64Array.of(2 ** 40, 0, 2 ** 40 + 1, 2 ** 33);
		expect([...topKeys(sums, 2)]).toEqual([2, 0]);
	});

	it('are all that there are where fewer have a value, and none where none is wanted', () => {
		expect([...topKeys(Uint32Array.of(0, 3, 0, 5), 9)]).toEqual([3, 1]);
		expect(topKeys(Uint32Array.of(1, 2), 0)).toHaveLength(0);
		expect(topKeys(new Uint32Array(), 3)).toHaveLength(0);
	});
});
