import type { Feature, FeatureCollection } from 'geojson';
import { LABEL_SIZE_PX } from '#lib/core/scene/label-candidates.ts';
import type { Rectangle } from '#lib/core/scene/occupancy.ts';
import type { Scene, SceneFlow } from '#lib/core/scene/scene.ts';
import { toTextWidth } from '#lib/core/scene/text-width.ts';
import type { ScreenPoint } from '#lib/core/scene/viewport.ts';

/** A square of the map, CSS pixels, that names of the basemap are to leave free. */
export interface ClearBox {
	x: number;
	y: number;
	sizePx: number;
}

/** Something that is drawn wherever one looks; a map without it draws nothing at all. */
const WHOLE_WORLD: Feature = {
	type: 'Feature',
	properties: {},
	geometry: {
		type: 'Polygon',
		coordinates: [
			[
				[-180, -85],
				[180, -85],
				[180, 85],
				[-180, 85],
				[-180, -85]
			]
		]
	}
};

/** Boxes as points on the ground, with the one shape that proves that the map draws. */
export function toClearFeatures(
	boxes: readonly ClearBox[] = [],
	toGround: (x: number, y: number) => { lng: number; lat: number } = () => ({ lng: 0, lat: 0 })
): FeatureCollection {
	const points = boxes.map(({ x, y, sizePx }): Feature => {
		const { lng, lat } = toGround(x, y);
		const geometry = { type: 'Point' as const, coordinates: [lng, lat] };
		return { type: 'Feature', properties: { size: sizePx }, geometry };
	});
	return { type: 'FeatureCollection', features: [WHOLE_WORLD, ...points] };
}

const LINE_HEIGHT = 1.25;
const FLOW_BOX_PX = 10;
/** One box in so many pixels along a flow. */
const FLOW_STEP_PX = 16;

/**
 * What a scene draws: its places, their labels and the course of its flows; and what else lies over
 * the map.
 */
export function toClearBoxes(
	{ nodes, labels, flows, ports, callout }: Scene,
	covered: readonly Rectangle[] = []
): ClearBox[] {
	return [
		...covered.flatMap(toSquares),
		...nodes.map(({ at, radius }) => ({ ...at, sizePx: 2 * radius })),
		...labels.flatMap(({ label, at, anchor }) => {
			const name = label.count === null ? label.text : `${label.text} ${label.count}`;
			return toTextBoxes([name, ...label.lines], at, anchor);
		}),
		...ports.flatMap(({ text, note, textAt, anchor }) => toTextBoxes([text, note], textAt, anchor)),
		...(callout ? toTextBoxes([callout.title, callout.note], callout.at, callout.anchor) : []),
		...flows.flatMap(toFlowBoxes)
	];
}

/** A row of squares as high as the text, whose first line has its baseline at a point. */
function toTextBoxes(
	lines: readonly string[],
	at: ScreenPoint,
	anchor: 'start' | 'middle' | 'end'
): ClearBox[] {
	const size = LABEL_SIZE_PX.major;
	const full = lines.filter((line) => line !== '');
	const width = Math.max(...full.map((line) => toTextWidth(line, size)));
	const height = full.length * size * LINE_HEIGHT;
	const left = anchor === 'start' ? at.x : anchor === 'end' ? at.x - width : at.x - width / 2;
	const top = at.y - size;
	return toSquares({ left, top, right: left + width, bottom: top + height });
}

/** Squares as large as the shorter side, which together cover a rectangle. */
function toSquares({ left, top, right, bottom }: Rectangle): ClearBox[] {
	const [width, height] = [right - left, bottom - top];
	const sizePx = Math.min(width, height);
	if (sizePx <= 0) return [];
	const count = Math.ceil(Math.max(width, height) / sizePx);
	return Array.from({ length: count }, (_, i) => {
		const along = (i + 0.5) / count;
		const isWide = width > height;
		return {
			x: left + (isWide ? along : 0.5) * width,
			y: top + (isWide ? 0.5 : along) * height,
			sizePx
		};
	});
}

function toFlowBoxes({ hitPath }: SceneFlow): ClearBox[] {
	const numbers = (hitPath.match(/-?[\d.]+/g) ?? []).map(Number);
	const boxes: ClearBox[] = [];
	for (let i = 0; i + 1 < numbers.length; i += 2) {
		const [x, y] = [numbers[i]!, numbers[i + 1]!];
		const last = boxes.at(-1);
		if (last && Math.hypot(x - last.x, y - last.y) < FLOW_STEP_PX) continue;
		boxes.push({ x, y, sizePx: FLOW_BOX_PX });
	}
	return boxes;
}
