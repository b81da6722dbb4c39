import type { FeatureCollection } from 'geojson';
import type { BorderChange } from '#lib/core/basemap/period-table.ts';
import type { Viewport } from '#lib/core/scene/viewport.ts';
import { periodBasemap } from '#lib/map/period-basemap.ts';
import { isInFrame, unitsInView } from '#lib/map/units-in-view.ts';

const NO_AREAS: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** Says which changes of the map a frame shows. */
export class ChangeView {
	readonly #areas: FeatureCollection;

	/** @param areas land whose ids are units */
	constructor(areas: FeatureCollection) {
		this.#areas = areas;
	}

	/**
	 * Whether a change can be seen: where its point is in the frame, or a corner of one of its units,
	 * or where one of them lies under the centre.
	 */
	of(viewport: Viewport): (change: BorderChange) => boolean {
		return ({ at, units }) =>
			isInFrame(at, viewport) || units.some((unit) => unitsInView(this.#areas, viewport).has(unit));
	}
}

/** Of the coarsest land, which the map has already; without it points alone count. */
export async function bringChangeView(): Promise<ChangeView> {
	const shapes = await periodBasemap.shapes('world').catch(() => null);
	return new ChangeView(shapes?.areas ?? NO_AREAS);
}
