import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { UnitFinder } from '#lib/core/basemap/unit-at.ts';
import { toNearby } from '#lib/core/flow/great-circle.ts';
import { isInView } from '#lib/core/scene/in-view.ts';
import { projectPlace } from '#lib/core/scene/project-place.ts';
import type { Viewport } from '#lib/core/scene/viewport.ts';

interface KnownLand {
	finder: UnitFinder;
	/** While only time moves, the frame stays the same. */
	seen: WeakMap<Viewport, ReadonlySet<string>>;
}

const known = new WeakMap<FeatureCollection, KnownLand>();

/**
 * The units that a frame shows: those with a corner in it, and the one under its centre.
 *
 * @param areas land whose ids are units
 */
export function unitsInView(areas: FeatureCollection, viewport: Viewport): ReadonlySet<string> {
	const land = known.get(areas) ?? { finder: new UnitFinder(areas), seen: new WeakMap() };
	known.set(areas, land);
	const units = land.seen.get(viewport) ?? findUnits(areas, land.finder, viewport);
	land.seen.set(viewport, units);
	return units;
}

function findUnits(
	{ features }: FeatureCollection,
	finder: UnitFinder,
	viewport: Viewport
): ReadonlySet<string> {
	const units = new Set(
		features.filter((area) => hasCornerInView(area, viewport)).map(({ id }) => String(id))
	);
	const [lng, lat] = viewport.centre;
	const middle = finder.unitAt([toNearby(lng, 0), lat]);
	if (middle !== null) units.add(middle);
	return units;
}

/** Whether a corner of it is in the frame. */
export function hasCornerInView({ geometry }: Feature, viewport: Viewport): boolean {
	return toPositions(geometry).some((position) => isInFrame(position, viewport));
}

export function isInFrame([lng = 0, lat = 0]: Readonly<Position>, viewport: Viewport): boolean {
	const point = projectPlace([lng, lat], viewport);
	return point !== null && isInView(point, viewport);
}

function toPositions(geometry: Geometry): Position[] {
	switch (geometry.type) {
		case 'LineString':
			return geometry.coordinates;
		case 'Polygon':
		case 'MultiLineString':
			return geometry.coordinates.flat();
		case 'MultiPolygon':
			return geometry.coordinates.flat(2);
		default:
			return [];
	}
}
