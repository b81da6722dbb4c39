import { parseCamera } from '#lib/core/address/camera.ts';
import { toSliceDays } from '#lib/core/slice/slice-days.ts';
import { parseWindow } from '#lib/core/time/window.ts';
import { toSafeCamera } from '#lib/draw/camera-limits.ts';
import type { LoadOrder } from '#lib/large/load-columns.ts';

/**
 * What an address looks at; the rest of it waits until there is something to look at.
 * @param size that the map cannot exceed, in CSS pixels
 */
export function toFirstView(
	parameters: URLSearchParams,
	size: { width: number; height: number }
): Pick<LoadOrder, 'days' | 'view'> {
	const window = parseWindow(parameters.get('time') ?? '');
	const mode = parameters.get('mode') === 'cumulative' ? 'cumulative' : 'window';
	const camera = parseCamera(parameters.get('map') ?? '');
	const projection = parameters.get('proj') === 'globe' ? 'globe' : 'mercator';
	return {
		days: window && toSliceDays({ window, mode }),
		view: camera && { camera: toSafeCamera(camera), projection, ...size }
	};
}
