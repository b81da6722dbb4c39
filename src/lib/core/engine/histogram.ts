import { firstAtLeast } from '#lib/core/columns/find-row.ts';
import { toEdges } from '#lib/core/engine/edges.ts';
import { selectRange, type RowSource } from '#lib/core/engine/select-rows.ts';
import { NumberTally } from '#lib/core/engine/number-tally.ts';
import type { HistogramColumns } from '#lib/core/engine/slice-answer.ts';
import type { HistogramWant } from '#lib/core/engine/slice-request.ts';

/**
 * Where no filter has to look at rows, two binary searches a bin and tier are all it takes.
 * @throws RangeError see `toEdges`
 */
export function toHistogram(source: RowSource, { range, bins }: HistogramWant): HistogramColumns {
	const { columns } = source;
	const edges = toEdges(range, bins);
	const number = new Float64Array(bins);
	let earlier = 0;
	for (const tier of columns.tiers) {
		const countUntil = (from: number, to: number) => {
			const tally = new NumberTally();
			selectRange(source, tier, from, to, tally);
			return tally.count;
		};
		let from = firstAtLeast(columns.start, edges[0]!, tier.from, tier.to);
		earlier += countUntil(tier.from, from);
		for (let bin = 0; bin < bins; bin++) {
			const to = firstAtLeast(columns.start, edges[bin + 1]!, from, tier.to);
			number[bin]! += countUntil(from, to);
			from = to;
		}
	}
	return { from: edges.slice(0, bins), number, earlier };
}
