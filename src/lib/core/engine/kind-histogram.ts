import type { EventColumns } from '#lib/core/columns/event-columns.ts';
import { firstAtLeast } from '#lib/core/columns/find-row.ts';
import type { TickRange } from '#lib/core/columns/ticks.ts';
import { toEdges } from '#lib/core/engine/edges.ts';
import { KeyTally } from '#lib/core/engine/key-tally.ts';
import { toRowFilter } from '#lib/core/engine/row-filter.ts';
import { PLAIN_SCAN, type RowScan } from '#lib/core/engine/row-scan.ts';
import { selectRange, type RowSource } from '#lib/core/engine/select-rows.ts';
import type { SliceFilter } from '#lib/core/engine/slice-request.ts';

/** What begins in each of some equal stretches of time, by kind. */
export interface KindHistogram {
	/** First tick of each stretch, and the tick after the last. */
	edges: Float64Array;
	/** Of stretch b and kind k at `b * kinds + k`. */
	counts: Uint32Array;
	/** By kind, what begins before the first stretch or has no known beginning. */
	earlier: Uint32Array;
}

/**
 * Reads every row once, some nanoseconds each, and rests after each stretch, so that a page can see
 * to its frames meanwhile.
 * @throws RangeError see `toEdges`
 */
export function* countKindHistogram(
	columns: EventColumns,
	filter: SliceFilter,
	range: TickRange,
	stretches: number,
	scan: RowScan = PLAIN_SCAN
): Generator<undefined, KindHistogram> {
	const edges = toEdges(range, stretches);
	const { kinds, tiers, start } = columns;
	const counts = new Uint32Array(stretches * kinds);
	const source: RowSource = { columns, filter: toRowFilter(columns, filter), scan };
	const reached = tiers.map(({ from }) => from);
	const countUntil = (tick: number) => {
		const tally = new KeyTally(columns, { by: 'kind', value: 'number' });
		tiers.forEach((tier, at) => {
			const from = reached[at]!;
			const to = firstAtLeast(start, tick, from, tier.to);
			if (to > from) selectRange(source, tier, from, to, tally);
			reached[at] = to;
		});
		return Uint32Array.from(tally.toSums());
	};
	const earlier = countUntil(edges[0]!);
	for (let at = 0; at < stretches; at++) {
		yield;
		counts.set(countUntil(edges[at + 1]!), at * kinds);
	}
	return { edges, counts, earlier };
}
