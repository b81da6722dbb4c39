import type { DrawnScene } from '#lib/core/crowd/drawn-scene.ts';
import type { PixelPoint } from '#lib/core/crowd/frame-camera.ts';
import { toLinePoints } from '#lib/core/crowd/line-points.ts';

/** Points of the lines of the last scene: to lay them out takes long. */
export class LastLinePoints {
	#of: readonly unknown[] = [];
	#points: readonly PixelPoint[] = [];

	/** @param selection equal as long as the same lines are drawn in full for it */
	of(scene: DrawnScene | null, selection: string): readonly PixelPoint[] {
		const of = [scene?.camera.view, scene?.drawing, selection];
		if (of.some((each, at) => each !== this.#of[at])) {
			this.#points = scene ? toLinePoints(scene) : [];
			this.#of = of;
		}
		return this.#points;
	}
}
