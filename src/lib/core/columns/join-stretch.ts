import { emptyChunk, type EventChunk } from '#lib/core/columns/event-chunk.ts';
import { toRanks } from '#lib/core/columns/to-ranks.ts';

/**
 * The rows of chunks of one stretch in the order of their starts; of those that start together,
 * those of the first chunk first. So a stretch has the same order whenever all of it is read.
 */
export function joinStretch(chunks: readonly EventChunk[]): EventChunk {
	const [only] = chunks;
	if (only && chunks.length === 1) return only;
	const ranks = toRanks(chunks.map(({ start }) => start));
	const joined = emptyChunk(only?.band ?? 0, ranks.length);
	let from = 0;
	for (const chunk of chunks) {
		const own = ranks.subarray(from, (from += chunk.start.length));
		spreadRows(chunk, joined, own);
		if (chunk.latestStart.length > 0) spreadExtents(chunk, joined, own);
	}
	return joined;
}

/** All lists in one loop, each of one kind: what else is generic here takes thrice the time. */
function spreadRows(chunk: EventChunk, to: EventChunk, ranks: Uint32Array): void {
	const { start, end, where, kind, modality, actorSet, weight } = chunk;
	const [toStart, toEnd, toWhere, toKind] = [to.start, to.end, to.where, to.kind];
	const [toModality, toActorSet, toWeight] = [to.modality, to.actorSet, to.weight];
	for (let row = 0; row < ranks.length; row++) {
		const rank = ranks[row]!;
		toStart[rank] = start[row]!;
		toEnd[rank] = end[row]!;
		toWhere[rank] = where[row]!;
		toKind[rank] = kind[row]!;
		toModality[rank] = modality[row]!;
		toActorSet[rank] = actorSet[row]!;
		toWeight[rank] = weight[row]!;
	}
}

function spreadExtents(chunk: EventChunk, to: EventChunk, ranks: Uint32Array): void {
	const { latestStart, earliestEnd } = chunk;
	for (let row = 0; row < ranks.length; row++) {
		to.latestStart[ranks[row]!] = latestStart[row]!;
		to.earliestEnd[ranks[row]!] = earliestEnd[row]!;
	}
}
