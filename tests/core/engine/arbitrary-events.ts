import fc from 'fast-check';
import type { TickRange } from '#lib/core/columns/ticks.ts';
import { COUNT_KEYS, type SliceFilter, type SliceRequest } from '#lib/core/engine/slice-request.ts';
import { MODALITIES } from '#lib/core/model/dataset.ts';
import { ACTORS, KINDS, PLACES, type NaiveEvent } from './naive-events.ts';

const DAY = fc.integer({ min: -60, max: 60 });
const LENGTH = fc.oneof(fc.constant(0), fc.nat({ max: 5 }), fc.nat({ max: 300 }));
const code = (count: number) => fc.nat({ max: count - 1 });

interface When {
	start: TickRange;
	end: TickRange;
	parts?: readonly TickRange[];
	every?: boolean;
}

const exact = fc
	.tuple(DAY, LENGTH)
	.map(([from, days]): When => ({ start: [from, from], end: [from + days, from + days] }));
const moment = fc
	.tuple(DAY, LENGTH)
	.map(([from, days]): When => ({ start: [from, from + days], end: [from, from + days] }));
const lasting = fc.tuple(DAY, LENGTH, LENGTH, LENGTH).map(([from, a, b, c]): When => ({
	start: [from, from + a],
	end: [from + b, from + Math.max(a, b) + c]
}));
const unbounded = fc.tuple(DAY, fc.nat({ max: 3 }), LENGTH).map(([day, sort, days]): When => {
	const known: TickRange = [day, day + days];
	if (sort === 0) return { start: [-Infinity, -Infinity], end: known };
	if (sort === 1) return { start: known, end: [Infinity, Infinity] };
	if (sort === 2) return { start: known, end: [day, Infinity] };
	return { start: [-Infinity, day + days], end: known };
});
const gaps = fc
	.tuple(
		DAY,
		fc.array(fc.tuple(LENGTH, fc.nat({ max: 40 })), { minLength: 2, maxLength: 4 }),
		fc.boolean()
	)
	.map(([day, lengths, every]): When => {
		let next = day;
		const parts = lengths.map(([days, gap]): TickRange => {
			const part: TickRange = [next, next + days];
			next += days + 2 + gap;
			return part;
		});
		const hull: TickRange = [parts[0]![0], parts.at(-1)![1]];
		return { start: hull, end: hull, parts, every };
	});

const what = fc.record({
	place: fc.option(code(PLACES)),
	destination: fc.option(code(PLACES), { freq: 2 }),
	mutual: fc.boolean(),
	kind: code(KINDS),
	modality: code(MODALITIES.length),
	actors: fc.subarray([...Array(ACTORS).keys()]),
	weight: fc.nat({ max: 9 })
});

const event = fc
	.tuple(fc.oneof({ arbitrary: exact, weight: 3 }, moment, lasting, unbounded, gaps), what)
	.map(([when, rest]): NaiveEvent => ({
		...when,
		...rest,
		destination: rest.place === null ? null : rest.destination
	}));

export const anyEvents = fc.array(event, { maxLength: 60 });

const end = fc.oneof(DAY, fc.integer({ min: -400, max: 400 }));
export const anyWindow = fc.oneof(
	fc.tuple(end, end).map(([a, b]): TickRange => [Math.min(a, b), Math.max(a, b)]),
	fc.constant<TickRange>([-Infinity, Infinity]),
	end.map((day): TickRange => [day, Infinity]),
	end.map((day): TickRange => [-Infinity, day]),
	DAY.map((day): TickRange => [day, day])
);

const some = (count: number) => fc.option(fc.subarray([...Array(count).keys()]));
export const anyFilter: fc.Arbitrary<SliceFilter> = fc.oneof(
	fc.constant({}),
	fc.record({ kinds: some(KINDS), modalities: some(MODALITIES.length) }),
	fc.record({
		places: some(PLACES),
		kinds: some(KINDS),
		actors: some(ACTORS),
		modalities: some(MODALITIES.length),
		pair: fc.option(fc.record({ from: code(PLACES), to: code(PLACES), directed: fc.boolean() }), {
			freq: 2
		})
	})
);

const COUNTS = COUNT_KEYS.flatMap((by) => [
	{ by, value: 'number' as const },
	{ by, value: 'weight' as const }
]);
export const anyRequest: fc.Arbitrary<SliceRequest> = fc.record({
	window: anyWindow,
	mode: fc.constantFrom('window', 'instant', 'cumulative'),
	dates: fc.constantFrom('possible', 'certain'),
	filter: anyFilter,
	want: fc
		.oneof(fc.constant(COUNTS), fc.shuffledSubarray(COUNTS, { minLength: 1 }))
		.map((counts) => ({ counts }))
});
