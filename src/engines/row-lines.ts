import { datingOf, isFlowBand } from '#lib/core/columns/band.ts';
import type { EventChunk } from '#lib/core/columns/event-chunk.ts';
import type { ColumnTables } from '#lib/core/columns/tables-codec.ts';

/** The columns of a line, and the names that databases give them. */
export const LINE_COLUMNS = [
	'row_id',
	'band',
	't0',
	's1',
	'e0',
	't1',
	'place',
	'dest',
	'mutual',
	'pair',
	'kind',
	'modality',
	'actor_set',
	'weight',
	'every',
	'p0',
	'p1'
] as const;

export interface LineOptions {
	tables: ColumnTables;
	/** Number of places, which stands for nowhere. */
	places: number;
	/** Row of the dataset that these begin with. */
	firstRow: number;
	/** Only rows whose number leaves this when divided by `parts`. */
	part: number;
	parts: number;
}

/**
 * Rows of one band as lines of whole numbers between tabs, the stretches of dates with gaps as two
 * lists in brackets: text that every database reads, and in which nothing can be quoted wrongly.
 */
export function toRowLines(
	chunk: EventChunk,
	{ tables, places, firstRow, part, parts }: LineOptions
): string {
	const { band, start, end, where, kind, modality, actorSet, weight } = chunk;
	const isExact = datingOf(band) === 'exact';
	const isFlow = isFlowBand(band);
	const { pairs } = tables;
	const lists = toPartLists(chunk);
	const lines: string[] = [];
	for (let at = (parts + part - (firstRow % parts)) % parts; at < start.length; at += parts) {
		const pair = where[at]!;
		const ties = isFlow
			? [pairs.from[pair], pairs.to[pair], pairs.mutual[pair], pair]
			: [pair, places, 0, 0];
		const line = [
			firstRow + at,
			band,
			start[at],
			isExact ? start[at] : chunk.latestStart[at],
			isExact ? end[at] : chunk.earliestEnd[at],
			end[at],
			...ties,
			kind[at],
			modality[at],
			actorSet[at],
			weight[at],
			...lists(at)
		];
		lines.push(line.join('\t'));
	}
	return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

/** Of each row: whether every stretch is meant, where stretches begin and where they end. */
function toPartLists({ parts }: EventChunk): (row: number) => (string | number)[] {
	if (!parts) return () => [0, '[]', '[]'];
	const { counts, from, to, every } = parts;
	const offsets = [0];
	for (const count of counts) offsets.push(offsets.at(-1)! + count);
	return (row) => {
		const own = (ticks: Int32Array) => `[${ticks.subarray(offsets[row], offsets[row + 1]).join()}]`;
		return [every[row]!, own(from), own(to)];
	};
}
