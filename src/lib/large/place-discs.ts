import type { ProjectionName } from '#lib/core/address/view.ts';
import type { CountColumns } from '#lib/core/engine/slice-answer.ts';
import { Occupancy } from '#lib/core/scene/occupancy.ts';
import { toTextWidth } from '#lib/core/scene/text-width.ts';
import type { Viewport } from '#lib/core/scene/viewport.ts';
import type { LngLat } from '#lib/draw/fit-camera.ts';
import { toDiscRadius, toDiscScale, toRoundCount } from '#lib/core/crowd/disc-scale.ts';
import type { DrawnDisc, LargePlaces } from '#lib/core/crowd/large-scene.ts';

/** A disc with what is written beside it. CSS pixels. */
export interface DiscLabel {
	disc: DrawnDisc;
	name: string;
	count: string;
	x: number;
	y: number;
}

const NAME_PX = 13;
const GAP_PX = 5;
const MOST_LABELS = 16;
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
const FORMAT = new Intl.NumberFormat('en');

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

/** The busiest places in a view as discs, for where no layer draws them; the busiest come first. */
export function toPlaceDiscs(
	{ key, value }: CountColumns,
	{ lng, lat }: LargePlaces,
	viewport: Viewport,
	most: number
): DrawnDisc[] {
	const greatest = value.reduce((max, count) => Math.max(max, count), 1);
	const scale = toDiscScale(toRoundCount(greatest), viewport.zoom);
	const order = [...key.keys()].sort((a, b) => value[b]! - value[a]! || key[a]! - key[b]!);
	const discs: DrawnDisc[] = [];
	for (const at of order) {
		if (discs.length === most) break;
		const place = key[at]!;
		if (!Number.isFinite(lng[place]) || !Number.isFinite(lat[place])) continue;
		const turns = Math.round((viewport.centre[0] - lng[place]!) / 360);
		const point = viewport.project(lng[place]! + 360 * turns, lat[place]!);
		const radius = toDiscRadius(scale, value[at]!);
		if (point && isInView(point, radius, viewport)) {
			discs.push({ place, count: value[at]!, ...point, radius });
		}
	}
	return discs;
}

/** Names and numbers that find room beside their discs; the first discs choose first. */
export function labelDiscs(
	discs: readonly DrawnDisc[],
	toName: (place: number) => string,
	{ width, height }: { width: number; height: number }
): { labels: DiscLabel[]; taken: Occupancy } {
	const taken = new Occupancy();
	for (const { x, y, radius } of discs) taken.addCircle({ x, y }, radius);
	const labels: DiscLabel[] = [];
	for (const disc of discs) {
		if (labels.length === MOST_LABELS) break;
		const [name, count] = [toName(disc.place), FORMAT.format(disc.count)];
		const long = toTextWidth(`${name} ${count}`, NAME_PX);
		const [left, top] = [disc.x + disc.radius + GAP_PX, disc.y - NAME_PX / 2];
		const box = { left, top, right: left + long, bottom: top + NAME_PX };
		const isInside = left > 0 && top > 0 && box.right < width && box.bottom < height;
		if (!isInside || taken.isTaken(box)) continue;
		taken.addRectangle(box);
		labels.push({ disc, name, count, x: left, y: disc.y });
	}
	return { labels, taken };
}

function isInView(
	{ x, y }: { x: number; y: number },
	radius: number,
	{ width, height }: Viewport
): boolean {
	return x > -radius && y > -radius && x < width + radius && y < height + radius;
}
