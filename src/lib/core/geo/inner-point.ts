import type { Position, Ring } from '#lib/core/geo/ring.ts';

const LINES = 25;
/** Of widths that are as good as equal the one farther from both ends counts. */
const ROOM_WEIGHT = 0.05;

/**
 * A point well inside a polygon (outline first, then holes): the middle of the widest stretch that
 * lies inside on some parallel, away from its northern and southern end.
 */
export function innerPoint(rings: readonly Ring[]): Position {
	const lats = (rings[0] ?? []).map(([, lat]) => lat);
	const [south, north] = [Math.min(...lats), Math.max(...lats)];
	let best: Position = rings[0]?.[0] ?? [0, 0];
	let most = -Infinity;
	for (let line = 0; line < LINES; line++) {
		const lat = south + ((line + 0.5) / LINES) * (north - south);
		const scale = Math.cos((lat * Math.PI) / 180);
		const room = Math.min(north - lat, lat - south);
		const crossings = toCrossings(rings, lat);
		for (let i = 1; i < crossings.length; i += 2) {
			const [west, east] = [crossings[i - 1]!, crossings[i]!];
			const reach = Math.min(room, ((east - west) / 2) * scale) + room * ROOM_WEIGHT;
			if (reach <= most) continue;
			[best, most] = [[(west + east) / 2, lat], reach];
		}
	}
	return best;
}

/** Longitudes at which a parallel goes in and out, ascending. */
function toCrossings(rings: readonly Ring[], lat: number): number[] {
	const crossings = rings.flatMap((ring) =>
		ring.slice(1).flatMap(([lng, to], i) => {
			const [fromLng, from] = ring[i]!;
			if (from > lat === to > lat) return [];
			return [fromLng + ((lat - from) / (to - from)) * (lng - fromLng)];
		})
	);
	return crossings.sort((a, b) => a - b);
}
