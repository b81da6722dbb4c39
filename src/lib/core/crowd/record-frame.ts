import type { EventColumns } from '#lib/core/columns/event-columns.ts';
import type { LargeFrame } from '#lib/core/crowd/large-scene.ts';
import { AREA_BITS, type RecordCrowd } from '#lib/core/crowd/record-crowd.ts';
import { PLAIN_SCAN } from '#lib/core/engine/row-scan.ts';
import type { CountColumns } from '#lib/core/engine/slice-answer.ts';
import type { Slice } from '#lib/core/slice/slice.ts';

/** Of more pairs the lines would hide each other. */
const MOST_PAIRS = 1_000;

/** What layers draw of a slice: its entries, whatever they were found by. */
export function toRecordFrame(
	{ columns, rowOf, areas }: RecordCrowd,
	{ entries, days, query }: Pick<Slice, 'entries' | 'days' | 'query'>
): LargeFrame {
	const rows = Uint32Array.from(entries, ({ record }) => rowOf.get(record.ref)!).sort();
	const places = new Map<number, number>();
	const pairs = new Map<number, number>();
	const count = (numbers: Map<number, number>, key: number) =>
		numbers.set(key, (numbers.get(key) ?? 0) + 1);
	for (const row of rows) {
		const place = columns.place[row]!;
		if (place < columns.places) count(places, place);
		if (row < columns.flowFrom) continue;
		const pair = columns.pair[row - columns.flowFrom]!;
		const to = columns.pairs.to[pair]!;
		if (to !== place) count(places, to);
		count(pairs, pair);
	}
	return {
		selection: { columns, window: days, dates: query.dates, filter: null, scan: PLAIN_SCAN },
		found: [],
		rows: cutByTier(rows, columns),
		isArea: (row, place) => {
			const isHere = columns.place[row] === place;
			return (areas[row]! & AREA_BITS[isHere ? 'place' : 'destination']) > 0;
		},
		events: rows.length,
		isCrowded: true,
		places: toCounts(places),
		pairs: toCounts(pairs, MOST_PAIRS)
	};
}

/** Rows in ascending order, those of one tier together. */
function cutByTier(rows: Uint32Array, { tiers }: EventColumns): Uint32Array[] {
	const cut: Uint32Array[] = [];
	let from = 0;
	for (const tier of tiers) {
		let to = from;
		while (to < rows.length && rows[to]! < tier.to) to++;
		if (to > from) cut.push(rows.subarray(from, to));
		from = to;
	}
	return cut;
}

function toCounts(numbers: ReadonlyMap<number, number>, most = Infinity): CountColumns {
	const sorted = [...numbers].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, most);
	return {
		key: Uint32Array.from(sorted, ([key]) => key),
		value: Float64Array.from(sorted, ([, value]) => value)
	};
}
