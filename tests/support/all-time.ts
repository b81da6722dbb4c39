import type { SliceRequest } from '#lib/core/engine/slice-request.ts';

/** A slice of all time and everything, of which only the number is wanted. */
export const ALL_TIME: SliceRequest = {
	window: [-Infinity, Infinity],
	mode: 'window',
	dates: 'possible',
	filter: {},
	want: {}
};
