import type { Topology } from 'topojson-specification';
import type { GlobeViewport } from '#lib/core/scene/globe-viewport.ts';
import type { Viewport } from '#lib/core/scene/viewport.ts';
import { toFrame, type Frame, type ScreenLine } from '#lib/draw/still/screen-line.ts';
import { simplify } from '#lib/draw/still/simplify.ts';
import { toShifts } from '#lib/draw/still/world-copies.ts';

/** An arc of a topology on the screen. */
export interface ScreenArc {
	line: ScreenLine;
	/** Of the arc's points by number, those behind the horizon; null: none. */
	hidden: ReadonlySet<number> | null;
}

/** On a globe a long straight line of the flat map is a bow. */
const GLOBE_STEP_DEG = 2;
const decoded = new WeakMap<Topology, readonly DecodedArc[]>();

/** Degrees: longitudes and latitudes one after the other, and the box around them. */
interface DecodedArc {
	points: Float64Array;
	west: number;
	south: number;
	east: number;
	north: number;
}

/**
 * Every arc on the screen, simplified so that it runs at most `grainPx` off its true course: in the
 * same way for all that share it, so that neighbours still fit each other. On a flat map an arc that
 * lies beside the view in every copy of the world is a straight line there.
 */
export function projectArcs(topology: Topology, viewport: Viewport, grainPx: number): ScreenArc[] {
	const frame = toFrame(viewport);
	const shifts = toShifts(viewport);
	const arcs = decoded.get(topology) ?? decodeArcs(topology);
	decoded.set(topology, arcs);
	if (isGlobe(viewport)) return arcs.map(({ points }) => projectToGlobe(points, viewport, grainPx));
	return arcs.map((arc) => {
		const line = isAside(arc, viewport, frame, shifts)
			? projectFlat(toEnds(arc.points), viewport)
			: simplify(projectFlat(arc.points, viewport), grainPx);
		return { line, hidden: null };
	});
}

/** Whether every copy of an arc lies on one side of the frame. */
function isAside(
	{ west, south, east, north }: DecodedArc,
	viewport: Viewport,
	frame: Frame,
	shifts: readonly number[]
): boolean {
	const [from, to] = [viewport.project(west, north), viewport.project(east, south)];
	if (!from || !to) return false;
	if (to.y < frame.top || from.y > frame.bottom) return true;
	return shifts.every((dx) => to.x + dx < frame.left || from.x + dx > frame.right);
}

function toEnds(points: Float64Array): Float64Array {
	return Float64Array.of(...points.subarray(0, 2), ...points.subarray(-2));
}

export function isGlobe(viewport: Viewport): viewport is GlobeViewport {
	return viewport.projection === 'globe' && 'projectToDisc' in viewport;
}

function decodeArcs({ arcs, transform }: Topology): DecodedArc[] {
	const [scaleX, scaleY] = transform?.scale ?? [1, 1];
	const [left, top] = transform?.translate ?? [0, 0];
	return arcs.map((arc) => {
		const points = new Float64Array(arc.length * 2);
		let [x, y] = [0, 0];
		let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
		arc.forEach(([dx = 0, dy = 0], i) => {
			[x, y] = transform ? [x + dx, y + dy] : [dx, dy];
			const [lng, lat] = [x * scaleX + left, y * scaleY + top];
			points[2 * i] = lng;
			points[2 * i + 1] = lat;
			[west, east] = [Math.min(west, lng), Math.max(east, lng)];
			[south, north] = [Math.min(south, lat), Math.max(north, lat)];
		});
		return { points, west, south, east, north };
	});
}

function projectFlat(arc: Float64Array, viewport: Viewport): ScreenLine {
	const line: ScreenLine = [];
	for (let i = 0; i < arc.length; i += 2) {
		const at = viewport.project(arc[i]!, arc[i + 1]!);
		if (at) line.push(at.x, at.y);
	}
	return line;
}

function projectToGlobe(arc: Float64Array, viewport: GlobeViewport, grainPx: number): ScreenArc {
	const line: ScreenLine = [];
	const hidden = new Set<number>();
	let run: ScreenLine = [];
	let wasHidden = false;
	const finish = () => {
		const kept = simplify(run, grainPx);
		if (wasHidden) for (let i = 0; i < kept.length; i += 2) hidden.add((line.length + i) / 2);
		for (const value of kept) line.push(value);
		run = [];
	};
	for (const [lng, lat] of withSteps(arc)) {
		const { x, y, isHidden } = viewport.projectToDisc(lng, lat);
		if (isHidden !== wasHidden) finish();
		wasHidden = isHidden;
		run.push(x, y);
	}
	finish();
	return { line, hidden: hidden.size > 0 ? hidden : null };
}

function* withSteps(arc: Float64Array): Generator<readonly [lng: number, lat: number]> {
	for (let i = 0; i < arc.length; i += 2) {
		const [lng, lat] = [arc[i]!, arc[i + 1]!];
		if (i > 0) {
			const [fromLng, fromLat] = [arc[i - 2]!, arc[i - 1]!];
			const span = Math.max(Math.abs(lng - fromLng), Math.abs(lat - fromLat));
			const steps = Math.ceil(span / GLOBE_STEP_DEG);
			for (let step = 1; step < steps; step++) {
				const share = step / steps;
				yield [fromLng + share * (lng - fromLng), fromLat + share * (lat - fromLat)];
			}
		}
		yield [lng, lat];
	}
}
