import type { CountColumns } from '#lib/core/engine/slice-answer.ts';
import { isInView, isWholeInView } from '#lib/core/scene/in-view.ts';
import { Occupancy } from '#lib/core/scene/occupancy.ts';
import { projectPlace } from '#lib/core/scene/project-place.ts';
import type { Rectangle } from '#lib/core/scene/screen-cells.ts';
import { toGrouped } from '#lib/core/scene/scene-words.ts';
import { toTextWidth } from '#lib/core/scene/text-width.ts';
import type { Viewport } from '#lib/core/scene/viewport.ts';
import { toDiscRadius, toDiscScale, toRoundCount } from '#lib/core/crowd/disc-scale.ts';
import { MOST_UNITS, toClusterRadius, toMarkRadius } from '#lib/core/crowd/unit-marks.ts';
import { toLargerBoxes } from '#lib/map/larger-view.ts';
import type { DrawnDisc, LargePlaces } from '#lib/core/crowd/large-scene.ts';

/** A disc with what is written beside it, in pixels as large as words are. */
export interface DiscLabel {
	disc: DrawnDisc;
	name: string;
	count: string;
	x: number;
	/** The middle of its height. */
	y: number;
	anchor: 'start' | 'middle' | 'end';
}

const NAME_PX = 13;
const GAP_PX = 5;
const MOST_LABELS = 24;
/** So many on the smallest map, and one more on each of so many pixels as large as words are. */
const LEAST_LABELS = 6;
const LABEL_ROOM_PX = 40_000;
/** Of more places it would take too long to find room for names among their marks. */
const MOST_CLUSTERS = 5_000;

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
		const point = projectPlace([lng[place]!, lat[place]!], viewport);
		const radius = toDiscRadius(scale, value[at]!);
		if (point && isInView(point, viewport, radius)) {
			discs.push({ place, count: value[at]!, ...point, radius });
		}
	}
	return discs;
}

/**
 * The places that show their events one by one, as circles around these; the busiest come first.
 * @param only these; null for all in the view
 */
export function toClusters(
	{ key, value }: CountColumns,
	{ lng, lat }: LargePlaces,
	viewport: Viewport,
	only: readonly number[] | null
): DrawnDisc[] {
	if (only === null && key.length > MOST_CLUSTERS) return [];
	const markRadius = toMarkRadius(viewport.zoom);
	const clusters: DrawnDisc[] = [];
	for (let at = 0; at < key.length; at++) {
		const [place, count] = [key[at]!, value[at]!];
		if (count > MOST_UNITS || (only && !only.includes(place))) continue;
		const point = projectPlace([lng[place]!, lat[place]!], viewport);
		const radius = toClusterRadius(count) * markRadius;
		if (point && isInView(point, viewport, radius)) {
			clusters.push({ place, count, ...point, radius });
		}
	}
	return clusters.sort((a, b) => b.count - a.count || a.place - b.place);
}

/** Where names may be written. */
export interface LabelRoom {
	/** CSS pixels of the map. */
	width: number;
	height: number;
	/** What else lies over the map, in the same pixels. */
	covered: readonly Rectangle[];
	/** How many times as large as usual names are; what is given back is in pixels as large. */
	scale: number;
	/** The place that is named before all others; null for none. */
	first: number | null;
}

/** What is written beside discs, and the room that these and the words take. */
export interface DiscLabels {
	labels: DiscLabel[];
	taken: Occupancy;
}

/**
 * Names and numbers that find room beside their discs; the first discs choose first. That of the
 * place to be named before others may stand on discs: in a crowd of them there is no other room.
 */
export function labelDiscs(
	discs: readonly DrawnDisc[],
	toName: (place: number) => string,
	{ width, height, covered, scale, first }: LabelRoom
): DiscLabels {
	const taken = new Occupancy();
	const hidden = new Occupancy();
	const size = { width: width / scale, height: height / scale };
	const larger = discs.map((disc) => ({
		...disc,
		x: disc.x / scale,
		y: disc.y / scale,
		radius: disc.radius / scale
	}));
	for (const box of toLargerBoxes(covered, scale)) {
		taken.addRectangle(box);
		hidden.addRectangle(box);
	}
	for (const { x, y, radius } of larger) taken.addCircle({ x, y }, radius);
	const labels: DiscLabel[] = [];
	const choosing = larger.sort((a, b) => Number(b.place === first) - Number(a.place === first));
	const most = Math.min(
		MOST_LABELS,
		LEAST_LABELS + Math.floor((size.width * size.height) / LABEL_ROOM_PX)
	);
	for (const disc of choosing) {
		if (labels.length === most) break;
		const [name, count] = [toName(disc.place), toGrouped(disc.count)];
		const closed = disc.place === first ? hidden : taken;
		const long = toTextWidth(`${name} ${count}`, NAME_PX);
		for (const { x, y, anchor } of toSpots(disc)) {
			const left = anchor === 'start' ? x : anchor === 'end' ? x - long : x - long / 2;
			const [top, bottom] = [y - NAME_PX / 2, y + NAME_PX / 2];
			const box = { left, top, right: left + long, bottom };
			if (!isWholeInView(box, size, 0) || closed.isTaken(box)) continue;
			taken.addRectangle(box);
			labels.push({ disc, name, count, x, y, anchor });
			break;
		}
	}
	return { labels, taken };
}

/** Beside, above and below a disc, the best first: the middle of a name's height. */
function toSpots({ x, y, radius }: DrawnDisc): Pick<DiscLabel, 'x' | 'y' | 'anchor'>[] {
	const away = radius + GAP_PX;
	return [
		{ x: x + away, y, anchor: 'start' },
		{ x: x - away, y, anchor: 'end' },
		{ x, y: y - radius - NAME_PX / 2 - 2, anchor: 'middle' },
		{ x, y: y + radius + NAME_PX / 2 + 2, anchor: 'middle' }
	];
}
