import { STANDINGS } from '#lib/core/model/standings.ts';
import { drawStrand } from '#lib/core/scene/draw-strand.ts';
import type { FlowLine } from '#lib/core/scene/flow-lines.ts';
import { LastMade } from '#lib/core/scene/last-made.ts';
import { shiftAside, toPointShare, toStation } from '#lib/core/scene/line.ts';
import { placeNumber } from '#lib/core/scene/number-labels.ts';
import type { Occupancy } from '#lib/core/scene/occupancy.ts';
import { toOpenPath } from '#lib/core/scene/path-data.ts';
import type { SceneFlow, SceneNumber, SceneStrand } from '#lib/core/scene/scene.ts';
import {
	toSidePx,
	toSideShare,
	toStrandLines,
	type StrandLine
} from '#lib/core/scene/strand-lines.ts';
import type { Stresses } from '#lib/core/scene/stresses.ts';

export interface DrawnFlows {
	flows: SceneFlow[];
	/** In drawing order. */
	strands: SceneStrand[];
	numbers: SceneNumber[];
	/** The lines of the strands, in drawing order. */
	lines: readonly StrandLine[];
}

/** More strands than this are a weave: the others become hairlines. */
const MOST_STRANDS = 40;
const ORIGIN = { x: 0, y: 0 };
const HIT_MARGIN_PX = 10;
/** Pointers do not need every point of a line. */
const HIT_STEP = 3;

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
	// The surest on top.
	const inOrder = drawn.sort(
		(a, b) =>
			STANDINGS.indexOf(b.strand.standing) - STANDINGS.indexOf(a.strand.standing) ||
			a.strand.weight - b.strand.weight
	);
	for (const strand of inOrder) takeRoom(strand, taken);
	const stressOf = ({ flow, strand }: StrandLine) => stresses.ofStrand(flow.flow, strand);
	return {
		lines: inOrder,
		flows: lines.map(toSceneFlow),
		strands: inOrder.map((strand) => drawStrand(strand, scale, stressOf(strand), busy.has(strand))),
		numbers: [...busy].flatMap((strand) => placeNumber(strand, stressOf(strand), taken) ?? [])
	};
}

/** The widest strands, the widest first. */
function toBusiest(strands: readonly StrandLine[]): Set<StrandLine> {
	const sorted = [...strands].sort((a, b) => b.strand.weight - a.strand.weight);
	return new Set(sorted.slice(0, MOST_STRANDS));
}

/** Names should not lie on strands, and never on their heads. */
function takeRoom({ line, flow }: StrandLine, taken: Occupancy): void {
	const { xs, ys } = line;
	taken.addLine(line);
	if (flow.flow.directed) taken.addCircle({ x: xs.at(-1)!, y: ys.at(-1)! }, 4);
}

const lastFlows = new LastMade<FlowLine, SceneFlow>();

function toSceneFlow(line: FlowLine): SceneFlow {
	return lastFlows.of(line, [], () => makeSceneFlow(line));
}

function makeSceneFlow(line: FlowLine): SceneFlow {
	const { flow, key, from, to } = line;
	const ranks = flow.strands.length - 1;
	const isStub = !from || !to;
	const side = flow.from === flow.to ? 0 : toSidePx(line, flow.directed ? ranks / 2 : 0);
	const path = (isStub && toStrandLines(line)[0]?.line) || shiftAside(line.line, side, toSideShare);
	const { x, y } = toStation(path, isStub ? 0.5 : toPointShare(path, 0.5));
	return {
		key,
		from: flow.from,
		to: flow.to,
		directed: flow.directed,
		name: flow.name,
		hitPath: toOpenPath(path, ORIGIN, HIT_STEP),
		hitWidth: toSidePx(line, ranks) - toSidePx(line, 0) + HIT_MARGIN_PX,
		middle: { x, y }
	};
}
