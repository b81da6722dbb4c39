import type { ProjectionName } from '#lib/core/address/view.ts';
import type { LargePlaces } from '#lib/core/crowd/large-scene.ts';
import type { LngLat } from '#lib/draw/fit-camera.ts';

const SECTOR_DEG = 20;
/** Of the sectors of the globe: above that share no side of it is the empty one. */
const ALL_ROUND = 0.6;
/** So close together that the widest gap is the one across the antimeridian. */
const WORLD: readonly LngLat[] = Array.from({ length: 21 }, (_, at): LngLat => [
	-170 + 17 * at,
	at % 2 === 0 ? -50 : 68
]);
/** What a globe that fills the map shows without being crowded at its limb. */
const HEMISPHERE: readonly LngLat[] = [
	[-60, -42],
	[60, 48]
];
/** What the map is to hold at first: every place; where they lie all round, the world as usual. */
export function toOpeningPoints(
	{ lng, lat }: LargePlaces,
	projection: ProjectionName
): readonly LngLat[] {
	const points = Array.from(lng, (each, place): LngLat => [each, lat[place]!]).filter((at) =>
		at.every(Number.isFinite)
	);
	const sectors = new Set(points.map(([each]) => Math.floor(each / SECTOR_DEG)));
	if (sectors.size < (360 / SECTOR_DEG) * ALL_ROUND) return points;
	return projection === 'globe' ? HEMISPHERE : WORLD;
}
