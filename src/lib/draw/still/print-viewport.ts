import type { Camera, ProjectionName } from '#lib/core/address/view.ts';
import type { DatasetLookup } from '#lib/core/model/lookup.ts';
import type { Viewport } from '#lib/core/scene/viewport.ts';
import type { Slice } from '#lib/core/slice/slice.ts';
import { toStillViewport } from '#lib/draw/still/still-viewport.ts';

/** A4 upright at 96 dots per inch leaves this width between margins of 15 mm. */
const PAPER = { width: 680, height: 440 };
/** The map of a screen is wider than paper; so much further out the same land fits on it. */
const FURTHER_OUT = 0.6;

/** What a printed map shows: the land that is on the screen, or the slice fitted into the paper. */
export function toPrintViewport(
	camera: Camera | null,
	projection: ProjectionName,
	slice: Slice,
	lookup: DatasetLookup
): Viewport {
	const shown = camera && { ...camera, zoom: camera.zoom - FURTHER_OUT };
	return toStillViewport({ camera: shown, projection }, slice, lookup, PAPER);
}
