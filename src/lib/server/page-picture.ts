import { toPlainView } from '#lib/core/address/opening-view.ts';
import type { Camera } from '#lib/core/address/view.ts';
import type { CompiledDataset, DatasetRecord } from '#lib/core/model/compiled.ts';
import { DatasetLookup } from '#lib/core/model/lookup.ts';
import { toBounds } from '#lib/core/slice/bounds.ts';
import { toFittingCamera } from '#lib/draw/opening-camera.ts';
import { renderStill, type StillSize } from '#lib/server/pictures/still-map.ts';
import type { PictureTheme } from '#lib/draw/plain-svg/to-plain-svg.ts';

/** CSS pixels; four to three, as the pages leave room for. */
const SIZE = { width: 640, height: 480 };
/** Closer in, a reader would not see in which part of the world it is. */
const CLOSEST_ZOOM = 4;

/** The map of some records of a dataset alone, at all of their time, as an SVG document. */
export function drawRecords(
	dataset: CompiledDataset,
	records: readonly DatasetRecord[],
	size: Pick<StillSize, 'width' | 'height'> & { theme: PictureTheme } = { ...SIZE, theme: 'auto' }
): string {
	const lookup = new DatasetLookup({ ...dataset, records, view: '' });
	const view = toPlainView(toBounds(lookup.dataset));
	return renderStill(lookup, { ...view, camera: toCamera(lookup.dataset, size) }, size);
}

/** null where the records themselves are far enough apart. */
function toCamera(
	{ records, places }: CompiledDataset,
	size: Pick<StillSize, 'width' | 'height'>
): Camera | null {
	const ids = new Set(records.flatMap(({ at }) => [...at]));
	const points = places.flatMap(({ id, at }) => (at && ids.has(id) ? [at] : []));
	const camera = toFittingCamera(points, size);
	return camera.zoom > CLOSEST_ZOOM ? { ...camera, zoom: CLOSEST_ZOOM } : null;
}
