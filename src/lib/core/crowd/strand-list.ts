import type { ArcPart, ArcParts } from '#lib/core/crowd/arc-parts.ts';
import { toRoundCount, type DiscScale } from '#lib/core/crowd/disc-scale.ts';
import {
	FIRST_COPY,
	MOST_PIECES,
	MOST_STRONG,
	STRAND_BITS,
	toAsidePx
} from '#lib/core/crowd/strand-form.ts';
import { focusedEnds, NO_MARK } from '#lib/core/crowd/focus-numbers.ts';
import { packStrips, type PackedMarks } from '#lib/core/crowd/packed-marks.ts';
import type { DrawnScene } from '#lib/core/crowd/drawn-scene.ts';
import type { FrameCamera } from '#lib/core/crowd/frame-camera.ts';
import type { LargeFrame, LargeTarget } from '#lib/core/crowd/large-scene.ts';
import type { SliceDrawing } from '#lib/core/crowd/slice-drawing.ts';
import { toClusterRadius, toMarkRadius } from '#lib/core/crowd/unit-marks.ts';
import { STANDINGS } from '#lib/core/model/standings.ts';

const MOST_WIDTH = 12;
const MOST_WIDTH_PER_ROOT = 1.75;
const PLANNED_SHARE = 0.62;
const WEAK_WIDTH = 1;
const UNTOLD = 3;
/** So far a line leads out of sight. */
const BEYOND_PX = 60;
/** What a straight piece may lie beside its line. */
const MISSED_PX = 0.25;
/** A loop, and what a line has at least where it runs beside its great circle, per root of that. */
const LOOP_PIECES = 24;
const ASIDE_PIECES = 4;
const HEAD_PIECES = 2;
/** Numbers of one strand for the graphics card. */
export const STRAND_NUMBERS = 10;

/** One line of one pair, as it is drawn. */
export interface Strand {
	from: number;
	to: number;
	isMutual: boolean;
	lane: number;
	isWeak: boolean;
	/** Position in STANDINGS, or 3 where it is not told. */
	standing: number;
	isPossible: boolean;
	widthPx: number;
	/** What of it is in the view. */
	parts: readonly ArcPart[];
}

/**
 * Strands of the pairs whose lines are in the view, though both ends may be outside, in the order of
 * drawing: the most important last.
 * @param selected a place or a pair: its lines are drawn in full, and above all others
 */
export function listStrands(
	frame: LargeFrame,
	drawing: SliceDrawing,
	arcs: ArcParts,
	camera: FrameCamera,
	selected: LargeTarget | null = null
): Strand[] {
	const { pairs } = frame.selection.columns;
	const isSelected = toSelectedTest(selected);
	const { key, value } = frame.pairs;
	const perRoot = toWidthPerRoot(value);
	const own: Strand[] = [];
	const strong: Strand[] = [];
	const weak: Strand[] = [];
	let shown = 0;
	for (let at = 0; at < key.length; at++) {
		const [from, to] = [pairs.from[key[at]!]!, pairs.to[key[at]!]!];
		const parts = arcs.of(from, to, camera);
		if (parts.length === 0) continue;
		const ends = { from, to, isMutual: pairs.mutual[key[at]!] === 1, parts };
		const isOwn = isSelected(from, to);
		if (isOwn || shown++ < MOST_STRONG) {
			(isOwn ? own : strong).push(...toStrands(ends, at, value[at]!, drawing, perRoot));
		} else {
			const looks = { lane: 0, isWeak: true, standing: UNTOLD, isPossible: false };
			weak.push({ ...ends, ...looks, widthPx: WEAK_WIDTH });
		}
	}
	const byImportance = (a: Strand, b: Strand) => toRank(b) - toRank(a) || a.widthPx - b.widthPx;
	return [...weak.reverse(), ...strong.sort(byImportance), ...own.sort(byImportance)];
}

/** As shaders tell what stands out. */
function toSelectedTest(selected: LargeTarget | null): (from: number, to: number) => boolean {
	const [one, other] = focusedEnds(selected);
	if (one === NO_MARK) return () => false;
	if (other === NO_MARK) return (from, to) => from === one || to === one;
	return (from, to) => (from === one && to === other) || (from === other && to === one);
}

/** What the shader of flows takes: one entry for each copy of the world in which a strand is. */
export function packStrands({
	drawing,
	camera,
	strands
}: Omit<DrawnScene, 'scale' | 'places'>): PackedMarks {
	const drawn = strands.flatMap((strand) => strand.parts.map((part) => ({ strand, part })));
	const pieces = drawn.map(({ strand, part }) => toPieces(strand, part));
	const numbers = new Uint32Array(drawn.length * STRAND_NUMBERS);
	const floats = new Float32Array(numbers.buffer);
	drawn.forEach(({ strand, part }, at) => {
		const first = at * STRAND_NUMBERS;
		const beyond = BEYOND_PX / part.lengthPx;
		numbers[first] = strand.from;
		numbers[first + 1] = strand.to;
		numbers[first + 2] =
			strand.standing |
			(strand.isMutual ? STRAND_BITS.mutual : 0) |
			(strand.isPossible ? STRAND_BITS.possible : 0) |
			(strand.isWeak ? STRAND_BITS.weak : 0) |
			(strand.lane << STRAND_BITS.lane) |
			((part.copy - FIRST_COPY) << STRAND_BITS.copy) |
			(pieces[at]! << STRAND_BITS.pieces);
		floats[first + 3] = toEndRoot(drawing, strand.from, camera.zoom);
		floats[first + 4] = toEndRoot(drawing, strand.to, camera.zoom);
		floats[first + 5] = strand.widthPx;
		floats[first + 6] = part.from - beyond * Number(part.from > 0);
		floats[first + 7] = part.to + beyond * Number(part.to < 1 && !hasHead(strand));
		floats[first + 8] = part.endPx;
	});
	return packStrips(numbers, pieces, MOST_PIECES);
}

/**
 * Straight pieces that a part of a line is drawn in. Two that are n times as short lie n² times as
 * near to the line, and an eighth of it lies an eighth of `bendPx` beside its chord.
 */
function toPieces(strand: Strand, part: ArcPart): number {
	if (strand.from === strand.to) return LOOP_PIECES;
	const { from, to, lengthPx, bendPx } = part;
	const forBend = 8 * (to - from) * Math.sqrt(bendPx / 8 / MISSED_PX);
	const forAside = ASIDE_PIECES * Math.sqrt(toAsidePx(lengthPx, strand.isMutual, strand.lane));
	const pieces = Math.ceil(Math.hypot(forBend, forAside)) + HEAD_PIECES * Number(hasHead(strand));
	return Math.min(MOST_PIECES, pieces);
}

/** Root of the number at a place, or less than 0 the radius of its marks in pixels. */
export function toEndRoot(drawing: SliceDrawing, place: number, zoom: number): number {
	const root = drawing.roots[place]!;
	if (!drawing.hasUnits(place)) return root;
	return -toClusterRadius(Math.round(root * root)) * toMarkRadius(zoom);
}

/** Radius in pixels of what is drawn at a place. */
export function toPlaceRadius(
	drawing: SliceDrawing,
	place: number,
	zoom: number,
	{ perRoot }: DiscScale
): number {
	const root = toEndRoot(drawing, place, zoom);
	return root < 0 ? -root : Math.max(2.5, perRoot * root);
}

/** An arrow ends within the view, whatever it leads to. */
function hasHead({ isMutual, isWeak }: Strand): boolean {
	return !isMutual && !isWeak;
}

function toWidthPerRoot(values: Float64Array): number {
	const full = toRoundCount(values[0] ?? 1);
	return Math.min(MOST_WIDTH_PER_ROOT, MOST_WIDTH / Math.sqrt(full));
}

function toStrands(
	ends: Pick<Strand, 'from' | 'to' | 'isMutual' | 'parts'>,
	at: number,
	count: number,
	drawing: SliceDrawing,
	perRoot: number
): Strand[] {
	const toWidth = (number: number) => Math.max(WEAK_WIDTH, perRoot * Math.sqrt(number));
	const looks = { isWeak: false, isPossible: false };
	if (!drawing.areFlowsTold) {
		return [{ ...ends, ...looks, lane: 0, standing: UNTOLD, widthPx: toWidth(count) }];
	}
	return STANDINGS.flatMap((name, standing) => {
		const [certain, possible] = drawing.strandAt(at, standing);
		if (certain + possible === 0) return [];
		const share = name === 'planned' ? PLANNED_SHARE : 1;
		const widthPx = toWidth(certain + possible) * share;
		return [{ ...ends, ...looks, isPossible: certain === 0, lane: 0, standing, widthPx }];
	}).map((strand, lane) => ({ ...strand, lane }));
}

/** Planned at the bottom, then reported; what is stated on top. */
function toRank({ standing }: Strand): number {
	return standing === UNTOLD ? 0 : standing;
}
