import { datingOf, isFlowBand } from '#lib/core/columns/band.ts';
import { emptyChunk, type EventChunk } from '#lib/core/columns/event-chunk.ts';
import type { AreaSplit } from '#lib/core/columns/split-areas.ts';

/** Those rows of a stretch whose places lie in an area; null for none. */
export interface StretchPart {
	area: number | null;
	rows: EventChunk;
}

/**
 * The rows of a stretch by area, those of no area first. Flows are not parted, as a line may cross
 * any view, nor are the few dates with gaps.
 */
export function partStretch(stretch: EventChunk, split: AreaSplit): StretchPart[] {
	const level = toLevel(stretch, split);
	const rowsOf = new Map<number, number[]>();
	for (let row = 0; row < stretch.start.length; row++) {
		const area = level?.[stretch.where[row]!] ?? -1;
		const known = rowsOf.get(area);
		if (known) known.push(row);
		else rowsOf.set(area, [row]);
	}
	return [...rowsOf]
		.sort(([a], [b]) => a - b)
		.map(([area, rows]) => ({
			area: area < 0 ? null : area,
			rows: rowsOf.size === 1 ? stretch : pickRows(stretch, rows)
		}));
}

function toLevel(
	{ band, start }: EventChunk,
	{ levels, rowsPerPart }: AreaSplit
): Int32Array | null {
	if (isFlowBand(band) || datingOf(band) === 'gaps') return null;
	const parts = Math.max(1, start.length / rowsPerPart);
	return levels[Math.min(levels.length - 1, Math.floor(Math.log2(parts)))]!;
}

function pickRows(stretch: EventChunk, rows: readonly number[]): EventChunk {
	const picked = emptyChunk(stretch.band, rows.length);
	const lists = ['start', 'end', 'where', 'kind', 'modality', 'actorSet', 'weight'] as const;
	const extents = ['latestStart', 'earliestEnd'] as const;
	for (const name of [...lists, ...(stretch.latestStart.length > 0 ? extents : [])]) {
		const [from, to] = [stretch[name], picked[name]];
		for (let at = 0; at < rows.length; at++) to[at] = from[rows[at]!]!;
	}
	return picked;
}
