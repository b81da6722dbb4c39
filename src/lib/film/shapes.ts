/** A shape that pictures and films come in; sizes are even, as encoders of film want them. */
export interface PictureShape {
	id: 'wide' | 'square' | 'tall';
	label: string;
	/** Share of the longer side. */
	width: number;
	height: number;
}

export const PICTURE_SHAPES: readonly PictureShape[] = [
	{ id: 'wide', label: 'Wide, 16:9', width: 1, height: 9 / 16 },
	{ id: 'square', label: 'Square, 1:1', width: 1, height: 1 },
	{ id: 'tall', label: 'Tall, 9:16', width: 9 / 16, height: 1 }
];

/** @param longPx of the longer side */
export function toPictureSize(
	{ width, height }: PictureShape,
	longPx: number
): { width: number; height: number } {
	const toEven = (share: number) => 2 * Math.round((share * longPx) / 2);
	return { width: toEven(width), height: toEven(height) };
}
