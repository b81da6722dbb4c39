import { feature, quantize } from 'topojson-client';
import { filter, simplify, sphericalRingArea } from 'topojson-simplify';
import type {
	GeometryCollection,
	MultiPolygon,
	Objects,
	Polygon,
	Topology
} from 'topojson-specification';
import type { DisputedLine } from './disputed-lines.ts';
import { sortArcs } from './sort-arcs.ts';

/** One level of detail. */
export interface LevelOfDetail {
	name: string;
	/** Corners whose triangle with their neighbours is smaller go. */
	cornerKm2: number;
	/** Islands that are smaller go, but never the largest island of a unit. */
	islandKm2: number;
	/** Lakes that are smaller go. */
	lakeKm2: number;
	rivers: boolean;
	/** Steps a side over the whole Earth. */
	grid: number;
}

const EARTH_RADIUS_KM = 6371.0088;
/** A unit's main island keeps about this many corners, however small it is. */
const LEAST_CORNERS = 12;

/**
 * Simplifies a weighted topology and sorts its arcs into what the map draws: `areas` (one object
 * per unit, with its id), `coast`, `borders`, `disputed`, `lakes` and, where the level has them, `rivers`.
 */
export function toLevel(
	weighted: Topology,
	disputed: readonly DisputedLine[],
	level: LevelOfDetail
): Topology {
	const leastCorner = toSteradians(level.cornerKm2);
	const simple = simplify(spareSmallUnits(weighted, leastCorner), leastCorner);
	const mainIslands = new Set(mainPolygons(simple).map(({ area }) => area));
	const lakeArcs = new Set(arcsOfLakes(simple));
	const leastLake = toSteradians(level.lakeKm2);
	const leastIsland = toSteradians(level.islandKm2);
	const kept = filter(simple, (ring) => {
		const area = areaOf(simple, ring);
		if (lakeArcs.has(ring[0]!)) return area >= leastLake;
		return area >= leastIsland || mainIslands.has(area);
	});
	const { areas, lakes, rivers } = kept.objects;
	const objects = { areas: areas!, ...sortArcs(kept, disputed), lakes: lakes! };
	const all = level.rivers ? { ...objects, rivers: rivers! } : objects;
	const pruned = prune({ ...kept, objects: all }) as Topology<Objects<object>>;
	return quantize(pruned, level.grid) as Topology;
}

/** Each lake is a ring, or rings, of one arc of its own. */
function arcsOfLakes(topology: Topology): number[] {
	const { geometries } = topology.objects.lakes as GeometryCollection;
	return geometries.flatMap((lake) => (lake as Polygon).arcs.flat(2));
}

function toSteradians(km2: number): number {
	return km2 / EARTH_RADIUS_KM ** 2;
}

/** Drops arcs that no object uses any more. */
function prune(topology: Topology): Topology {
	return filter(topology, () => true);
}

/** Weighs the corners of small islands up, so that they do not shrink to a line. */
function spareSmallUnits(weighted: Topology, leastCorner: number): Topology {
	const arcs = [...weighted.arcs];
	for (const { area, arcIndexes } of mainPolygons(weighted)) {
		const factor = (leastCorner * LEAST_CORNERS) / area;
		if (factor <= 1) continue;
		for (const i of arcIndexes) {
			arcs[i] = arcs[i]!.map(([x = 0, y = 0, weight = 0]) => [x, y, weight * factor]);
		}
	}
	return { ...weighted, arcs };
}

/** The largest polygon of each unit: the area of its outline in steradians, and its arcs. */
function mainPolygons(topology: Topology): { area: number; arcIndexes: number[] }[] {
	const { geometries } = topology.objects.areas as GeometryCollection;
	return geometries.map((geometry) => {
		const outlines = (geometry as MultiPolygon).arcs.map(([outline]) => outline!);
		const areas = outlines.map((outline) => areaOf(topology, outline));
		const area = Math.max(...areas);
		const arcIndexes = outlines[areas.indexOf(area)]!.map((arc) => (arc < 0 ? ~arc : arc));
		return { area, arcIndexes };
	});
}

/** Of a ring given by its arcs, in steradians. */
function areaOf(topology: Topology, ring: number[]): number {
	const { geometry } = feature(topology, { type: 'Polygon', arcs: [ring] } as Polygon);
	const area = sphericalRingArea(geometry.coordinates[0]!, false);
	// Whichever way the ring winds, the smaller side of the sphere is meant.
	return Math.min(area, 4 * Math.PI - area);
}
