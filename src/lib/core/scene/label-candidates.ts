import type { NodeLabel } from '#lib/core/scene/composition.ts';
import type { PlacedNode } from '#lib/core/scene/layout-nodes.ts';
import type { Rectangle } from '#lib/core/scene/screen-cells.ts';
import { toGrouped } from '#lib/core/scene/scene-words.ts';
import type { SceneLabel } from '#lib/core/scene/scene.ts';
import { toTextWidth } from '#lib/core/scene/text-width.ts';
import type { ScreenPoint } from '#lib/core/scene/viewport.ts';

/** A place where a label may stand. */
export interface LabelCandidate {
	box: Rectangle;
	anchor: SceneLabel['anchor'];
	leader: SceneLabel['leader'];
	/** The lower the better; 0 is right beside the node. */
	cost: number;
}

export const LABEL_SIZE_PX = { major: 13.5, minor: 11.5, line: 11.5 } as const;
export const LABEL_LINE_PX = { first: 16, next: 14 } as const;

/** From the rim to the text, and where it goes when there is no room close by. */
const NEAR_PX = 5;
const FAR_PX = [20, 34, 50];
/** No candidate farther away is better than this. */
export const FAR_FROM_COST = 9;
const RING_COST = 4;
const ABOVE_COST = 2;
const DIRECTIONS = Array.from({ length: 16 }, (_, step) => {
	const angle = (step * Math.PI) / 8;
	return [Math.cos(angle), Math.sin(angle)] as const;
});

/** Right, left, above, below, then the diagonals, all of them close by. */
export function toNearCandidates({ at, radius, node }: PlacedNode): LabelCandidate[] {
	const size = toLabelSize(node.label);
	const near = radius + NEAR_PX;
	const diagonal = radius * Math.SQRT1_2 + NEAR_PX;
	const spots: [dx: number, dy: number][] = [
		[near, 0],
		[-near, 0],
		[0, -near],
		[0, near],
		[diagonal, -diagonal],
		[diagonal, diagonal],
		[-diagonal, -diagonal],
		[-diagonal, diagonal]
	];
	return spots.map(([dx, dy], index) => toCandidate(at, dx, dy, size, null, index));
}

/** All around, in three rings, joined to the node by a leader. */
export function toFarCandidates({ at, radius, node }: PlacedNode): LabelCandidate[] {
	const size = toLabelSize(node.label);
	return FAR_PX.flatMap((farPx, ring) =>
		DIRECTIONS.map(([ux, uy]): LabelCandidate => {
			const out = radius + farPx;
			const leader = [
				{ x: at.x + ux * (radius + 1), y: at.y + uy * (radius + 1) },
				{ x: at.x + ux * (out - 3), y: at.y + uy * (out - 3) }
			] as const;
			// Text beside a mark reads better than above or below it.
			const cost = FAR_FROM_COST + ring * RING_COST + (1 - Math.abs(ux)) * ABOVE_COST;
			return toCandidate(at, ux * out, uy * out, size, leader, cost);
		})
	);
}

interface Size {
	width: number;
	height: number;
}

function toLabelSize(label: NodeLabel): Size {
	const first = label.count === null ? label.text : `${label.text} ${toGrouped(label.count)}`;
	const size = label.major ? LABEL_SIZE_PX.major : LABEL_SIZE_PX.minor;
	const widths = label.lines.map((line) => toTextWidth(line, LABEL_SIZE_PX.line));
	return {
		width: Math.max(toTextWidth(first, size), ...widths),
		height: LABEL_LINE_PX.first + label.lines.length * LABEL_LINE_PX.next
	};
}

function toCandidate(
	at: ScreenPoint,
	dx: number,
	dy: number,
	{ width, height }: Size,
	leader: LabelCandidate['leader'],
	cost: number
): LabelCandidate {
	const isBeside = Math.abs(dx) > 0.35 * Math.abs(dy) && Math.abs(dx) > 1;
	const anchor = !isBeside ? 'middle' : dx > 0 ? 'start' : 'end';
	const left =
		anchor === 'start' ? at.x + dx : anchor === 'end' ? at.x + dx - width : at.x + dx - width / 2;
	// Straight beside the node its block is centred; further up or down it clears the node.
	const rise = Math.max(-1, Math.min(1, (isBeside ? dy / Math.abs(dx) : Math.sign(dy)) || 0));
	const top = at.y + dy - height / 2 + (rise * height) / 2;
	const box = { left, top, right: left + width, bottom: top + height };
	return { box, anchor, leader, cost };
}
