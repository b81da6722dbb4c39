import { extent } from 'd3-array';
import { polygonContains } from 'd3-polygon';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { Place } from '#lib/core/model/compiled.ts';

type Point = NonNullable<Place['at']>;
type Ring = [lng: number, lat: number][];
type Area = Feature<Polygon | MultiPolygon>;

interface UnitPolygon {
	unit: string;
	shore: Ring;
	holes: readonly Ring[];
	lngs: readonly [number, number];
	lats: readonly [number, number];
}

/** Finds the unit in which a point lies, among areas whose ids are units. */
export class UnitFinder {
	readonly #polygons: readonly UnitPolygon[];

	constructor({ features }: FeatureCollection) {
		this.#polygons = features.filter(isArea).flatMap(toUnitPolygons);
	}

	/** null off every coast, which on a coarse level a harbour may be. */
	unitAt(point: Point): string | null {
		return this.#polygons.find((polygon) => isInside(polygon, point))?.unit ?? null;
	}
}

function isArea(feature: Feature): feature is Area {
	return feature.geometry.type === 'Polygon' || feature.geometry.type === 'MultiPolygon';
}

function toUnitPolygons({ id, geometry }: Area): UnitPolygon[] {
	const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
	return polygons.map((rings) => {
		const [shore = [], ...holes] = rings as Ring[];
		return { unit: String(id), shore, holes, lngs: span(shore, 0), lats: span(shore, 1) };
	});
}

function span(ring: Ring, axis: 0 | 1): readonly [number, number] {
	const [least = Infinity, most = -Infinity] = extent(ring, (point) => point[axis]);
	return [least, most];
}

function isInside({ shore, holes, lngs, lats }: UnitPolygon, [lng, lat]: Point): boolean {
	if (lng < lngs[0] || lng > lngs[1] || lat < lats[0] || lat > lats[1]) return false;
	const holds = (ring: Ring) => polygonContains(ring, [lng, lat]);
	return holds(shore) && !holes.some(holds);
}
