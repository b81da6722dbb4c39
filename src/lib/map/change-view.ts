import type { Feature, FeatureCollection, Position } from 'geojson';
import type { BorderChange } from '#lib/core/basemap/period-table.ts';
import { UnitFinder } from '#lib/core/basemap/unit-at.ts';
import { toNearby } from '#lib/core/flow/great-circle.ts';
import type { Viewport } from '#lib/core/scene/viewport.ts';
import { periodBasemap } from '#lib/map/period-basemap.ts';

const NO_AREAS: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** Says which changes of the map a frame shows. */
export class ChangeView {
	readonly #areas: FeatureCollection;
	readonly #finder: UnitFinder;

	/** @param areas land whose ids are units */
	constructor(areas: FeatureCollection) {
		this.#areas = areas;
		this.#finder = new UnitFinder(areas);
	}

	/**
	 * Whether a change can be seen: where its point is in the frame, or a corner of one of its units,
	 * or where one of them lies under the centre.
	 */
	of(viewport: Viewport): (change: BorderChange) => boolean {
		const [lng, lat] = viewport.centre;
		const seen = this.#areas.features.filter((area) =>
			toCorners(area).some((corner) => isInFrame(corner, viewport))
		);
		const units = new Set(seen.map(({ id }) => String(id)));
		const middle = this.#finder.unitAt([toNearby(lng, 0), lat]);
		if (middle !== null) units.add(middle);
		return (change) =>
			isInFrame(change.at, viewport) || change.units.some((unit) => units.has(unit));
	}
}

/** Of the coarsest land, which the map has already; without it points alone count. */
export async function bringChangeView(): Promise<ChangeView> {
	const shapes = await periodBasemap.shapes('world').catch(() => null);
	return new ChangeView(shapes?.areas ?? NO_AREAS);
}

function isInFrame([lng = 0, lat = 0]: Readonly<Position>, viewport: Viewport): boolean {
	const isFlat = viewport.projection === 'mercator';
	const point = viewport.project(isFlat ? toNearby(lng, viewport.centre[0]) : lng, lat);
	if (!point) return false;
	const { width, height } = viewport;
	return point.x >= 0 && point.y >= 0 && point.x <= width && point.y <= height;
}

function toCorners({ geometry }: Feature): Position[] {
	if (geometry.type === 'Polygon') return geometry.coordinates.flat();
	return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat(2) : [];
}
