import type { DiscScale } from '#lib/core/crowd/disc-scale.ts';
import type { FrameCamera } from '#lib/core/crowd/frame-camera.ts';
import type { PlaceTable } from '#lib/core/crowd/place-table.ts';
import type { SliceDrawing } from '#lib/core/crowd/slice-drawing.ts';
import type { Strand } from '#lib/core/crowd/strand-list.ts';

/** What one frame shows. */
export interface DrawnScene {
	drawing: SliceDrawing;
	places: PlaceTable;
	camera: FrameCamera;
	scale: DiscScale;
	strands: readonly Strand[];
}
