import type { EventChunk } from '#lib/core/columns/event-chunk.ts';

/** What a list of chunks says of the times of one. */
export interface ChunkTimes {
	/** Earliest start of its first and of its last row, latest end of any, in ticks. */
	from: number;
	to: number;
	latestEnd: number;
	/** The most ticks that an end lies after its start. */
	longest: number;
}

/** Of a chunk with at least one row. */
export function toChunkTimes({ start, end }: EventChunk): ChunkTimes {
	let latestEnd = end[0]!;
	let longest = 0;
	for (let row = 0; row < start.length; row++) {
		const last = end[row]!;
		if (last > latestEnd) latestEnd = last;
		if (last - start[row]! > longest) longest = last - start[row]!;
	}
	return { from: start[0]!, to: start[start.length - 1]!, latestEnd, longest };
}
