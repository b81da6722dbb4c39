import { LastMade } from '#lib/core/scene/last-made.ts';
import { toPart, toPointShare, toStation, type Line, type Station } from '#lib/core/scene/line.ts';
import { toClosedPath, toOpenPath, toOutlinePath } from '#lib/core/scene/path-data.ts';
import type { SceneStrand, Stress } from '#lib/core/scene/scene.ts';
import type { StrandLine } from '#lib/core/scene/strand-lines.ts';
import type { ScreenPoint } from '#lib/core/scene/viewport.ts';

const WIDTH_PER_ROOT = 1.75;
const WIDEST_PX = 12;
const NARROWEST_PX = 1;
/** Planned strands are dashed, so they need less width to be seen. */
const PLANNED_WIDTH = 0.62;
const TAIL_WIDTH = 0.42;
const LONG_PX = 260;
/** Share of an arrowhead's length that lies before its notch. */
const NOTCH = 0.72;

/** Width in pixels of a strand at its head. */
function toStrandWidth(weight: number, scale: number): number {
	const width = Math.min(WIDEST_PX, WIDTH_PER_ROOT * Math.sqrt(weight));
	return Math.max(NARROWEST_PX, width) * scale;
}

/**
 * A strand as paths. One-off acts taper towards their tail and end in a head. A relation in force
 * has one width from rim to rim and its heads in line. Mutual ones have bars at both ends while in
 * force, and taper both ways as acts.
 */
export function drawStrand(
	line: StrandLine,
	scale: number,
	stress: Stress,
	isBusy: boolean
): SceneStrand {
	return lastDrawn.of(line, [scale, stress, isBusy], () => draw(line, scale, stress, isBusy));
}

const lastDrawn = new LastMade<StrandLine, SceneStrand>();

function draw(
	{ strand, flow, line, lengthPx, isStub }: StrandLine,
	scale: number,
	stress: Stress,
	isBusy: boolean
): SceneStrand {
	const { directed } = flow.flow;
	const full = toStrandWidth(strand.weight, scale);
	const widthPx = strand.standing === 'planned' ? Math.max(1.1, full * PLANNED_WIDTH) : full;
	const tail = { x: line.xs[0]!, y: line.ys[0]! };
	const strokes = !isBusy
		? { path: toOpenPath(line, tail), filled: false, headPath: '' }
		: strand.inForce
			? drawInForce(line, lengthPx, directed, widthPx, tail)
			: drawAct(line, lengthPx, directed, widthPx, tail, strand.standing !== 'planned');
	return {
		key: `${flow.key}/${strand.key.slice(flow.flow.key.length + 1)}`,
		flow: flow.flow.key,
		standing: strand.standing,
		inForce: strand.inForce,
		possible: strand.possible,
		stress,
		kind: strand.kind,
		form: isStub ? 'stub' : isBusy ? 'strand' : 'hairline',
		tail,
		widthPx,
		...strokes
	};
}

type Strokes = Pick<SceneStrand, 'path' | 'filled' | 'headPath'>;

function drawAct(
	line: Line,
	lengthPx: number,
	directed: boolean,
	widthPx: number,
	tail: ScreenPoint,
	filled: boolean
): Strokes {
	if (!directed) {
		const swell = (share: number) =>
			widthPx * (TAIL_WIDTH + (1 - TAIL_WIDTH) * Math.sin(Math.PI * share));
		const path = filled ? toOutlinePath(line, tail, swell) : toOpenPath(line, tail);
		return { path, filled, headPath: '' };
	}
	const headPx = Math.min(4.5 + 1.5 * widthPx, lengthPx * 0.8);
	const neck = toPointShare(line, 1 - (headPx * NOTCH) / lengthPx);
	const shaft = toPart(line, 0, neck);
	const taper = (share: number) => widthPx * (TAIL_WIDTH + (1 - TAIL_WIDTH) * share);
	return {
		path: filled ? toOutlinePath(shaft, tail, taper) : toOpenPath(shaft, tail),
		filled,
		headPath: toClosedPath(toHead(toTip(line), headPx, headPx * 0.43), tail)
	};
}

function drawInForce(
	line: Line,
	lengthPx: number,
	directed: boolean,
	widthPx: number,
	tail: ScreenPoint
): Strokes {
	const path = toOpenPath(line, tail);
	if (!directed) {
		const bars = [0, 1].map((share) => toBar(toStation(line, share), 3.4 + widthPx / 2));
		return { path, filled: false, headPath: bars.map((bar) => toClosedPath(bar, tail)).join('') };
	}
	const size = 3.2 + 0.75 * widthPx;
	const shares = lengthPx > LONG_PX ? [0.3, 0.72] : [0.56];
	const heads = shares.map((share) => {
		const { x, y, dx, dy } = toStation(line, toPointShare(line, share));
		const tip = { x: x + dx * size * 0.8, y: y + dy * size * 0.8, dx, dy };
		return toClosedPath(toHead(tip, size * 1.6, size * 0.72), tail);
	});
	return { path, filled: false, headPath: heads.join('') };
}

/** The very end of a line with the direction of its last stretch, not of its last pixel. */
function toTip(line: Line): Station {
	const { dx, dy } = toStation(line, 0.985);
	return { ...toStation(line, 1), dx, dy };
}

/** A notched arrowhead. */
export function toHead({ x, y, dx, dy }: Station, lengthPx: number, halfPx: number): ScreenPoint[] {
	const at = (back: number, right: number) => ({
		x: x - dx * back - dy * right,
		y: y - dy * back + dx * right
	});
	return [at(0, 0), at(lengthPx, halfPx), at(lengthPx * NOTCH, 0), at(lengthPx, -halfPx)];
}

function toBar({ x, y, dx, dy }: Station, halfPx: number): ScreenPoint[] {
	const at = (along: number, right: number) => ({
		x: x + dx * along - dy * right,
		y: y + dy * along + dx * right
	});
	return [at(-0.8, -halfPx), at(0.8, -halfPx), at(0.8, halfPx), at(-0.8, halfPx)];
}
