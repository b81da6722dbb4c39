import { datingOf } from '#lib/core/columns/band.ts';

/** Rows of one band in the order of their starts. */
export interface EventChunk {
	band: number;
	start: Int32Array;
	end: Int32Array;
	/** Empty in bands of exact dates. */
	latestStart: Int32Array;
	earliestEnd: Int32Array;
	/** Places, in bands of flows pairs. */
	where: Uint32Array;
	kind: Uint8Array;
	modality: Uint8Array;
	actorSet: Uint32Array;
	weight: Uint32Array;
	/** Of bands of dates with gaps: stretches of each row, then of all rows from and to. */
	parts: ChunkParts | null;
}

export interface ChunkParts {
	counts: Uint32Array;
	from: Int32Array;
	to: Int32Array;
	every: Uint8Array;
}

/** More rows, or stretches of dates with gaps, are refused. */
export const MOST_CHUNK_ROWS = 65_536;
/**
 * So many rows that follow each other are written together: the fewer, the less lies outside of a
 * window that needs them; the more, the better they are parted by area.
 */
export const STRETCH_ROWS = 32_768;

/** A chunk of so many rows to be filled in. */
export function emptyChunk(band: number, rows: number): EventChunk {
	const extents = datingOf(band) === 'exact' ? 0 : rows;
	return {
		band,
		start: new Int32Array(rows),
		end: new Int32Array(rows),
		latestStart: new Int32Array(extents),
		earliestEnd: new Int32Array(extents),
		where: new Uint32Array(rows),
		kind: new Uint8Array(rows),
		modality: new Uint8Array(rows),
		actorSet: new Uint32Array(rows),
		weight: new Uint32Array(rows),
		parts: null
	};
}
