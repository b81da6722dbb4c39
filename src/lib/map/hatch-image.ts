/** Pixels of the image; half as many on the map. */
const SIDE_PX = 12;
const STRIPE_PX = 2;

/** An image that a map takes; two of its pixels to one of the map. */
interface HatchImage {
	width: number;
	height: number;
	data: Uint8ClampedArray;
}

/** Name of the image of a colour, `#rrggbb`. */
export function toHatchId(color: string): string {
	return `hatch-${color}`;
}

/** Stripes rising to the right that join at all edges, in the colour of the name; else null. */
export function toHatchImage(id: string): HatchImage | null {
	const color = /^hatch-#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/.exec(id)?.slice(1);
	if (!color) return null;
	const rgb = color.map((part) => parseInt(part, 16));
	const data = new Uint8ClampedArray(SIDE_PX * SIDE_PX * 4);
	for (let y = 0; y < SIDE_PX; y++) {
		for (let x = 0; x < SIDE_PX; x++) {
			const along = (x + y + 1) % SIDE_PX;
			const fromStripe = Math.min(along, SIDE_PX - along) * Math.SQRT1_2;
			const cover = Math.max(0, Math.min(1, STRIPE_PX / 2 + 0.5 - fromStripe));
			data.set([...rgb, 255 * cover], (y * SIDE_PX + x) * 4);
		}
	}
	return { width: SIDE_PX, height: SIDE_PX, data };
}
