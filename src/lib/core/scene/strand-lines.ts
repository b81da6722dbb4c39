import type { Strand } from '#lib/core/scene/composition.ts';
import type { FlowLine } from '#lib/core/scene/flow-lines.ts';
import type { LineEnd } from '#lib/core/scene/layout-nodes.ts';
import { LastMade } from '#lib/core/scene/last-made.ts';
import { shiftAside, toLength, toPart, type Line } from '#lib/core/scene/line.ts';

/** The visible line of one strand, from rim to rim, in the direction of travel. */
export interface StrandLine {
	strand: Strand;
	flow: FlowLine;
	line: Line;
	lengthPx: number;
	isStub: boolean;
}

const STUB_PX = 62;
const STUB_OFFSET = { first: 4, gap: 6 };
/** Between a rim and the strands of acts; relations in force touch the rim. */
const RIM_GAP_PX = 2;
const SHORTEST_PX = 5;
const SIDE_STEPS = 252;
const SIDE_SHARES = Float64Array.from(
	{ length: SIDE_STEPS + 1 },
	(_, step) => Math.sin((Math.PI * step) / SIDE_STEPS) ** 0.6
);

const lastStrands = new LastMade<FlowLine, readonly StrandLine[]>();

/** The strands of a flow side by side: to the right of travel, mutual ones around the middle. */
export function toStrandLines(flow: FlowLine): readonly StrandLine[] {
	return lastStrands.of(flow, [], () => layStrands(flow));
}

function layStrands(flow: FlowLine): StrandLine[] {
	const isStub = !flow.from || !flow.to;
	const { strands, directed, from, to } = flow.flow;
	return strands.flatMap((strand, index) => {
		const rank = directed ? index : index - (strands.length - 1) / 2;
		const line = isStub
			? toStub(flow, rank, strand.inForce)
			: toWhole(flow, from === to ? -rank - 1 : rank, strand.inForce);
		const lengthPx = line ? toLength(line) : 0;
		return line && lengthPx >= SHORTEST_PX ? [{ strand, flow, line, lengthPx, isStub }] : [];
	});
}

/** Pixels to the right of the common middle, at the middle of the way. */
export function toSidePx({ flow, lengthPx, mutual }: FlowLine, rank: number): number {
	const gap = limit(0.032 * lengthPx, 6, 11);
	if (!flow.directed) return rank * gap;
	const first = limit(0.05 * lengthPx, 7, 24);
	const beside = mutual === 0 ? 0 : ((mutual + 1) / 2) * gap;
	return Math.max(first, beside) + rank * gap;
}

/** Share of the sideways shift along the way: strands part soon after they leave a node. */
export function toSideShare(share: number): number {
	return SIDE_SHARES[Math.round(share * (SIDE_SHARES.length - 1))] ?? 0;
}

function toWhole(flow: FlowLine, rank: number, inForce: boolean): Line | null {
	const side = toSidePx(flow, rank);
	const shifted = shiftAside(flow.line, side, toSideShare);
	const gap = inForce ? 0 : RIM_GAP_PX;
	const start = toExit(shifted, flow.from, 0, gap);
	const end = toExit(shifted, flow.to, 1, gap);
	return end > start ? toPart(shifted, start, end) : null;
}

/** A short piece at the end that is in view, pointing to where the other end is. */
function toStub(flow: FlowLine, rank: number, inForce: boolean): Line | null {
	const { from, to, line } = flow;
	const node = from ?? to;
	if (!node) return null;
	const at = from ? 0 : 1;
	const near = toExit(line, node, at, inForce ? 0 : RIM_GAP_PX);
	const far = toExit(line, node, at, RIM_GAP_PX + STUB_PX);
	const part = from ? toPart(line, near, far) : toPart(line, far, near);
	const side = flow.flow.directed
		? STUB_OFFSET.first + rank * STUB_OFFSET.gap
		: rank * STUB_OFFSET.gap;
	return shiftAside(part, side, () => 1);
}

/**
 * The share of the points at which a line leaves a node (`end` 0) or reaches it (`end` 1), `gap`
 * pixels off its rim; the end itself where the line does not lead to the node.
 */
export function toExit({ xs, ys }: Line, node: LineEnd | null, end: 0 | 1, gap: number): number {
	if (!node) return end;
	const last = xs.length - 1;
	const reach = node.radius + gap;
	const distance = (i: number) => Math.hypot(xs[i]! - node.at.x, ys[i]! - node.at.y);
	const step = end === 0 ? 1 : -1;
	let i = end === 0 ? 0 : last;
	if (distance(i) > reach) return end;
	while (i + step >= 0 && i + step <= last && distance(i + step) <= reach) i += step;
	if (i + step < 0 || i + step > last) return 1 - end;
	return (i + step * crossing(distance(i), distance(i + step), reach)) / last;
}

function crossing(inside: number, outside: number, reach: number): number {
	return outside > inside ? (reach - inside) / (outside - inside) : 0;
}

function limit(value: number, least: number, most: number): number {
	return Math.max(least, Math.min(most, value));
}
