import { describe, expect, it } from 'vitest';
import { focusedEnds, pickedMarks } from '#lib/core/crowd/focus-numbers.ts';

const DRAWING = { markRows: Uint32Array.of(7, 3, 9, 3, 5), marks: 4 };
const event = (row: number) => ({ type: 'event', row, place: 0 }) as const;

describe('pickedMarks', () => {
	it('are where an event is drawn, at both places of a flow', () => {
		expect(pickedMarks(DRAWING, event(9))).toEqual([2, -1]);
		expect(pickedMarks(DRAWING, event(3))).toEqual([1, 3]);
	});

	it('are none for an event that is not drawn, and for anything else', () => {
		expect(pickedMarks(DRAWING, event(5))).toEqual([-1, -1]);
		expect(pickedMarks(DRAWING, { type: 'place', place: 3 })).toEqual([-1, -1]);
		expect(pickedMarks(DRAWING, null)).toEqual([-1, -1]);
	});
});

describe('focusedEnds', () => {
	it('are both places of a flow', () => {
		expect(focusedEnds({ type: 'pair', from: 4, to: 2 })).toEqual([4, 2]);
	});

	it('are one place alone', () => {
		expect(focusedEnds({ type: 'place', place: 4 })).toEqual([4, -1]);
	});

	it('are none for an event, or for nothing', () => {
		expect(focusedEnds(event(1))).toEqual([-1, -1]);
		expect(focusedEnds(null)).toEqual([-1, -1]);
	});
});
