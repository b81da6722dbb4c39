import type { NodeLabel } from '#lib/core/scene/composition.ts';
import type { PlacedNode } from '#lib/core/scene/layout-nodes.ts';
import type { Occupancy, Rectangle } from '#lib/core/scene/occupancy.ts';
import { toGrouped } from '#lib/core/scene/scene-words.ts';
import type { SceneLabel, Stress } from '#lib/core/scene/scene.ts';
import { toTextWidth } from '#lib/core/scene/text-width.ts';
import type { ScreenPoint, Viewport } from '#lib/core/scene/viewport.ts';

export const LABEL_SIZE_PX = { major: 13.5, minor: 11.5, line: 11.5 } as const;
export const LABEL_LINE_PX = { first: 16, next: 14 } as const;

/** Baseline of the first line below the top of its box. */
const ASCENT_PX = 12;
const PADDING_PX = 1.5;
const FRAME_PX = 6;
/** From the rim to the text, and where it goes when there is no room close by. */
const NEAR_PX = 5;
const FAR_PX = [20, 34, 50];
const FAR_DIRECTIONS = 16;
/** A crossed strand is as bad as this many steps down the order of candidates. */
const POINT_COST = 1.1;
/** Below this width, small places wait for a closer view. */
const NARROW_PX = 600;
const NARROW_ZOOM = 5;

interface Candidate {
	box: Rectangle;
	anchor: SceneLabel['anchor'];
	leader: SceneLabel['leader'];
	cost: number;
}

/**
 * Names of the nodes where they cover no mark, number, port or other name; the busiest choose
 * first. What finds no place is not written: its mark still has its name.
 */
export function placeLabels(
	placed: readonly PlacedNode[],
	viewport: Viewport,
	taken: Occupancy,
	stressOf: (node: PlacedNode) => Stress
): SceneLabel[] {
	return placed.flatMap((node) => {
		const { label, id } = node.node;
		if (!label.major && viewport.width < NARROW_PX && viewport.zoom < NARROW_ZOOM) return [];
		const best = findBest(node, label, viewport, taken);
		if (!best) return [];
		taken.addRectangle(best.box);
		const { box, anchor, leader } = best;
		const x =
			anchor === 'start' ? box.left : anchor === 'end' ? box.right : (box.left + box.right) / 2;
		const at = { x, y: box.top + ASCENT_PX };
		return [{ node: id, label, at, anchor, leader, stress: stressOf(node) }];
	});
}

export function toLabelSize(label: NodeLabel): { width: number; height: number } {
	const first = label.count === null ? label.text : `${label.text} ${toGrouped(label.count)}`;
	const size = label.major ? LABEL_SIZE_PX.major : LABEL_SIZE_PX.minor;
	const widths = label.lines.map((line) => toTextWidth(line, LABEL_SIZE_PX.line));
	return {
		width: Math.max(toTextWidth(first, size), ...widths),
		height: LABEL_LINE_PX.first + label.lines.length * LABEL_LINE_PX.next
	};
}

function findBest(
	node: PlacedNode,
	label: NodeLabel,
	viewport: Viewport,
	taken: Occupancy
): Candidate | null {
	let best: Candidate | null = null;
	for (const candidate of toCandidates(node, label)) {
		if (best && candidate.cost >= best.cost) continue;
		if (!isInFrame(candidate.box, viewport) || taken.isTaken(grow(candidate.box))) continue;
		const cost = candidate.cost + taken.countPoints(candidate.box) * POINT_COST;
		if (!best || cost < best.cost) best = { ...candidate, cost };
	}
	return best;
}

/** Right, left, above, below, the diagonals, and then the same farther away with a leader. */
function toCandidates({ at, radius }: PlacedNode, label: NodeLabel): Candidate[] {
	const size = toLabelSize(label);
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
	const candidates = spots.map(([dx, dy], index): Candidate => {
		const { box, anchor } = toBox(at, dx, dy, size);
		return { box, anchor, leader: null, cost: index };
	});
	FAR_PX.forEach((far, ring) => {
		for (let step = 0; step < FAR_DIRECTIONS; step++) {
			const angle = (step * 2 * Math.PI) / FAR_DIRECTIONS;
			const [ux, uy] = [Math.cos(angle), Math.sin(angle)];
			const out = radius + far;
			const { box, anchor } = toBox(at, ux * out, uy * out, size);
			const leader = [
				{ x: at.x + ux * (radius + 1), y: at.y + uy * (radius + 1) },
				{ x: at.x + ux * (out - 3), y: at.y + uy * (out - 3) }
			] as const;
			candidates.push({ box, anchor, leader, cost: 9 + ring * 4 + sideCost(ux) });
		}
	});
	return candidates;
}

/** Text beside a mark reads better than above or below it. */
function sideCost(ux: number): number {
	return (1 - Math.abs(ux)) * 2;
}

function toBox(
	at: ScreenPoint,
	dx: number,
	dy: number,
	{ width, height }: { width: number; height: number }
): Pick<Candidate, 'box' | 'anchor'> {
	const isBeside = Math.abs(dx) > 0.35 * Math.abs(dy) && Math.abs(dx) > 1;
	const anchor = !isBeside ? 'middle' : dx > 0 ? 'start' : 'end';
	const left =
		anchor === 'start' ? at.x + dx : anchor === 'end' ? at.x + dx - width : at.x + dx - width / 2;
	// Straight beside the node its block is centred; further up or down it clears the node.
	const rise = Math.max(-1, Math.min(1, (isBeside ? dy / Math.abs(dx) : Math.sign(dy)) || 0));
	const top = at.y + dy - height / 2 + (rise * height) / 2;
	return { box: { left, top, right: left + width, bottom: top + height }, anchor };
}

function isInFrame(box: Rectangle, { width, height }: Viewport): boolean {
	return (
		box.left >= FRAME_PX &&
		box.top >= FRAME_PX &&
		box.right <= width - FRAME_PX &&
		box.bottom <= height - FRAME_PX
	);
}

function grow({ left, top, right, bottom }: Rectangle): Rectangle {
	return {
		left: left - PADDING_PX,
		top: top - PADDING_PX,
		right: right + PADDING_PX,
		bottom: bottom + PADDING_PX
	};
}
