import { expect, test } from 'vitest';
import { spanWords } from '#lib/core/excerpt/spans.ts';

test('every occurrence of a single segment is a chain', () => {
	expect(spanWords('ab ab', ['ab'])).toEqual({
		chains: [[{ start: 0, end: 2 }], [{ start: 3, end: 5 }]],
		missing: null
	});
});

test('segments follow each other without overlap', () => {
	expect(spanWords('aXa', ['aX', 'Xa']).missing).toBe('Xa');
	expect(spanWords('aXXa', ['aX', 'Xa']).chains).toEqual([
		[
			{ start: 0, end: 2 },
			{ start: 2, end: 4 }
		]
	]);
});

test('of chains with the same end the shortest remains', () => {
	expect(spanWords('a a b', ['a', 'b']).chains).toEqual([
		[
			{ start: 2, end: 3 },
			{ start: 4, end: 5 }
		]
	]);
});

test('chains with ends of their own are different readings', () => {
	expect(spanWords('a b a b', ['a', 'b']).chains).toHaveLength(2);
});

test('the first segment that fails is named', () => {
	expect(spanWords('a b', ['x', 'b'])).toEqual({ chains: [], missing: 'x' });
	expect(spanWords('a b', ['a', 'x'])).toEqual({ chains: [], missing: 'x' });
});

test('no segments are no words', () => {
	expect(spanWords('a b', [])).toEqual({ chains: [], missing: '' });
});
