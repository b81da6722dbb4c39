const SIDE_PX = 24;
const RADIUS_PX = 4;
/** The renderer takes this alpha for the edge, and eight pixels for the whole range. */
const EDGE_ALPHA = 0.75;
const RANGE_PX = 8;

/** A disc as a signed distance field, the form of image that a map can colour. */
export function toDotImage(): ImageData {
	const image = new ImageData(SIDE_PX, SIDE_PX);
	const centre = (SIDE_PX - 1) / 2;
	for (let y = 0; y < SIDE_PX; y++) {
		for (let x = 0; x < SIDE_PX; x++) {
			const outside = Math.hypot(x - centre, y - centre) - RADIUS_PX;
			const alpha = EDGE_ALPHA - outside / RANGE_PX;
			image.data[(y * SIDE_PX + x) * 4 + 3] = Math.max(0, Math.min(1, alpha)) * 255;
		}
	}
	return image;
}
