import { drawStrand } from '#lib/core/scene/draw-strand.ts';
import type { FlowLine } from '#lib/core/scene/flow-lines.ts';
import { shiftAside, toPointShare, toStation } from '#lib/core/scene/line.ts';
import { placeNumber } from '#lib/core/scene/number-labels.ts';
import type { Occupancy } from '#lib/core/scene/occupancy.ts';
import { toOpenPath } from '#lib/core/scene/path-data.ts';
import type { SceneFlow, SceneNumber, SceneStrand } from '#lib/core/scene/scene.ts';
import { toSidePx, toStrandLines, type StrandLine } from '#lib/core/scene/strand-lines.ts';
import type { Stresses } from '#lib/core/scene/stresses.ts';

export interface DrawnFlows {
	flows: SceneFlow[];
	/** In drawing order. */
	strands: SceneStrand[];
	numbers: SceneNumber[];
	/** Flows with a strand among the busiest. */
	busiest: number;
}

/** More strands than this are a weave: the others become hairlines. */
const MOST_STRANDS = 40;
const STANDING_ORDER = { planned: 0, reported: 1, stated: 2 } as const;
const ORIGIN = { x: 0, y: 0 };
const HIT_MARGIN_PX = 10;

/**
 * Flows as strands, except those in `unfolded` (keys of lines), which are drawn record by record.
 * Strands and numbers take their room in `taken`.
 */
export function drawFlows(
	lines: readonly FlowLine[],
	unfolded: ReadonlySet<string>,
	stresses: Stresses,
	scale: number,
	taken: Occupancy
): DrawnFlows {
	const drawn = lines.filter(({ key }) => !unfolded.has(key)).flatMap(toStrandLines);
	const busy = toBusiest(drawn);
	const inOrder = drawn.sort(
		(a, b) =>
			STANDING_ORDER[a.strand.standing] - STANDING_ORDER[b.strand.standing] ||
			a.strand.records.length - b.strand.records.length
	);
	for (const strand of inOrder) takeRoom(strand, taken);
	const stressOf = ({ flow, strand }: StrandLine) => stresses.ofStrand(flow.flow, strand);
	return {
		flows: lines.map(toSceneFlow),
		strands: inOrder.map((strand) => drawStrand(strand, scale, stressOf(strand), busy.has(strand))),
		numbers: [...busy].flatMap((strand) => placeNumber(strand, stressOf(strand), taken) ?? []),
		busiest: new Set([...[...busy].map(({ flow }) => flow.flow.key), ...keysOf(lines, unfolded)])
			.size
	};
}

/** The strands with the most records, the busiest first. */
function toBusiest(strands: readonly StrandLine[]): Set<StrandLine> {
	const sorted = [...strands].sort((a, b) => b.strand.records.length - a.strand.records.length);
	return new Set(sorted.slice(0, MOST_STRANDS));
}

function keysOf(lines: readonly FlowLine[], unfolded: ReadonlySet<string>): string[] {
	return lines.filter(({ key }) => unfolded.has(key)).map(({ flow }) => flow.key);
}

/** Names should not lie on strands, and never on their heads. */
function takeRoom({ line, flow }: StrandLine, taken: Occupancy): void {
	const { xs, ys } = line;
	for (let i = 0; i < xs.length; i++) taken.addPoint(xs[i]!, ys[i]!);
	if (flow.flow.directed) taken.addCircle({ x: xs.at(-1)!, y: ys.at(-1)! }, 4);
}

function toSceneFlow(line: FlowLine): SceneFlow {
	const { flow, key, lengthPx } = line;
	const isLoop = flow.from === flow.to;
	const ranks = flow.strands.length - 1;
	const side = isLoop ? 0 : toSidePx(flow, lengthPx, flow.directed ? ranks / 2 : 0);
	const visible = toStrandLines({
		...line,
		flow: { ...flow, strands: flow.strands.slice(0, 1) }
	})[0];
	const middle = shiftAside(line.line, (share) => side * Math.sin(Math.PI * share) ** 0.8);
	const { x, y } = visible?.isStub
		? toStation(visible.line, 0.5)
		: toStation(middle, toPointShare(middle, 0.5));
	return {
		key,
		from: flow.from,
		to: flow.to,
		directed: flow.directed,
		name: flow.name,
		hitPath: toOpenPath(visible?.isStub ? visible.line : middle, ORIGIN),
		hitWidth: toSidePx(flow, lengthPx, ranks) - toSidePx(flow, lengthPx, 0) + HIT_MARGIN_PX,
		middle: { x, y }
	};
}
