import type { LabelCandidate } from '#lib/core/scene/label-candidates.ts';
import type { PlacedNode } from '#lib/core/scene/layout-nodes.ts';
import { grow, ScreenCells, type Rectangle } from '#lib/core/scene/screen-cells.ts';
import type { ScreenPoint } from '#lib/core/scene/viewport.ts';

/** With a leader a label needs only so much room around it to be seen to belong elsewhere. */
const CLEAR_PX = 12;
/** A leader that passes a rim by less seems to end there. */
const LEADER_GAP_PX = 3;

/** Says of labels whether a reader would take them for those of other nodes. */
export class MisleadingLabels {
	readonly #nodes = new ScreenCells<PlacedNode>();

	constructor(nodes: readonly PlacedNode[]) {
		for (const node of nodes) this.#nodes.add(around(node.at, node.at, node.radius), node);
	}

	/**
	 * A label misleads that stands nearer to another node's rim than to its own, right at it where a
	 * leader tells whose it is, or whose leader runs through another node.
	 */
	has({ box, leader }: LabelCandidate, own: PlacedNode): boolean {
		const ownGap = toGap(box, own);
		const leastGap = leader ? Math.min(ownGap, CLEAR_PX) : ownGap;
		const isOther = ({ node }: PlacedNode) => node !== own.node;
		const near = grow(box, Math.max(0, leastGap));
		if (this.#nodes.some(near, (other) => isOther(other) && toGap(box, other) < leastGap)) {
			return true;
		}
		if (!leader) return false;
		return this.#nodes.some(around(...leader, LEADER_GAP_PX), (other) => {
			return isOther(other) && toDistance(other.at, leader) < other.radius + LEADER_GAP_PX;
		});
	}
}

function around(a: ScreenPoint, b: ScreenPoint, by: number): Rectangle {
	const [left, right] = a.x < b.x ? [a.x, b.x] : [b.x, a.x];
	const [top, bottom] = a.y < b.y ? [a.y, b.y] : [b.y, a.y];
	return grow({ left, top, right, bottom }, by);
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
