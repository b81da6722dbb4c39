import { describe, expect, it } from 'vitest';
import { buildFacetColumn, passes, toChoice } from '#lib/core/slice/facet-column.ts';

const column = buildFacetColumn(['a', 'b', 'c'], [['a', 'c'], [], ['b'], ['x']]);
const passing = (...chosen: string[]) =>
	[0, 1, 2, 3].filter((row) => passes(column, toChoice(column, chosen), row));

describe('facet columns', () => {
	it('let a row pass that has one of the chosen values', () => {
		expect(passing('c')).toEqual([0]);
		expect(passing('b', 'c')).toEqual([0, 2]);
	});

	it('let every row pass where nothing is chosen, those without value too', () => {
		expect(passing()).toEqual([0, 1, 2, 3]);
	});

	it('let no row pass for a value that none has', () => {
		expect(passing('x')).toEqual([]);
		expect(passing('__proto__')).toEqual([]);
	});

	it('leave out values that are not declared', () => {
		expect(column.offsets.at(-1)).toBe(3);
	});

	it('take no rows and no values', () => {
		const empty = buildFacetColumn([], []);
		expect(empty.codes).toHaveLength(0);
		expect(passes(buildFacetColumn([], [[]]), null, 0)).toBe(true);
	});
});
