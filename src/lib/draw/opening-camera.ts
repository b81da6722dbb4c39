import type { Camera } from '#lib/core/address/view.ts';
import { fitCamera, type LngLat } from '#lib/draw/fit-camera.ts';

const PADDING_SHARE = 0.12;
const PADDING_RANGE_PX = [32, 84] as const;

/** The camera that shows all the points in a map of this size, with an even margin round them. */
export function toFittingCamera(
	points: readonly LngLat[],
	{ width, height }: { width: number; height: number }
): Camera {
	const [least, most] = PADDING_RANGE_PX;
	const paddingPx = Math.max(least, Math.min(most, PADDING_SHARE * Math.min(width, height)));
	return fitCamera(points, { width, height, paddingPx });
}
