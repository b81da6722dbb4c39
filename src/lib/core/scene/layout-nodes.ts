import type { PlaceNode } from '#lib/core/scene/composition.ts';
import { displace } from '#lib/core/scene/displace.ts';
import { isInView } from '#lib/core/scene/in-view.ts';
import { LastMade } from '#lib/core/scene/last-made.ts';
import { projectPlace } from '#lib/core/scene/project-place.ts';
import type { ScreenPoint, Viewport } from '#lib/core/scene/viewport.ts';

/** A node in view. */
export interface PlacedNode {
	node: PlaceNode;
	/** Where it is drawn, and where its place truly is. */
	at: ScreenPoint;
	anchor: ScreenPoint;
	/** On the screen. */
	radius: number;
	haloRadius: number;
	asDisc: boolean;
}

/** What lines need to know of the node at their end. */
export type LineEnd = Pick<PlacedNode, 'at' | 'anchor' | 'radius'>;

/** A node on this side of the globe, outside the view. */
export interface OutsideNode {
	node: PlaceNode;
	at: ScreenPoint;
}

export interface NodeLayout {
	placed: readonly PlacedNode[];
	outside: readonly OutsideNode[];
	byId: ReadonlyMap<string, PlacedNode>;
}

/** From this zoom on there is room for unit marks in place of discs. */
export const UNIT_ZOOM = 6;
const FARTHEST_MOVE = 48;
/** A mark alone is still a thing to hit. */
const SMALLEST_RADIUS = 6;

/** Marks shrink to four fifths on narrow maps, and to seven tenths on maps of half the world. */
export function toMarkScale({ width, zoom }: Viewport): number {
	const byWidth = Math.max(0.8, Math.min(1, 0.8 + (0.2 * (width - 680)) / 320));
	const byZoom = Math.max(0.7, Math.min(1, 1 - 0.25 * (3 - zoom)));
	return Math.min(byWidth, byZoom);
}

const lastPlaced = new LastMade<PlaceNode, PlacedNode>();

/** Where nodes are drawn in a frame: projected, then moved apart where they overlap. */
export function layoutNodes(
	nodes: readonly PlaceNode[],
	viewport: Viewport,
	scale: number
): NodeLayout {
	const found: Omit<PlacedNode, 'at'>[] = [];
	const outside: OutsideNode[] = [];
	for (const node of nodes) {
		const anchor = projectPlace(node.at, viewport);
		if (!anchor) continue;
		const asDisc = node.disc !== null && (node.disc.always || viewport.zoom < UNIT_ZOOM);
		const reach = asDisc ? (node.disc?.radius ?? 0) : Math.max(node.coreRadius, node.haloRadius);
		const radius = Math.max(SMALLEST_RADIUS, reach) * scale;
		if (isInView(anchor, viewport, radius / 2)) {
			const haloRadius = asDisc ? 0 : node.haloRadius * scale;
			found.push({ node, anchor, radius, haloRadius, asDisc });
		} else outside.push({ node, at: anchor });
	}
	const moved = displace(
		found.map(({ anchor, radius }) => ({ ...anchor, radius })),
		FARTHEST_MOVE * scale
	);
	const placed = found.map((one, index) => {
		const at = moved[index]!;
		return lastPlaced.of(one.node, [viewport, at.x, at.y, one.radius], () => ({ ...one, at }));
	});
	return { placed, outside, byId: new Map(placed.map((place) => [place.node.id, place])) };
}
