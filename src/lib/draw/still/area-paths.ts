import type { Topology } from 'topojson-specification';
import { toAreaLook, type AreaLook } from '#lib/core/basemap/area-looks.ts';
import { isAtDay } from '#lib/core/basemap/at-day.ts';
import { outlineOf } from '#lib/core/geo/outline.ts';
import type { DatasetOverlay } from '#lib/core/model/overlay.ts';
import type { Viewport } from '#lib/core/scene/viewport.ts';
import type { Day } from '#lib/core/time/day.ts';
import { toArcLines, toArcRings } from '#lib/draw/still/arc-lines.ts';
import { clipLine, clipRing } from '#lib/draw/still/clip.ts';
import { isGlobe, projectArcs } from '#lib/draw/still/project-arcs.ts';
import { toLinePath, toRingPath, toFrame } from '#lib/draw/still/screen-line.ts';
import { moveBy, toShifts } from '#lib/draw/still/world-copies.ts';

/** The areas of one look as SVG path data for one view. */
export interface AreaPaths {
	look: AreaLook;
	area: string;
	/** Without what was cut at the 180th meridian. */
	outline: string;
}

/** The areas that hold on a day as a view shows them, simplified to within `grainPx`; by look. */
export function toAreaPaths(
	overlays: readonly DatasetOverlay[],
	viewport: Viewport,
	day: Day,
	grainPx = 0.4
): AreaPaths[] {
	const paths = new Map<AreaLook, AreaPaths>();
	for (const overlay of overlays) {
		if (!isAtDay(overlay, day)) continue;
		const look = toAreaLook(overlay.kind);
		const before = paths.get(look) ?? { look, area: '', outline: '' };
		const { area, outline } = toPaths(overlay, viewport, grainPx);
		paths.set(look, { look, area: before.area + area, outline: before.outline + outline });
	}
	return [...paths.values()].filter(({ area }) => area !== '');
}

function toPaths(overlay: DatasetOverlay, viewport: Viewport, grainPx: number) {
	const { topology, rings } = toLines(overlay);
	const arcs = projectArcs(topology, viewport, grainPx);
	const disc = isGlobe(viewport) ? viewport.disc : null;
	const shifts = toShifts(viewport);
	const frame = toFrame(viewport);
	const numbers = arcs.map((_, i) => [i]);
	const area = toArcRings(numbers.slice(0, rings), arcs, disc).flatMap((ring) =>
		shifts.map((shift) => toRingPath(clipRing(moveBy(ring, shift), frame)))
	);
	const outline = toArcLines(numbers.slice(rings), arcs).flatMap((line) =>
		shifts.flatMap((shift) => clipLine(moveBy(line, shift), frame).map(toLinePath))
	);
	return { area: area.join(''), outline: outline.join('') };
}

interface AreaLines {
	/** Its first arcs are rings, the others outlines. */
	topology: Topology;
	rings: number;
}

const known = new WeakMap<DatasetOverlay, AreaLines>();

function toLines(overlay: DatasetOverlay): AreaLines {
	const found = known.get(overlay);
	if (found) return found;
	const rings = overlay.polygons.flat();
	const arcs = [...rings, ...rings.flatMap(outlineOf)].map((line) =>
		line.map(([lng, lat]) => [lng, lat])
	);
	const lines: AreaLines = {
		topology: { type: 'Topology', objects: {}, arcs },
		rings: rings.length
	};
	known.set(overlay, lines);
	return lines;
}
