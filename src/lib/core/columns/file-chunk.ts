import type { EventChunk } from '#lib/core/columns/event-chunk.ts';

/**
 * What a file holds in one piece: those rows of a stretch that lie in one area. A stretch is rows of
 * one band that follow each other; where they start together, those of the first area come first.
 */
export interface FileChunk extends EventChunk {
	/** Position among the areas of the file; null for rows anywhere. */
	area: number | null;
	/** Of the places of the area, among which `where` names positions; 0 of no area. */
	areaCheck: number;
}
