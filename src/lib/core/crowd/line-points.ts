import type { DrawnScene } from '#lib/core/crowd/drawn-scene.ts';
import type { PixelPoint } from '#lib/core/crowd/frame-camera.ts';
import { layLine, layLoop } from '#lib/core/crowd/lay-strand.ts';
import { isInView } from '#lib/core/scene/in-view.ts';

/** No name is so low that it fits between two points. */
const STEP_PX = 8;

/** Points in the view of all lines that are drawn in full, as far apart as no name is high. */
export function toLinePoints(scene: DrawnScene): PixelPoint[] {
	const points: PixelPoint[] = [];
	for (const strand of scene.strands) {
		if (strand.isWeak) continue;
		const lay = strand.from === strand.to ? layLoop : layLine;
		for (const part of strand.parts) addPoints(lay(scene, strand, part), scene, points);
	}
	return points;
}

function addPoints(
	line: readonly (PixelPoint | null)[],
	{ camera }: DrawnScene,
	points: PixelPoint[]
): void {
	for (let at = 1; at < line.length; at++) {
		const [from, to] = [line[at - 1], line[at]];
		if (!from || !to) continue;
		const pieces = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / STEP_PX);
		for (let piece = 0; piece < pieces; piece++) {
			const share = piece / pieces;
			const point = { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) };
			if (isInView(point, camera)) points.push(point);
		}
	}
}
