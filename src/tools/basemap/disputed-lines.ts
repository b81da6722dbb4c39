import type { Position } from 'geojson';
import { readHandTable } from './hand-tables.ts';

/** A border between two units that is in dispute, whole or within a box of degrees. */
export interface DisputedLine {
	a: string;
	b: string;
	box: { west: number; south: number; east: number; north: number } | null;
}

export function readDisputedLines(): DisputedLine[] {
	return readHandTable('disputed-lines').map((row) => ({
		a: row.a!,
		b: row.b!,
		box: row.west
			? { west: +row.west, south: +row.south!, east: +row.east!, north: +row.north! }
			: null
	}));
}

export function isInBox([x = 0, y = 0]: Position, box: NonNullable<DisputedLine['box']>): boolean {
	return x >= box.west && x <= box.east && y >= box.south && y <= box.north;
}

/** Whether the border of two units is in dispute at a point on it. */
export function isDisputed(
	lines: readonly DisputedLine[],
	[a, b]: readonly [string, string],
	point: Position
): boolean {
	return lines.some(
		(line) =>
			((line.a === a && line.b === b) || (line.a === b && line.b === a)) &&
			(line.box === null || isInBox(point, line.box))
	);
}
