import type { Counter, Method, Window } from './method.ts';

type Counts = Uint32Array;

/** Counts are what these give. */
const counting = (step: (window: Window) => Counts): Counter<Counts> => ({
	step,
	countsOf: (counts) => counts
});

/** An array of objects and `filter`, as most pages do it. */
const objectFilter: Method<Counts> = {
	name: 'objects and filter',
	most: 1e7,
	build({ start, end, place, kind, places }) {
		const events = Array.from(start, (from, row) => ({
			start: from,
			end: end[row]!,
			place: place[row]!,
			kind: kind[row]!
		}));
		return counting(([from, to]) => {
			const counts = new Uint32Array(places + 1);
			const active = events.filter((event) => event.start <= to && event.end >= from);
			for (const event of active) counts[event.place]!++;
			return counts;
		});
	}
};

/** Typed arrays from the first to the last. */
const typedScan: Method<Counts> = {
	name: 'scan of typed arrays',
	most: Infinity,
	build({ start, end, place, places, count }) {
		return counting(([from, to]) => {
			const counts = new Uint32Array(places + 1);
			for (let row = 0; row < count; row++) {
				if (start[row]! <= to && end[row]! >= from) counts[place[row]!]!++;
			}
			return counts;
		});
	}
};

/** Starts and ends of every place sorted: what has started less what has ended. */
const sortedBounds: Method<Counts> = {
	name: 'sorted bounds of every place',
	most: Infinity,
	build({ start, end, place, places, count }) {
		const offsets = new Uint32Array(places + 2);
		for (let row = 0; row < count; row++) offsets[place[row]! + 1]!++;
		for (let at = 0; at <= places; at++) offsets[at + 1]! += offsets[at]!;
		const [starts, ends] = [start, end].map((values) => {
			const next = offsets.slice();
			const sorted = new Int32Array(count);
			for (let row = 0; row < count; row++) sorted[next[place[row]!]!++] = values[row]!;
			for (let at = 0; at < places; at++) sorted.subarray(offsets[at], offsets[at + 1]).sort();
			return sorted;
		}) as [Int32Array, Int32Array];
		const below = (sorted: Int32Array, value: number, from: number, to: number) => {
			let [low, high] = [from, to];
			while (low < high) {
				const middle = (low + high) >>> 1;
				if (sorted[middle]! < value) low = middle + 1;
				else high = middle;
			}
			return low;
		};
		return counting(([from, to]) => {
			const counts = new Uint32Array(places + 1);
			for (let at = 0; at < places; at++) {
				const [first, last] = [offsets[at]!, offsets[at + 1]!];
				counts[at] = below(starts, to + 1, first, last) - below(ends, from, first, last);
			}
			return counts;
		});
	}
};

export const PLAIN_METHODS: readonly Method<Counts>[] = [objectFilter, typedScan, sortedBounds];
