import { toNearby } from '#lib/core/flow/great-circle.ts';
import { MERCATOR_EDGE_LAT } from '#lib/core/scene/mercator-viewport.ts';
import type { ScreenPoint, Viewport } from '#lib/core/scene/viewport.ts';

/**
 * A place on the screen, in the copy of the world nearest to the middle of the view; null where it
 * lies behind the globe, or nobody knows where: live maps throw at coordinates that are no numbers.
 */
export function projectPlace(
	[lng, lat]: readonly [number, number],
	viewport: Viewport
): ScreenPoint | null {
	if (!Number.isFinite(lng) || !Number.isFinite(lat)) return null;
	const isFlat = viewport.projection === 'mercator';
	const point = isFlat
		? viewport.project(
				toNearby(lng, viewport.centre[0]),
				Math.max(-MERCATOR_EDGE_LAT, Math.min(MERCATOR_EDGE_LAT, lat))
			)
		: viewport.project(lng, lat);
	return point && Number.isFinite(point.x) && Number.isFinite(point.y) ? point : null;
}
