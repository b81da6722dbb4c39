/**
 * Rows of one band in the order of their starts, as files hold them: so many that a chunk is soon
 * read, so few that a window does not need to load much that lies outside.
 */
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

export const MOST_CHUNK_ROWS = 65_536;
