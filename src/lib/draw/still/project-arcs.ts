import type { Topology } from 'topojson-specification';
import type { GlobeViewport } from '#lib/core/scene/globe-viewport.ts';
import type { Viewport } from '#lib/core/scene/viewport.ts';
import type { ScreenLine } from '#lib/draw/still/screen-line.ts';
import { simplify } from '#lib/draw/still/simplify.ts';

/** An arc of a topology on the screen. */
export interface ScreenArc {
	line: ScreenLine;
	/** Of the arc's points by number, those behind the horizon; null: none. */
	hidden: ReadonlySet<number> | null;
}

/** On a globe a long straight line of the flat map is a bow. */
const GLOBE_STEP_DEG = 2;
const decoded = new WeakMap<Topology, readonly Float64Array[]>();

/**
 * Every arc on the screen, simplified so that it runs at most `grainPx` off its true course: in the
 * same way for all that share it, so that neighbours still fit each other.
 */
export function projectArcs(topology: Topology, viewport: Viewport, grainPx: number): ScreenArc[] {
	const arcs = decoded.get(topology) ?? decodeArcs(topology);
	decoded.set(topology, arcs);
	if (isGlobe(viewport)) return arcs.map((arc) => projectToGlobe(arc, viewport, grainPx));
	return arcs.map((arc) => ({ line: simplify(projectFlat(arc, viewport), grainPx), hidden: null }));
}

export function isGlobe(viewport: Viewport): viewport is GlobeViewport {
	return viewport.projection === 'globe' && 'projectToDisc' in viewport;
}

function decodeArcs({ arcs, transform }: Topology): Float64Array[] {
	const [scaleX, scaleY] = transform?.scale ?? [1, 1];
	const [left, top] = transform?.translate ?? [0, 0];
	return arcs.map((arc) => {
		const points = new Float64Array(arc.length * 2);
		let [x, y] = [0, 0];
		arc.forEach(([dx = 0, dy = 0], i) => {
			[x, y] = transform ? [x + dx, y + dy] : [dx, dy];
			points[2 * i] = x * scaleX + left;
			points[2 * i + 1] = y * scaleY + top;
		});
		return points;
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
