/** Heights a frame may ask for, in CSS pixels. */
const HEIGHT_RANGE_PX = [120, 4000] as const;

/** A whole number of pixels within the range, or null where the height is no number at all. */
export function clampHeight(heightPx: number): number | null {
	if (Number.isNaN(heightPx)) return null;
	const [least, most] = HEIGHT_RANGE_PX;
	return Math.min(Math.max(Math.ceil(heightPx), least), most);
}
