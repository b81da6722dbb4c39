import type { Cell } from './row-source.ts';

/** What a geometry says, as columns: where something is or begins, and where it leads to. */
export const GEOMETRY_COLUMNS = [
	'geometry lng',
	'geometry lat',
	'geometry to lng',
	'geometry to lat'
] as const;

const NOWHERE: readonly Cell[] = [null, null, null, null];

/**
 * The ends of a line, or a point; of any other geometry its type, which is no coordinate and is so
 * told as what cannot be read.
 */
export function toGeometryCells(geometry: unknown): readonly Cell[] {
	if (typeof geometry !== 'object' || geometry === null) return NOWHERE;
	const { type, coordinates } = geometry as { type?: unknown; coordinates?: unknown };
	const name = String(type);
	if (!Array.isArray(coordinates)) return [name, name, null, null];
	if (type === 'Point') return [coordinates[0], coordinates[1], null, null];
	if (type === 'LineString' && coordinates.length > 1) {
		const [from, to] = [coordinates[0], coordinates.at(-1)];
		if (Array.isArray(from) && Array.isArray(to)) return [from[0], from[1], to[0], to[1]];
	}
	return [name, name, null, null];
}
