import { BANDS, toBand, type Dating } from '#lib/core/columns/band.ts';
import type { EventColumns, GapColumns } from '#lib/core/columns/event-columns.ts';
import { findTiers } from '#lib/core/columns/find-tiers.ts';
import type { LooseEvents } from '#lib/core/columns/loose-events.ts';
import { PairCodes } from '#lib/core/columns/pair-codes.ts';
import { sortRows } from '#lib/core/columns/sort-rows.ts';

export interface BuiltColumns {
	columns: EventColumns;
	/** Where each row of the columns stood in the loose events. */
	order: Uint32Array;
}

/** Sorts events into columns. Takes time in proportion to their number, about 0.15 µs each. */
export function buildColumns(events: LooseEvents): BuiltColumns {
	const { count } = events;
	const bands = new Uint8Array(count);
	for (let row = 0; row < count; row++) bands[row] = bandOf(events, row);
	const order = sortRows(bands, events.start);
	const layout = findTiers(measureBands(events, bands));
	const { flowFrom, extents, gapRange, tiers } = layout;
	const extentRows = order.subarray(...extents);
	const flowRows = order.subarray(flowFrom);
	const codes = new PairCodes(events.places + 1);
	const columns: EventColumns = {
		scale: events.scale,
		places: events.places,
		kinds: events.kinds,
		actors: events.actors,
		weightStep: events.weightStep,
		count,
		flowFrom,
		extents,
		tiers,
		start: pickTicks(events.start, order),
		end: pickTicks(events.end, order),
		latestStart: pickTicks(events.latestStart, extentRows),
		earliestEnd: pickTicks(events.earliestEnd, extentRows),
		place: pickCodes(events.place, order),
		pair: flowRows.map((row) =>
			codes.codeOf(events.place[row]!, events.destination[row]!, events.mutual[row]!)
		),
		kind: pickBytes(events.kind, order),
		modality: pickBytes(events.modality, order),
		actorSet: pickCodes(events.actorSet, order),
		weight: pickCodes(events.weight, order),
		pairs: codes.table(),
		actorSets: events.actorSets,
		gaps: toGaps(events, order, gapRange)
	};
	return { columns, order };
}

function bandOf(events: LooseEvents, row: number): number {
	const start = events.start[row]!;
	const end = events.end[row]!;
	const isExact = start === events.latestStart[row]! && end === events.earliestEnd[row]!;
	const hasGaps = events.gaps.size > 0 && events.gaps.has(row);
	const dating: Dating = hasGaps ? 'gaps' : isExact ? 'exact' : 'extent';
	return toBand(start, end, dating, events.destination[row]! < events.places);
}

function measureBands({ start, end, count }: LooseEvents, bands: Uint8Array) {
	const rows = new Uint32Array(BANDS);
	const longest = new Float64Array(BANDS);
	for (let row = 0; row < count; row++) {
		const band = bands[row]!;
		rows[band]!++;
		longest[band] = Math.max(longest[band]!, end[row]! - start[row]!);
	}
	return Array.from(rows, (of, band) => ({ band, rows: of, longest: longest[band]! })).filter(
		(band) => band.rows > 0
	);
}

function toGaps({ gaps }: LooseEvents, order: Uint32Array, [from, to]: readonly [number, number]) {
	const found = Array.from(order.subarray(from, to), (row) => gaps.get(row)!);
	const parts = found.flatMap((gap) => gap.parts);
	const columns: GapColumns = {
		from,
		to,
		offsets: new Uint32Array(found.length + 1),
		partFrom: Int32Array.from(parts, (part) => part[0]),
		partTo: Int32Array.from(parts, (part) => part[1]),
		every: Uint8Array.from(found, ({ every }) => Number(every))
	};
	found.forEach((gap, at) => {
		columns.offsets[at + 1] = columns.offsets[at]! + gap.parts.length;
	});
	return columns;
}

function pickTicks(values: Int32Array, order: Uint32Array): Int32Array {
	const picked = new Int32Array(order.length);
	for (let at = 0; at < order.length; at++) picked[at] = values[order[at]!]!;
	return picked;
}

function pickCodes(values: Uint32Array, order: Uint32Array): Uint32Array {
	const picked = new Uint32Array(order.length);
	for (let at = 0; at < order.length; at++) picked[at] = values[order[at]!]!;
	return picked;
}

function pickBytes(values: Uint8Array, order: Uint32Array): Uint8Array {
	const picked = new Uint8Array(order.length);
	for (let at = 0; at < order.length; at++) picked[at] = values[order[at]!]!;
	return picked;
}
