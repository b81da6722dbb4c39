/** Of every frame, whatever its shape: so the words of a frame keep their size in relation to it. */
const AREA_PX2 = 410_000;

/** The units that a frame is laid out in, and how many pixels one of them is. */
export interface FrameSize {
	width: number;
	height: number;
	scale: number;
}

/** For a picture or film of so many pixels. */
export function toFrameSize({ width, height }: { width: number; height: number }): FrameSize {
	const scale = Math.sqrt((width * height) / AREA_PX2);
	return { width: Math.round(width / scale), height: Math.round(height / scale), scale };
}
