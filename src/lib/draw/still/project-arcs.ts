import type { Topology } from 'topojson-specification';
import type { GlobeViewport } from '#lib/core/scene/globe-viewport.ts';
import type { Viewport } from '#lib/core/scene/viewport.ts';
import type { ScreenLine } from '#lib/draw/still/screen-line.ts';

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
 * Every arc on the screen. Points nearer than `grainPx` to the one before are left out, in the same
 * way for all that share the arc, so that neighbours still fit each other.
 */
export function projectArcs(topology: Topology, viewport: Viewport, grainPx: number): ScreenArc[] {
	const arcs = decoded.get(topology) ?? decodeArcs(topology);
	decoded.set(topology, arcs);
	if (isGlobe(viewport)) return arcs.map((arc) => projectToGlobe(arc, viewport, grainPx));
	return arcs.map((arc) => ({ line: thin(projectFlat(arc, viewport), grainPx), hidden: null }));
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

function thin(line: ScreenLine, grainPx: number): ScreenLine {
	const last = line.length - 2;
	const kept = line.slice(0, 2);
	for (let i = 2; i < last; i += 2) {
		const far = Math.hypot(line[i]! - kept.at(-2)!, line[i + 1]! - kept.at(-1)!);
		if (far >= grainPx) kept.push(line[i]!, line[i + 1]!);
	}
	if (last > 0) kept.push(line[last]!, line[last + 1]!);
	return kept;
}

function projectToGlobe(arc: Float64Array, viewport: GlobeViewport, grainPx: number): ScreenArc {
	const line: ScreenLine = [];
	const hidden = new Set<number>();
	let wasHidden = false;
	const add = (lng: number, lat: number, mayLeaveOut: boolean) => {
		const { x, y, isHidden } = viewport.projectToDisc(lng, lat);
		const near = line.length > 0 && Math.hypot(x - line.at(-2)!, y - line.at(-1)!) < grainPx;
		if (mayLeaveOut && near && isHidden === wasHidden) return;
		if (isHidden) hidden.add(line.length / 2);
		line.push(x, y);
		wasHidden = isHidden;
	};
	for (let i = 0; i < arc.length; i += 2) {
		const [lng, lat] = [arc[i]!, arc[i + 1]!];
		if (i > 0) {
			const [fromLng, fromLat] = [arc[i - 2]!, arc[i - 1]!];
			const span = Math.max(Math.abs(lng - fromLng), Math.abs(lat - fromLat));
			const steps = Math.ceil(span / GLOBE_STEP_DEG);
			for (let step = 1; step < steps; step++) {
				const share = step / steps;
				add(fromLng + share * (lng - fromLng), fromLat + share * (lat - fromLat), true);
			}
		}
		add(lng, lat, i > 0 && i < arc.length - 2);
	}
	return { line, hidden: hidden.size > 0 ? hidden : null };
}
