import { readFileSync } from 'node:fs';
import type { MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { toCountryCode } from '#lib/core/place/country-codes.ts';
import { cutAtAntimeridian, isInside, type Rings } from './antimeridian.ts';
import { cutRing } from './cut-ring.ts';
import { readHandCuts, readHandTable, type HandCut } from './hand-tables.ts';

export const ATLAS = 'node_modules/world-atlas/countries-10m.json';

/**
 * The smallest area the map knows: a country of today, or an area in dispute. `id` is ISO 3166-1
 * alpha-2, or begins with `x-`.
 */
export interface Unit {
	id: string;
	polygons: Rings[];
}

/** Areas of the atlas by unit, cut at the antimeridian and along the hand-made lines. */
export function readUnits(): Unit[] {
	const atlas = JSON.parse(readFileSync(ATLAS, 'utf8')) as Topology;
	const countries = feature(atlas, atlas.objects.countries as GeometryCollection<{ name: string }>);
	const handIds = new Map(readHandTable('areas').map((row) => [row.atlas_name, row.id!]));
	const units = new Map<string, Unit>();
	for (const { id, properties, geometry } of countries.features) {
		const unitId = handIds.get(properties.name) ?? toCountryCode(String(id ?? ''));
		// Reefs and banks without a state of their own: nothing to see at any scale of this map.
		if (!unitId) continue;
		addTo(units, unitId, cutAtAntimeridian(geometry as Polygon | MultiPolygon));
	}
	for (const cut of readHandCuts()) addTo(units, cut.to, cutOut(units.get(cut.from)!, cut));
	// The Vatican has shrunk to a line on the grid of the atlas.
	return [...units.values()]
		.filter(({ polygons }) => polygons.length > 0)
		.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function addTo(units: Map<string, Unit>, id: string, polygons: Rings[]): void {
	const unit = units.get(id);
	if (unit) unit.polygons.push(...polygons);
	else units.set(id, { id, polygons });
}

/** Takes the part away from its unit and gives it back. */
function cutOut(unit: Unit, cut: HandCut): Rings[] {
	const index = unit.polygons.findIndex(([outline]) => isInside(cut.part, outline!));
	if (index < 0) throw new RangeError(`${cut.from} has no area at ${cut.part.join(', ')}`);
	const [whole] = unit.polygons.splice(index, 1);
	if (!cut.line) return [whole!];
	const [outline, ...holes] = whole!;
	const parts = cutRing(outline!, cut.line).map((ring) => [
		ring,
		...holes.filter((hole) => isInside(hole[0]!, ring))
	]);
	const isPart = ([ring]: Rings): boolean => isInside(cut.part, ring!);
	unit.polygons.push(...parts.filter((part) => !isPart(part)));
	return parts.filter(isPart);
}
