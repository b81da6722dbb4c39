import type { PlaceNode } from '#lib/core/scene/composition.ts';
import { LABEL_SIZE_PX } from '#lib/core/scene/label-candidates.ts';
import type { OutsideNode } from '#lib/core/scene/layout-nodes.ts';
import type { Occupancy } from '#lib/core/scene/occupancy.ts';
import type { Rectangle } from '#lib/core/scene/screen-cells.ts';
import { recordsInWords } from '#lib/core/scene/scene-words.ts';
import type { ScenePort, Stress } from '#lib/core/scene/scene.ts';
import { toTextWidth } from '#lib/core/scene/text-width.ts';
import type { ScreenPoint, Viewport } from '#lib/core/scene/viewport.ts';

/** From the frame to the middle of a port, and from there to its text. */
const INSET_PX = 13;
const TEXT_PX = 11;
const TEXT_HEIGHT_PX = 30;
const ASCENT_PX = 12;
const APART_PX = 44;
/** How far a port may slide along the frame before it is joined to its neighbour. */
const SLIDE_PX = 22;
const MOST_SLIDES = 10;
const MOST_PORTS = 12;

interface Port {
	place: Place;
	nodes: PlaceNode[];
}

/** A place on the frame. */
interface Place extends ScreenPoint {
	side: 'left' | 'right' | 'top' | 'bottom';
}

/**
 * One port on the frame for each place outside the view, on its bearing from the middle; the
 * busiest first. Those that find no room are joined to the nearest port, so none is left out.
 */
export function placePorts(
	outside: readonly OutsideNode[],
	viewport: Viewport,
	taken: Occupancy,
	stressOf: (node: PlaceNode) => Stress
): ScenePort[] {
	const ports: Port[] = [];
	for (const { node, at } of outside) {
		const wanted = toPerimeter(at, viewport);
		const place =
			ports.length < MOST_PORTS ? findPlace(wanted, node, ports, viewport, taken) : null;
		if (place) ports.push({ place, nodes: [node] });
		else if (ports.length === 0) ports.push({ place: toPlace(wanted, viewport), nodes: [node] });
		else toNearest(toPlace(wanted, viewport), ports).nodes.push(node);
	}
	return ports.map(({ place, nodes }) => {
		const { text, note } = toWords(nodes);
		taken.addRectangle(toBox(place, text, note, viewport));
		return {
			key: nodes[0]!.id,
			nodes: nodes.map(({ id }) => id),
			at: { x: place.x, y: place.y },
			angleDeg: OUTWARD_DEG[place.side],
			text,
			note,
			...toText(place, text, note, viewport),
			name: `${text}, ${note}`,
			stress: stressOf(nodes[0]!)
		};
	});
}

const OUTWARD_DEG = { right: 0, bottom: 90, left: 180, top: 270 } as const;

function toWords(nodes: readonly PlaceNode[]): { text: string; note: string } {
	const [first] = nodes;
	const records = new Set(nodes.flatMap((node) => node.records)).size;
	const more = nodes.length > 1 ? ` and ${nodes.length - 1} more` : '';
	return {
		text: `${first?.label.text ?? ''}${more}`,
		note: `${recordsInWords(records)}, off the map`
	};
}

/** Pixels along the inset frame, clockwise from its top left corner. */
function toPerimeter({ x, y }: ScreenPoint, { width, height }: Viewport): number {
	const [halfX, halfY] = [width / 2 - INSET_PX, height / 2 - INSET_PX];
	const [dx, dy] = [x - width / 2, y - height / 2];
	const share = Math.max(Math.abs(dx) / halfX, Math.abs(dy) / halfY) || 1;
	const [px, py] = [dx / share + halfX, dy / share + halfY];
	const [w, h] = [2 * halfX, 2 * halfY];
	if (py <= 0.01) return px;
	if (px >= w - 0.01) return w + py;
	return py >= h - 0.01 ? w + h + (w - px) : 2 * w + h + (h - py);
}

function toPlace(perimeter: number, { width, height }: Viewport): Place {
	const [w, h] = [width - 2 * INSET_PX, height - 2 * INSET_PX];
	const length = 2 * (w + h);
	const along = ((perimeter % length) + length) % length;
	if (along < w) return { x: INSET_PX + along, y: INSET_PX, side: 'top' };
	if (along < w + h) return { x: INSET_PX + w, y: INSET_PX + along - w, side: 'right' };
	if (along < 2 * w + h) {
		return { x: INSET_PX + 2 * w + h - along, y: INSET_PX + h, side: 'bottom' };
	}
	return { x: INSET_PX, y: INSET_PX + length - along, side: 'left' };
}

function findPlace(
	wanted: number,
	node: PlaceNode,
	ports: readonly Port[],
	viewport: Viewport,
	taken: Occupancy
): Place | null {
	const { text, note } = toWords([node]);
	// The first one has no neighbour to be joined to, so it may go all the way round.
	const frame = Math.ceil((2 * (viewport.width + viewport.height)) / SLIDE_PX);
	const slides = ports.length === 0 ? frame : MOST_SLIDES;
	for (let step = 0; step <= slides; step++) {
		const slide = Math.ceil(step / 2) * SLIDE_PX * (step % 2 === 0 ? -1 : 1);
		const place = toPlace(wanted + slide, viewport);
		const box = toBox(place, text, note, viewport);
		if (ports.some((port) => isTooClose(port, place, box, viewport)) || taken.isTaken(box))
			continue;
		return place;
	}
	return null;
}

function isTooClose(port: Port, place: Place, box: Rectangle, viewport: Viewport): boolean {
	const { text, note } = toWords(port.nodes);
	const other = toBox(port.place, text, note, viewport);
	const overlaps =
		box.left < other.right &&
		other.left < box.right &&
		box.top < other.bottom &&
		other.top < box.bottom;
	return overlaps || Math.hypot(place.x - port.place.x, place.y - port.place.y) < APART_PX;
}

function toNearest(place: ScreenPoint, ports: readonly Port[]): Port {
	const distance = ({ place: { x, y } }: Port) => Math.hypot(x - place.x, y - place.y);
	return ports.reduce((best, port) => (distance(port) < distance(best) ? port : best));
}

function toText(
	{ x, y, side }: Place,
	text: string,
	note: string,
	{ width, height }: Viewport
): Pick<ScenePort, 'textAt' | 'anchor'> {
	const wide = toWidth(text, note);
	const above = Math.max(INSET_PX, Math.min(height - INSET_PX - TEXT_HEIGHT_PX, y - 15));
	if (side === 'left') return { textAt: { x: x + TEXT_PX, y: above + ASCENT_PX }, anchor: 'start' };
	if (side === 'right') return { textAt: { x: x - TEXT_PX, y: above + ASCENT_PX }, anchor: 'end' };
	const middle = Math.max(INSET_PX + wide / 2, Math.min(width - INSET_PX - wide / 2, x));
	const top = side === 'top' ? y + TEXT_PX : y - TEXT_PX - TEXT_HEIGHT_PX;
	return { textAt: { x: middle, y: top + ASCENT_PX }, anchor: 'middle' };
}

function toBox(place: Place, text: string, note: string, viewport: Viewport): Rectangle {
	const { textAt, anchor } = toText(place, text, note, viewport);
	const wide = toWidth(text, note);
	const left =
		anchor === 'start' ? textAt.x : anchor === 'end' ? textAt.x - wide : textAt.x - wide / 2;
	const top = textAt.y - ASCENT_PX;
	return {
		left: Math.min(left, place.x - 7),
		top: Math.min(top, place.y - 7),
		right: Math.max(left + wide, place.x + 7),
		bottom: Math.max(top + TEXT_HEIGHT_PX, place.y + 7)
	};
}

function toWidth(text: string, note: string): number {
	return Math.max(toTextWidth(text, LABEL_SIZE_PX.major), toTextWidth(note, LABEL_SIZE_PX.line));
}
