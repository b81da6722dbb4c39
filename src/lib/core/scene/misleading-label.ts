import type { LabelCandidate } from '#lib/core/scene/label-candidates.ts';
import type { PlacedNode } from '#lib/core/scene/layout-nodes.ts';
import type { Rectangle } from '#lib/core/scene/occupancy.ts';
import type { ScreenPoint } from '#lib/core/scene/viewport.ts';

/** No name stands farther from its node, with its own length. */
const REACH_PX = 280;
/** With a leader a label needs only so much room around it to be seen to belong elsewhere. */
const CLEAR_PX = 12;
/** A leader that passes a rim by less seems to end there. */
const LEADER_GAP_PX = 3;

/** The other nodes near enough for their names to be taken for each other. */
export function toNeighbours(own: PlacedNode, all: readonly PlacedNode[]): PlacedNode[] {
	return all.filter(
		(other) =>
			other.node !== own.node &&
			Math.abs(other.at.x - own.at.x) < REACH_PX + own.radius + other.radius &&
			Math.abs(other.at.y - own.at.y) < REACH_PX + own.radius + other.radius
	);
}

/**
 * Whether a reader would take a label for that of another node: it stands nearer to the other's rim
 * than to its own, right at it where a leader tells whose it is, or the leader runs through the
 * other.
 */
export function isMisleading(
	{ box, leader }: LabelCandidate,
	own: PlacedNode,
	neighbours: readonly PlacedNode[]
): boolean {
	const ownGap = toGap(box, own);
	const leastGap = leader ? Math.min(ownGap, CLEAR_PX) : ownGap;
	return neighbours.some(
		(other) =>
			toGap(box, other) < leastGap ||
			(leader !== null && toDistance(other.at, leader) < other.radius + LEADER_GAP_PX)
	);
}

/** From the rim of a node to a rectangle; negative where it reaches in. */
function toGap({ left, top, right, bottom }: Rectangle, { at, radius }: PlacedNode): number {
	const dx = at.x - Math.max(left, Math.min(right, at.x));
	const dy = at.y - Math.max(top, Math.min(bottom, at.y));
	return Math.hypot(dx, dy) - radius;
}

function toDistance({ x, y }: ScreenPoint, [from, to]: readonly [ScreenPoint, ScreenPoint]) {
	const [dx, dy] = [to.x - from.x, to.y - from.y];
	const length = dx * dx + dy * dy;
	const along = length === 0 ? 0 : ((x - from.x) * dx + (y - from.y) * dy) / length;
	const share = Math.max(0, Math.min(1, along));
	return Math.hypot(x - from.x - share * dx, y - from.y - share * dy);
}
