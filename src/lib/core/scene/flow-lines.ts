import { toNearby } from '#lib/core/flow/great-circle.ts';
import { joinEnds, projectLine } from '#lib/core/scene/centre-line.ts';
import type { Flow } from '#lib/core/scene/composition.ts';
import { LastMade } from '#lib/core/scene/last-made.ts';
import type { LineEnd, NodeLayout } from '#lib/core/scene/layout-nodes.ts';
import { shiftAside, toLength, type Line } from '#lib/core/scene/line.ts';
import { toLoopLine } from '#lib/core/scene/loop-line.ts';
import type { ScreenPoint, Viewport } from '#lib/core/scene/viewport.ts';

/** Where one flow runs in a frame, before its strands part. */
export interface FlowLine {
	flow: Flow;
	/** Unique in the frame: a line across the edge of the world is drawn at both edges. */
	key: string;
	/** The common middle of its pair, in its own direction of travel; whole, under the nodes. */
	line: Line;
	lengthPx: number;
	/** Strands of mutual ties in the middle of the pair. */
	mutual: number;
	/** Where its ends are drawn; null: outside the view. At least one end is in view. */
	from: LineEnd | null;
	to: LineEnd | null;
}

const MOST_BOW_PX = 90;
const MOST_DETOUR_PX = 60;
const CLEARANCE_PX = 5;
/** Where along a line other places are kept clear of it, by share. */
const CLEAR_BETWEEN = [0.12, 0.88] as const;

/** Lines of all flows with at least one end in view; busiest first as given. */
export function layFlowLines(
	flows: readonly Flow[],
	layout: NodeLayout,
	viewport: Viewport
): FlowLine[] {
	const detours = new Map<string, number>();
	const mutual = new Map(
		flows.map(({ key, directed, strands }) => [key, directed ? 0 : strands.length])
	);
	return flows.flatMap((flow) => {
		const from = layout.byId.get(flow.from) ?? null;
		const to = layout.byId.get(flow.to) ?? null;
		if (!from && !to) return [];
		const isLoop = flow.from === flow.to;
		const beside = isLoop ? 0 : (mutual.get(toPairKey(flow)) ?? 0);
		const ends = [from?.at.x, from?.at.y, from?.radius, to?.at.x, to?.at.y, to?.radius];
		const bows = lastBows.of(flow, [viewport, ...ends], () => toBows(flow, viewport, from, to));
		return bows.map((bow) => {
			const detour = from && to && !isLoop ? findDetour(bow, flow, layout, detours) : 0;
			return lastLines.of(bow, [detour, beside], () => {
				const line = detour === 0 ? bow.line : shiftAside(bow.line, detour, toSwell);
				return { flow, key: bow.key, line, lengthPx: toLength(line), mutual: beside, from, to };
			});
		});
	});
}

/** The line of a flow without regard to other places, once for each copy of it. */
interface Bow {
	key: string;
	line: Line;
}

const lastBows = new LastMade<Flow, readonly Bow[]>();
const lastLines = new LastMade<Bow, FlowLine>();

function toBows(flow: Flow, viewport: Viewport, from: LineEnd | null, to: LineEnd | null): Bow[] {
	if (flow.from === flow.to) return from ? [{ key: flow.key, line: toLoopLine(from) }] : [];
	return toCopies(flow, viewport).flatMap((near, copy) => {
		const projected = projectLine(flow.line, viewport, near);
		if (!projected) return [];
		const joined = joinEnds(projected, toEnd(projected, 0, from), toEnd(projected, -1, to));
		const px = Math.max(-MOST_BOW_PX, Math.min(MOST_BOW_PX, flow.bow * toLength(joined)));
		const line = px === 0 ? joined : shiftAside(joined, px, toSwell);
		return [{ key: copy === 0 ? flow.key : `${flow.key}@${copy}`, line }];
	});
}

/** The same for all flows of a pair; that of its mutual flow. */
function toPairKey({ from, to }: Flow): string {
	return from < to ? `${from}~${to}` : `${to}~${from}`;
}

/** Start longitudes of the copies to draw: two where the ends are at opposite edges of the map. */
function toCopies({ line }: Flow, { projection, centre }: Viewport): number[] {
	const first = line[0]?.[0] ?? 0;
	if (projection === 'globe') return [first];
	const last = line.at(-1)?.[0] ?? 0;
	const fromFirst = toNearby(first, centre[0]);
	const fromLast = first + toNearby(last, centre[0]) - last;
	return Math.abs(fromFirst - fromLast) < 1 ? [fromFirst] : [fromFirst, fromLast];
}

/** The centre of a node, if this copy of the line is the one that ends there. */
function toEnd({ xs, ys }: Line, index: 0 | -1, node: LineEnd | null): ScreenPoint | null {
	if (!node) return null;
	const isThere = Math.hypot(xs.at(index)! - node.anchor.x, ys.at(index)! - node.anchor.y) < 2;
	return isThere ? node.at : null;
}

/** All flows of a pair make the detour of the first. In pixels to the right at the middle. */
function findDetour(
	{ line }: Bow,
	flow: Flow,
	layout: NodeLayout,
	detours: Map<string, number>
): number {
	const side = flow.from < flow.to ? 1 : -1;
	const pair = toPairKey(flow);
	const known = detours.get(pair);
	const detour = known === undefined ? toDetour(line, flow, layout) : known * side;
	detours.set(pair, detour * side);
	return detour;
}

function toSwell(share: number): number {
	return Math.sin(Math.PI * share);
}

/** How far to go round the place that is most in the way, in pixels to the right at the middle. */
function toDetour(line: Line, flow: Flow, { placed }: NodeLayout): number {
	const { xs, ys } = line;
	const last = xs.length - 1;
	const [left, right] = [Math.min(...xs), Math.max(...xs)];
	const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
	const [first, end] = [Math.ceil(CLEAR_BETWEEN[0] * last), CLEAR_BETWEEN[1] * last];
	const stepPx = toLongestStep(line);
	let detour = 0;
	for (const { node, at, radius } of placed) {
		if (node.id === flow.from || node.id === flow.to) continue;
		const reach = radius + CLEARANCE_PX;
		if (at.x < left - reach || at.x > right + reach) continue;
		if (at.y < top - reach || at.y > bottom + reach) continue;
		let nearest = Infinity;
		let index = 0;
		for (let i = first; i <= end;) {
			const distance = Math.hypot(xs[i]! - at.x, ys[i]! - at.y);
			if (distance < nearest) [nearest, index] = [distance, i];
			// So many steps at least until the line can have come within reach.
			i += Math.max(1, Math.floor((distance - reach) / stepPx));
		}
		const missing = (reach - nearest) / toSwell(index / last);
		if (missing <= Math.abs(detour) || missing > MOST_DETOUR_PX) continue;
		const [dx, dy] = [xs[index + 1]! - xs[index - 1]!, ys[index + 1]! - ys[index - 1]!];
		const isOnRight = dx * (at.y - ys[index]!) - dy * (at.x - xs[index]!) > 0;
		detour = isOnRight ? -missing : missing;
	}
	return detour;
}

/** Of the steps that a line consists of; never 0. */
function toLongestStep({ xs, ys }: Line): number {
	let most = 1e-6;
	for (let i = 1; i < xs.length; i++) {
		most = Math.max(most, Math.hypot(xs[i]! - xs[i - 1]!, ys[i]! - ys[i - 1]!));
	}
	return most;
}
