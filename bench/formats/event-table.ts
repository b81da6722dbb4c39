import type { SyntheticEvents } from '../slice/synthetic-events.ts';

/** What every format holds of an event: where and when it was, at which place and of which kind. */
export interface EventTable {
	start: Int32Array;
	end: Int32Array;
	/** Degrees, to about ten metres. */
	lng: Float64Array;
	lat: Float64Array;
	place: Int32Array;
	kind: Int32Array;
}

const MICRO_PER_STEP = 100;
const STEPS_PER_DEGREE = 1e4;

export function toEventTable({ columns, tables }: SyntheticEvents): EventTable {
	const place = Int32Array.from(columns.place);
	const degrees = (micro: Int32Array) => {
		const rounded = Float64Array.from(
			micro,
			(each) => Math.round(each / MICRO_PER_STEP) / STEPS_PER_DEGREE
		);
		return Float64Array.from(place, (at) => rounded[at]!);
	};
	return {
		start: columns.start,
		end: columns.end,
		lng: degrees(tables.lng),
		lat: degrees(tables.lat),
		place,
		kind: Int32Array.from(columns.kind)
	};
}
