import {
	FAR_FROM_COST,
	toFarCandidates,
	toNearCandidates,
	type LabelCandidate
} from '#lib/core/scene/label-candidates.ts';
import { isWholeInView } from '#lib/core/scene/in-view.ts';
import { LastMade } from '#lib/core/scene/last-made.ts';
import type { PlacedNode } from '#lib/core/scene/layout-nodes.ts';
import { overlap, type Occupancy } from '#lib/core/scene/occupancy.ts';
import { grow, ScreenCells } from '#lib/core/scene/screen-cells.ts';
import { MisleadingLabels } from '#lib/core/scene/misleading-label.ts';
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
	order: number;
	node: PlacedNode;
	/** What covers no mark, number or port; the best first. Those farther away only when needed. */
	candidates: readonly LabelCandidate[];
	hasFar: boolean;
	chosen: LabelCandidate | null;
}

/** Leaves of the candidates what is free, with the strands in its way added to its cost. */
type Sieve = (candidates: readonly LabelCandidate[], of: PlacedNode) => LabelCandidate[];

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
	const sieve = toSieve(viewport, taken, new MisleadingLabels(others));
	const wishes = placed
		.filter(({ node }) => node.label.major || !isNarrow(viewport))
		.map((node, order): Wish => {
			const candidates = sieve(toNearCandidates(node), node);
			return { order, node, candidates, hasFar: false, chosen: null };
		});
	const chosen = new ChosenLabels();
	for (const wish of wishes) chosen.choose(wish, findFree(wish, chosen, sieve));
	improve(wishes, chosen, sieve);
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

function toSieve(viewport: Viewport, taken: Occupancy, misleading: MisleadingLabels): Sieve {
	return (candidates, node) => {
		const free = candidates.filter(
			({ box }) => isWholeInView(box, viewport, FRAME_PX) && !taken.isTaken(grow(box, PADDING_PX))
		);
		for (const candidate of free) {
			candidate.cost += taken.countPoints(candidate.box) * POINT_COST;
			if (misleading.has(candidate, node)) candidate.cost += MISLEADING_COST;
		}
		return free.sort((a, b) => a.cost - b.cost);
	};
}

/** The names that have chosen where to stand. */
class ChosenLabels {
	readonly #cells = new ScreenCells<Wish>();

	choose(wish: Wish, candidate: LabelCandidate | null): void {
		if (wish.chosen) this.#cells.remove(wish.chosen.box, wish);
		if (candidate) this.#cells.add(candidate.box, wish);
		wish.chosen = candidate;
	}

	/** Others that overlap, in the order of all names. */
	inTheWay(wish: Wish, { box }: LabelCandidate): Wish[] {
		const found = new Set<Wish>();
		const grown = grow(box, PADDING_PX);
		this.#cells.some(grown, (other) => {
			if (other !== wish && overlap(grown, other.chosen!.box)) found.add(other);
			return false;
		});
		return [...found].sort((a, b) => a.order - b.order);
	}

	isFree(wish: Wish, { box }: LabelCandidate): boolean {
		const grown = grow(box, PADDING_PX);
		return !this.#cells.some(grown, (other) => {
			return other !== wish && overlap(grown, other.chosen!.box);
		});
	}
}

/** The best candidate that no other name is in the way of. */
function findFree(wish: Wish, chosen: ChosenLabels, sieve: Sieve): LabelCandidate | null {
	const find = () => wish.candidates.find((candidate) => chosen.isFree(wish, candidate)) ?? null;
	const near = find();
	if (wish.hasFar || (near && near.cost <= FAR_FROM_COST)) return near;
	wish.hasFar = true;
	wish.candidates = [...wish.candidates, ...sieve(toFarCandidates(wish.node), wish.node)].sort(
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
function improve(wishes: readonly Wish[], chosen: ChosenLabels, sieve: Sieve): void {
	let moves = 0;
	for (const wish of [...wishes].sort((a, b) => costOf(b) - costOf(a))) {
		for (const candidate of wish.candidates) {
			if (candidate.cost >= costOf(wish) - 1 || ++moves > MOST_MOVES) break;
			if (tryMove(wish, candidate, chosen, sieve)) break;
		}
	}
}

function tryMove(
	wish: Wish,
	candidate: LabelCandidate,
	chosen: ChosenLabels,
	sieve: Sieve
): boolean {
	const inTheWay = chosen.inTheWay(wish, candidate);
	const involved = [wish, ...inTheWay];
	const before = involved.map((one) => one.chosen);
	const costBefore = involved.reduce((sum, one) => sum + costOf(one), 0);
	for (const other of inTheWay) chosen.choose(other, null);
	chosen.choose(wish, candidate);
	for (const other of inTheWay) chosen.choose(other, findFree(other, chosen, sieve));
	if (involved.reduce((sum, one) => sum + costOf(one), 0) < costBefore - 0.5) return true;
	for (const one of involved) chosen.choose(one, null);
	involved.forEach((one, index) => chosen.choose(one, before[index]!));
	return false;
}
