import { isFlowBand } from '#lib/core/columns/band.ts';
import type { EventColumns } from '#lib/core/columns/event-columns.ts';
import { NO_END, NO_START } from '#lib/core/columns/ticks.ts';

const SAMPLES_PER_EDGE = 32;

/**
 * Ticks that cut the rows, or flows alone, by start into about `count` equal parts, however unevenly they lie in
 * time; ascending and distinct, so there are fewer where many rows start at once. Before them stand
 * two that no row with a start lies before, after them two that no row starts after.
 */
export function toCubeEdges(
	{ tiers: all, start, count: events, flowFrom }: EventColumns,
	count: number,
	isOfFlows: boolean
): number[] {
	const rows = isOfFlows ? events - flowFrom : events;
	const tiers = all.filter(({ band }) => !isOfFlows || isFlowBand(band));
	const stride = Math.max(1, Math.floor(rows / (count * SAMPLES_PER_EDGE)));
	const samples: number[] = [];
	let first = NO_END + 1;
	let last = NO_START;
	for (const { from, to } of tiers) {
		for (let row = from + (stride >> 1); row < to; row += stride) samples.push(start[row]!);
		first = Math.min(first, start[from]!);
		last = Math.max(last, start[to - 1]!);
	}
	const sorted = Int32Array.from(samples).sort();
	const inner = Array.from(
		{ length: count },
		(_, at) => sorted[Math.floor((sorted.length * (at + 1)) / (count + 1))] ?? first
	);
	const edges = [NO_START, first, ...inner, last + 1, NO_END + 1];
	return [...new Set(edges.sort((a, b) => a - b))];
}
