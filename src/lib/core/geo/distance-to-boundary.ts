import type { Geometry, Position } from 'geojson';

const KM_PER_DEGREE = 111.195;

/**
 * Distance in km from a point to the nearest edge of a polygon's outline, inside or out; Infinity
 * for other geometries. Measured on a plane that touches the sphere at the point, which is exact
 * enough (about 1 %) for the few hundred km it is meant for; farther edges only come out as far.
 */
export function kmToBoundary(geometry: Geometry, lng: number, lat: number): number {
	if (geometry.type === 'Polygon') return kmToRings(geometry.coordinates, lng, lat);
	if (geometry.type !== 'MultiPolygon') return Infinity;
	return geometry.coordinates.reduce(
		(least, rings) => Math.min(least, kmToRings(rings, lng, lat)),
		Infinity
	);
}

function kmToRings(rings: readonly Position[][], lng: number, lat: number): number {
	const kmPerLng = KM_PER_DEGREE * Math.cos((lat * Math.PI) / 180);
	let least = Infinity;
	for (const ring of rings) {
		let [fromLng = 0, fromLat = 0] = ring[0] ?? [];
		for (const [toLng = 0, toLat = 0] of ring.slice(1)) {
			// Each end is taken relative to the one before, so that no edge leaps over the far side.
			const x = toNearLng(fromLng - lng);
			const from = [x * kmPerLng, (fromLat - lat) * KM_PER_DEGREE] as const;
			const farX = x + toNearLng(toLng - fromLng);
			const to = [farX * kmPerLng, (toLat - lat) * KM_PER_DEGREE] as const;
			least = Math.min(least, toSegment(from, to));
			[fromLng, fromLat] = [toLng, toLat];
		}
	}
	return least;
}

/** A difference of longitudes the short way round. */
function toNearLng(difference: number): number {
	return difference - 360 * Math.round(difference / 360);
}

/** Distance of the origin to a segment. */
function toSegment(
	[x1, y1]: readonly [number, number],
	[x2, y2]: readonly [number, number]
): number {
	const [dx, dy] = [x2 - x1, y2 - y1];
	const length = dx * dx + dy * dy;
	const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(x1 * dx + y1 * dy) / length));
	return Math.hypot(x1 + along * dx, y1 + along * dy);
}
