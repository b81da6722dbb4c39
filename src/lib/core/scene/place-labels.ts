import {
	FAR_FROM_COST,
	toFarCandidates,
	toNearCandidates,
	type LabelCandidate
} from '#lib/core/scene/label-candidates.ts';
import { LastMade } from '#lib/core/scene/last-made.ts';
import type { PlacedNode } from '#lib/core/scene/layout-nodes.ts';
import { overlap, type Occupancy, type Rectangle } from '#lib/core/scene/occupancy.ts';
import { isMisleading, toNeighbours } from '#lib/core/scene/misleading-label.ts';
import type { SceneLabel, Stress } from '#lib/core/scene/scene.ts';
import type { Viewport } from '#lib/core/scene/viewport.ts';

/** Baseline of the first line below the top of its box. */
const ASCENT_PX = 12;
const PADDING_PX = 1.5;
const FRAME_PX = 6;
/** A crossed strand is as bad as this many steps down the order of candidates. */
const POINT_COST = 2;
/** What it costs to leave a name out. */
const OMITTED_COST = { major: 110, minor: 17 };
/** What it costs to be read as the name of another node: more than any name is worth. */
const MISLEADING_COST = 120;
/** Below this width, small places wait for a closer view. */
const NARROW_PX = 600;
const NARROW_ZOOM = 5;
const MOST_MOVES = 60;

interface Wish {
	node: PlacedNode;
	/** Those whose name it could be taken for. */
	neighbours: readonly PlacedNode[];
	/** What covers no mark, number or port; the best first. Those farther away only when needed. */
	candidates: readonly LabelCandidate[];
	hasFar: boolean;
	chosen: LabelCandidate | null;
}

/** Leaves of the candidates what is free, with the strands in its way added to its cost. */
type Sieve = (
	candidates: readonly LabelCandidate[],
	of: Pick<Wish, 'node' | 'neighbours'>
) => LabelCandidate[];

/**
 * Names of the nodes where they cover no mark, number, port or other name. The busiest choose
 * first; then a name that came off badly may send another one elsewhere, if both together do
 * better. What finds no place is not written: its mark still has its name.
 *
 * @param placed whose names are wanted
 * @param others whose names they could be taken for; may hold the same
 */
export function placeLabels(
	placed: readonly PlacedNode[],
	others: readonly PlacedNode[],
	viewport: Viewport,
	taken: Occupancy,
	stressOf: (node: PlacedNode) => Stress
): SceneLabel[] {
	const sieve = toSieve(viewport, taken);
	const wishes = placed
		.filter(({ node }) => node.label.major || !isNarrow(viewport))
		.map((node): Wish => {
			const neighbours = toNeighbours(node, others);
			const candidates = sieve(toNearCandidates(node), { node, neighbours });
			return { node, neighbours, candidates, hasFar: false, chosen: null };
		});
	for (const wish of wishes) wish.chosen = findFree(wish, wishes, sieve);
	improve(wishes, sieve);
	return wishes.flatMap(({ node, chosen }) => {
		if (!chosen || chosen.cost > toOmittedCost(node)) return [];
		taken.addRectangle(chosen.box);
		return [toLabel(node, chosen, stressOf(node))];
	});
}

const lastLabels = new LastMade<PlacedNode, SceneLabel>();

function toLabel(
	placed: PlacedNode,
	{ box, anchor, leader }: LabelCandidate,
	stress: Stress
): SceneLabel {
	const x =
		anchor === 'start' ? box.left : anchor === 'end' ? box.right : (box.left + box.right) / 2;
	const y = box.top + ASCENT_PX;
	const { id, label } = placed.node;
	const isApart = leader !== null;
	return lastLabels.of(placed, [x, y, anchor, isApart, stress], () => {
		return { key: id, node: id, label, at: { x, y }, anchor, leader, stress };
	});
}

function isNarrow({ width, zoom }: Viewport): boolean {
	return width < NARROW_PX && zoom < NARROW_ZOOM;
}

function toSieve(viewport: Viewport, taken: Occupancy): Sieve {
	return (candidates, { node, neighbours }) => {
		const free = candidates.filter(
			({ box }) => isInFrame(box, viewport) && !taken.isTaken(grow(box))
		);
		for (const candidate of free) {
			candidate.cost += taken.countPoints(candidate.box) * POINT_COST;
			if (isMisleading(candidate, node, neighbours)) candidate.cost += MISLEADING_COST;
		}
		return free.sort((a, b) => a.cost - b.cost);
	};
}

/** The best candidate that no other name is in the way of. */
function findFree(wish: Wish, among: readonly Wish[], sieve: Sieve): LabelCandidate | null {
	const find = () =>
		wish.candidates.find(({ box }) => {
			const grown = grow(box);
			return !among.some(
				(other) => other !== wish && other.chosen && overlap(grown, other.chosen.box)
			);
		}) ?? null;
	const near = find();
	if (wish.hasFar || (near && near.cost <= FAR_FROM_COST)) return near;
	wish.hasFar = true;
	wish.candidates = [...wish.candidates, ...sieve(toFarCandidates(wish.node), wish)].sort(
		(a, b) => a.cost - b.cost
	);
	return find();
}

function costOf({ node, chosen }: Wish): number {
	return Math.min(chosen?.cost ?? Infinity, toOmittedCost(node));
}

function toOmittedCost({ node }: PlacedNode): number {
	return OMITTED_COST[node.label.major ? 'major' : 'minor'];
}

/** Trades places between one name and those in its way as long as that makes the whole better. */
function improve(wishes: readonly Wish[], sieve: Sieve): void {
	let moves = 0;
	for (const wish of [...wishes].sort((a, b) => costOf(b) - costOf(a))) {
		for (const candidate of wish.candidates) {
			if (candidate.cost >= costOf(wish) - 1 || ++moves > MOST_MOVES) break;
			if (tryMove(wish, candidate, wishes, sieve)) break;
		}
	}
}

function tryMove(
	wish: Wish,
	candidate: LabelCandidate,
	wishes: readonly Wish[],
	sieve: Sieve
): boolean {
	const box = grow(candidate.box);
	const inTheWay = wishes.filter(
		(other) => other !== wish && other.chosen && overlap(box, other.chosen.box)
	);
	const involved = [wish, ...inTheWay];
	const before = involved.map(({ chosen }) => chosen);
	const costBefore = involved.reduce((sum, one) => sum + costOf(one), 0);
	wish.chosen = candidate;
	for (const other of inTheWay) other.chosen = null;
	for (const other of inTheWay) other.chosen = findFree(other, wishes, sieve);
	if (involved.reduce((sum, one) => sum + costOf(one), 0) < costBefore - 0.5) return true;
	involved.forEach((one, index) => (one.chosen = before[index]!));
	return false;
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
