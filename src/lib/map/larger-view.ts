import type { Rectangle } from '#lib/core/scene/screen-cells.ts';
import type { Viewport } from '#lib/core/scene/viewport.ts';

const USUAL_REM_PX = 16;
/** Beyond it too few names would find room. */
const LARGEST = 1.6;

/** How many times as large as usual words and marks on the map are, by the reader's text size. */
export function toTextScale(remPx: number): number {
	return Math.min(LARGEST, Math.max(1, remPx / USUAL_REM_PX));
}

/** The same view in pixels `scale` times as large: what is laid out in it is that much larger. */
export function toLargerView(viewport: Viewport, scale: number): Viewport {
	if (scale === 1) return viewport;
	return {
		...viewport,
		width: viewport.width / scale,
		height: viewport.height / scale,
		zoom: viewport.zoom - Math.log2(scale),
		project(lng, lat) {
			const at = viewport.project(lng, lat);
			return at && { x: at.x / scale, y: at.y / scale };
		}
	};
}

/** The same boxes in such pixels. */
export function toLargerBoxes(boxes: readonly Rectangle[], scale: number): readonly Rectangle[] {
	if (scale === 1) return boxes;
	return boxes.map(({ left, top, right, bottom }) => ({
		left: left / scale,
		top: top / scale,
		right: right / scale,
		bottom: bottom / scale
	}));
}
