import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ColumnFileError } from '#lib/core/columns/column-file-error.ts';
import { PlaneReader, PlaneWriter } from '#lib/core/columns/planes.ts';

const HEAD_BYTES = 5;
const write = (...lists: readonly (readonly number[])[]) =>
	lists.reduce((writer, list) => writer.add(Uint32Array.from(list)), new PlaneWriter()).bytes();

describe('lists of numbers as byte planes', () => {
	it.each([
		['equal numbers', [7, 7, 7], 0],
		['the greatest number alone', [2 ** 32 - 1], 0],
		['one byte', [3, 258, 3], 1],
		['two bytes', [0, 65_535, 1], 2],
		['three bytes', [5, 2 ** 24 + 4, 77], 3],
		['four bytes', [0, 2 ** 32 - 1, 2 ** 31], 4],
		['great numbers near each other', [2 ** 32 - 1, 2 ** 32 - 200], 1]
	] as const)('take as little as the greatest needs: %s', (_name, list, width) => {
		const bytes = write(list);
		expect(bytes).toHaveLength(HEAD_BYTES + width * list.length);
		expect([...new PlaneReader(bytes).read(list.length)]).toEqual(list);
	});

	it('come back as they were, one after the other', () => {
		const lists = fc.array(
			fc.array(
				fc.oneof(fc.nat({ max: 300 }), fc.nat({ max: 70_000 }), fc.nat({ max: 0xffff_ffff }))
			),
			{ minLength: 1, maxLength: 4 }
		);
		fc.assert(
			fc.property(lists, (all) => {
				const reader = new PlaneReader(write(...all));
				for (const list of all) expect([...reader.read(list.length)]).toEqual(list);
				reader.finish();
			}),
			{ numRuns: 100 }
		);
	});

	it('are no numbers at all where there are none', () => {
		expect(new PlaneReader(write([])).read(0)).toHaveLength(0);
	});

	it('are refused where bytes are missing', () => {
		const bytes = write([1, 2, 300]);
		for (let length = 0; length < bytes.length; length++) {
			expect(() => new PlaneReader(bytes.subarray(0, length)).read(3)).toThrow(ColumnFileError);
		}
	});

	it('are refused where bytes are left over', () => {
		const reader = new PlaneReader(write([1, 2], [3]));
		reader.read(2);
		expect(() => reader.finish()).toThrow(ColumnFileError);
	});
});
