import { mergeArcs, quantize } from 'topojson-client';
import type {
	GeometryCollection,
	GeometryObject,
	LineString,
	MultiLineString,
	MultiPolygon,
	Objects,
	Polygon,
	Topology
} from 'topojson-specification';
import type { BorderGroups } from './border-groups.ts';
import { SEAM } from './cut-provinces.ts';
import { joinTopologies } from './join-topologies.ts';
import type { ProvinceProperties } from './provinces.ts';
import type { LakeProperties } from './waters.ts';

type Part = (Polygon | MultiPolygon) & { properties: ProvinceProperties };

/** What a level is put together from, each as `simplify` leaves it. */
export interface LevelLayers {
	land: Topology;
	lakes: Topology;
	rivers: Topology | null;
}

/**
 * One level of the basemap: `areas` by unit, `coast`, `borders` by group, `provinces` (inner lines
 * of the countries whose units begin with these codes), `lakes` with their days, `rivers`.
 *
 * @param grid steps a side over the whole Earth
 */
export function assembleLevel(
	{ land, lakes, rivers }: LevelLayers,
	groups: BorderGroups,
	provinceCountries: readonly string[],
	grid: number
): Topology {
	const parts = (land.objects.in as GeometryCollection).geometries as Part[];
	const lines = sortArcs(parts, groups, provinceCountries);
	const objects: Record<string, GeometryObject> = {
		areas: toAreas(land, parts),
		coast: toLines(lines.coast),
		borders: {
			type: 'GeometryCollection',
			geometries: [...lines.borders]
				.sort(([a], [b]) => a - b)
				.map(([group, arcs]) => ({ ...toLines(arcs), id: String(group) }))
		},
		...(lines.provinces.length > 0 && { provinces: toLines(lines.provinces) })
	};
	const joined = joinTopologies([
		{ topology: land, objects },
		{ topology: lakes, objects: { lakes: toLakes(lakes) } },
		...(rivers ? [{ topology: rivers, objects: { rivers: toRivers(rivers) } }] : [])
	]);
	return quantize(joined as Topology<Objects<object>>, grid) as Topology;
}

function toAreas(land: Topology, parts: readonly Part[]): GeometryCollection {
	const byUnit = new Map<string, Part[]>();
	for (const part of parts) {
		const { unit } = part.properties;
		if (unit !== SEAM) byUnit.set(unit, [...(byUnit.get(unit) ?? []), part]);
	}
	const geometries = [...byUnit]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([unit, own]) => ({ ...mergeArcs(land, own), id: unit }));
	return { type: 'GeometryCollection', geometries };
}

/** Arcs of the seam, and inner arcs of a unit that are not asked for, are in none. */
function sortArcs(
	parts: readonly Part[],
	groups: BorderGroups,
	provinceCountries: readonly string[]
) {
	const coast: number[] = [];
	const provinces: number[] = [];
	const borders = new Map<number, number[]>();
	for (const [arc, sides] of toSides(parts)) {
		const units = [...new Set(sides.map(({ unit }) => unit))];
		const [a = '', b] = units;
		if (units.includes(SEAM)) continue;
		if (b !== undefined) {
			const group = groups.groupOf(...([a, b].sort() as [string, string]));
			if (group !== null) borders.set(group, [...(borders.get(group) ?? []), arc]);
		} else if (sides.length === 1) {
			coast.push(arc);
		} else if (sides[0]?.province !== sides[1]?.province && isIn(a, provinceCountries)) {
			provinces.push(arc);
		}
	}
	return { coast, provinces, borders };
}

/** By arc: what lies on each of its sides. */
function toSides(parts: readonly Part[]): Map<number, ProvinceProperties[]> {
	const sides = new Map<number, ProvinceProperties[]>();
	for (const { arcs, properties } of parts) {
		for (const signed of (arcs as number[][][]).flat(2)) {
			const arc = signed < 0 ? ~signed : signed;
			sides.set(arc, [...(sides.get(arc) ?? []), properties]);
		}
	}
	return new Map([...sides].sort(([a], [b]) => a - b));
}

function isIn(unit: string, countries: readonly string[]): boolean {
	return countries.includes(unit.slice(0, 2));
}

function toLines(arcs: readonly number[]): MultiLineString {
	return { type: 'MultiLineString', arcs: arcs.map((arc) => [arc]) };
}

function toLakes({ objects }: Topology): GeometryCollection {
	const { geometries } = objects.in as GeometryCollection<LakeProperties>;
	return { type: 'GeometryCollection', geometries: geometries.filter(({ type }) => type) };
}

function toRivers({ objects }: Topology): MultiLineString {
	const { geometries } = objects.in as GeometryCollection;
	const lines = geometries.flatMap((line) => {
		if (line.type === 'LineString') return [(line as LineString).arcs];
		return line.type === 'MultiLineString' ? (line as MultiLineString).arcs : [];
	});
	return { type: 'MultiLineString', arcs: lines };
}
