import { toNearby } from '#lib/core/flow/great-circle.ts';
import type { ScreenPoint, Viewport } from '#lib/core/scene/viewport.ts';

/**
 * A closed ring `[lng, lat]` with continuous longitudes on the screen, in the copy of the world
 * nearest to the middle of the view. Empty where a part of it is behind the horizon of a globe.
 */
export function projectRing(
	ring: readonly (readonly [lng: number, lat: number])[],
	viewport: Viewport
): ScreenPoint[] {
	const first = ring[0]?.[0] ?? 0;
	const shift =
		viewport.projection === 'mercator' ? toNearby(first, viewport.centre[0]) - first : 0;
	const points: ScreenPoint[] = [];
	for (const [lng, lat] of ring) {
		const point = viewport.project(lng + shift, lat);
		if (!point) return [];
		points.push(point);
	}
	return points;
}
