import type { ArcPart } from '#lib/core/crowd/arc-parts.ts';
import { ArcPath } from '#lib/core/crowd/arc-path.ts';
import type { DrawnScene } from '#lib/core/crowd/drawn-scene.ts';
import type { PixelPoint } from '#lib/core/crowd/frame-camera.ts';
import { LOOP_REACH_PX, toAsidePx, toAsideShare } from '#lib/core/crowd/strand-form.ts';
import { toPlaceRadius, type Strand } from '#lib/core/crowd/strand-list.ts';

const STEPS = 48;

/** The middle of what is in the view of a strand; null where it is behind the globe. */
export function layLine(
	{ places, camera }: Pick<DrawnScene, 'places' | 'camera'>,
	{ from, to, isMutual, lane }: Strand,
	{ copy, from: first, to: last }: ArcPart
): (PixelPoint | null)[] {
	const shareAt = (step: number) => first + ((last - first) * step) / STEPS;
	const arc = new ArcPath(places, from, to);
	const aside = toAsidePx(arc.angle * camera.radiusPx, isMutual, lane);
	const isOnSphere = camera.isGlobe && !arc.isShort;
	const middle = Array.from({ length: STEPS + 1 }, (_, step) => {
		const share = shareAt(step);
		const bend = isOnSphere ? (aside / camera.radiusPx) * toAsideShare(share) : 0;
		const { x, y, vector } = arc.at(share, bend);
		return camera.project(x + copy, y, ...vector);
	});
	if (isOnSphere) return middle;
	return middle.map((point, step) => {
		const [before, after] = [middle[step - 1] ?? point, middle[step + 1] ?? point];
		if (!point || !before || !after) return null;
		const [dx, dy] = [after.x - before.x, after.y - before.y];
		const by = (aside * toAsideShare(shareAt(step))) / Math.max(1e-6, Math.hypot(dx, dy));
		return { x: point.x - dy * by, y: point.y + dx * by };
	});
}

/** A strand from a place to itself: a loop above it. */
export function layLoop(
	scene: DrawnScene,
	{ from, lane }: Strand,
	{ copy }: ArcPart
): (PixelPoint | null)[] {
	const { places, camera, drawing, scale } = scene;
	const centre = camera.projectPlace(places, from, copy);
	if (!centre) return [];
	const reach = toPlaceRadius(drawing, from, camera.zoom, scale) + LOOP_REACH_PX + 9 * lane;
	return Array.from({ length: STEPS + 1 }, (_, step) => {
		const share = step / STEPS;
		const out = 3.6 * share * (1 - share) * reach;
		const angle = -Math.PI / 2 + 1.7 * (share - 0.5);
		return { x: centre.x + out * Math.cos(angle), y: centre.y + out * Math.sin(angle) };
	});
}
