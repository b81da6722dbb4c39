import type { TieForm } from '#lib/core/scene/composition.ts';
import { queueDarts } from '#lib/core/scene/dart-queue.ts';
import { toHead } from '#lib/core/scene/draw-strand.ts';
import type { FlowLine } from '#lib/core/scene/flow-lines.ts';
import {
	shiftAside,
	toLength,
	toPart,
	toPointShare,
	toStation,
	type Line
} from '#lib/core/scene/line.ts';
import { toNumberBox } from '#lib/core/scene/number-labels.ts';
import type { Occupancy } from '#lib/core/scene/occupancy.ts';
import { toClosedPath, toOpenPath } from '#lib/core/scene/path-data.ts';
import type { Unfolded, UnfoldedTie } from '#lib/core/scene/scene.ts';
import { toExit } from '#lib/core/scene/strand-lines.ts';
import { isOfPair, type Stresses } from '#lib/core/scene/stresses.ts';

const STRAND_PITCH_PX = 4.4;
const STRAND_WIDTH_PX = 2.6;
const RAIL_GAP_PX = 6.5;
const ROW_PX = 9;
const MIDDLE_GAP_PX = 3;
const NUMBER_BEHIND_PX = 17;
const NUMBERED_FROM = 4;
/** Lanes close up towards the nodes. */
const PINCH = { share: 0.42, over: 0.14 };
const LONG_PX = 260;
const DART_RADIUS_PX = 7;
const ORIGIN = { x: 0, y: 0 };

/**
 * The pair to be shown record by record: every act a dart on the rail of its direction, every
 * relation in force a strand from end to end. null where no pair is asked for, its line is not in
 * view from end to end, or it has too many records to show them one by one.
 */
export function unfoldPair(
	lines: readonly FlowLine[],
	stresses: Stresses,
	taken: Occupancy
): Unfolded | null {
	const { pair } = stresses;
	if (!pair) return null;
	const found = lines.filter(
		({ flow, from, to }) => flow.from !== flow.to && from && to && isOfPair(flow, pair)
	);
	if (found.length === 0 || found.some(({ flow }) => flow.ties.length === 0)) return null;
	const unfolded: Lanes = { rails: [], lasting: [], darts: [], numbers: [], taken };
	const mutual = found.find(({ flow }) => !flow.directed);
	const free = mutual ? layLanes(mutual, 0, stresses, unfolded) : 0;
	for (const line of found) {
		if (line.flow.directed) layLanes(line, free + MIDDLE_GAP_PX, stresses, unfolded);
	}
	const { rails, lasting, darts, numbers } = unfolded;
	return { flows: found.map(({ key }) => key), rails, lasting, darts, numbers };
}

type Lanes = { taken: Occupancy } & {
	[K in 'rails' | 'lasting' | 'darts' | 'numbers']: Unfolded[K][number][];
};

/** Lays the lanes of one flow from `free` pixels off the middle; returns where it is free again. */
function layLanes(flow: FlowLine, free: number, stresses: Stresses, lanes: Lanes): number {
	const { ties, directed } = flow.flow;
	const lasting = ties.filter((tie) => tie.inForce);
	const acts = ties.filter((tie) => !tie.inForce);
	const width = lasting.length * STRAND_PITCH_PX;
	const start = directed ? free : -width / 2;
	lasting.forEach((tie, index) => {
		const lane = toLane(flow, start + (index + 0.5) * STRAND_PITCH_PX, 2);
		lanes.taken.addLine(lane);
		lanes.lasting.push(toStrand(tie, lane, flow, stresses));
	});
	let side = directed ? start + width : width / 2;
	if (acts.length === 0) return side;
	side += lasting.length > 0 || directed ? RAIL_GAP_PX : 0;
	const rail = toLane(flow, side, 4);
	lanes.taken.addLine(rail);
	lanes.rails.push({
		key: flow.key,
		path: toOpenPath(rail, ORIGIN),
		headPath: directed ? toClosedPath(toHead(toEndOf(rail), 6, 2), ORIGIN) : ''
	});
	const rows = layDarts(acts, flow, rail, stresses, lanes);
	return side + (rows - 1) * ROW_PX + RAIL_GAP_PX;
}

function layDarts(
	acts: readonly TieForm[],
	flow: FlowLine,
	rail: Line,
	stresses: Stresses,
	lanes: Lanes
): number {
	const lengthPx = toLength(rail);
	const { spots, rows, tail } = queueDarts(acts, lengthPx);
	const at = (along: number) => toStation(rail, toPointShare(rail, 0.5 + along / lengthPx));
	for (const { tie, along, row, size } of spots) {
		const { x, y, dx, dy } = at(along);
		const centre = { x: x - dy * row * ROW_PX, y: y + dx * row * ROW_PX };
		lanes.taken.addCircle(centre, DART_RADIUS_PX);
		lanes.darts.push({
			...toTie(tie, flow, stresses),
			at: centre,
			angleDeg: (Math.atan2(dy, dx) * 180) / Math.PI,
			size,
			path: '',
			headPath: ''
		});
	}
	if (acts.length >= NUMBERED_FROM) {
		const { x, y } = at(-tail - NUMBER_BEHIND_PX);
		const text = String(acts.length);
		lanes.taken.addRectangle(toNumberBox({ x, y }, text));
		lanes.numbers.push({ key: flow.key, flow: flow.flow.key, at: { x, y }, text, stress: 'rest' });
	}
	return rows;
}

function toStrand(tie: TieForm, lane: Line, flow: FlowLine, stresses: Stresses): UnfoldedTie {
	const size = 3.2 + 0.75 * STRAND_WIDTH_PX;
	const shares = !flow.flow.directed ? [] : toLength(lane) > LONG_PX ? [0.3, 0.72] : [0.56];
	const heads = shares.map((share) =>
		toClosedPath(
			toHead(toStation(lane, toPointShare(lane, share)), size * 1.6, size * 0.72),
			ORIGIN
		)
	);
	const middle = toStation(lane, toPointShare(lane, 0.5));
	return {
		...toTie(tie, flow, stresses),
		at: { x: middle.x, y: middle.y },
		angleDeg: (Math.atan2(middle.dy, middle.dx) * 180) / Math.PI,
		size: 1,
		path: toOpenPath(lane, ORIGIN),
		headPath: heads.join('')
	};
}

function toTie(
	tie: TieForm,
	{ key, flow }: FlowLine,
	{ selected }: Stresses
): Pick<UnfoldedTie, 'key' | 'tie' | 'directed' | 'from' | 'to' | 'stress' | 'selected'> {
	const isSelected = tie.ref === selected;
	return {
		key: `${key}/${tie.ref}`,
		tie,
		directed: flow.directed,
		from: flow.from,
		to: flow.to,
		selected: isSelected,
		stress: isSelected ? 'strong' : selected ? 'faint' : 'rest'
	};
}

/** The middle line moved to the right of travel and cut at the rims. */
function toLane({ line, from, to }: FlowLine, sidePx: number, headGapPx: number): Line {
	const lane = shiftAside(line, sidePx, toPinch);
	const start = toExit(lane, from, 0, 2);
	const end = toExit(lane, to, 1, headGapPx);
	return end > start ? toPart(lane, start, end) : lane;
}

function toPinch(share: number): number {
	const t = Math.min(1, Math.min(share, 1 - share) / PINCH.over);
	return PINCH.share + (1 - PINCH.share) * t * t * (3 - 2 * t);
}

function toEndOf(line: Line) {
	return toStation(line, 1);
}
