import type {
	GeometryCollection,
	MultiLineString,
	MultiPolygon,
	Topology
} from 'topojson-specification';
import { type DisputedLine, isDisputed } from './disputed-lines.ts';

type LineName = 'coast' | 'borders' | 'disputed';

/**
 * Sorts the arcs of a topology with objects `areas` and `seam`: between land and water, between two
 * units, and between two units in dispute. Arcs of the seam and inner arcs of a unit are in none.
 */
export function sortArcs(
	topology: Topology,
	disputed: readonly DisputedLine[]
): Record<LineName, MultiLineString> {
	const seam = new Set(toIndexes((topology.objects.seam as MultiLineString).arcs));
	const lines: Record<LineName, number[][]> = { coast: [], borders: [], disputed: [] };
	unitsOfArcs(topology).forEach((units, arc) => {
		if (seam.has(arc)) return;
		const [a, b] = units;
		if (a !== undefined && b === undefined) lines.coast.push([arc]);
		if (a === undefined || b === undefined || a === b) return;
		const points = topology.arcs[arc]!;
		const middle = points[Math.floor(points.length / 2)]!;
		lines[isDisputed(disputed, [a, b], middle) ? 'disputed' : 'borders'].push([arc]);
	});
	return {
		coast: { type: 'MultiLineString', arcs: lines.coast },
		borders: { type: 'MultiLineString', arcs: lines.borders },
		disputed: { type: 'MultiLineString', arcs: lines.disputed }
	};
}

/** By arc: the unit on each of its sides, which may be the same. */
function unitsOfArcs(topology: Topology): string[][] {
	const units: string[][] = topology.arcs.map(() => []);
	const { geometries } = topology.objects.areas as GeometryCollection;
	for (const geometry of geometries) {
		for (const arc of toIndexes((geometry as MultiPolygon).arcs.flat())) {
			units[arc]!.push(String(geometry.id));
		}
	}
	return units;
}

function toIndexes(rings: number[][]): number[] {
	return rings.flat().map((arc) => (arc < 0 ? ~arc : arc));
}
