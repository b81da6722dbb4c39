import { deflateSync } from 'node:zlib';
import { crc32 } from '#lib/core/columns/crc32.ts';

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const MOST_COLORS = 256;
/** Colours are counted in boxes of eight values a channel. */
const BOX_BITS = 3;
const BOXES = 2 ** (3 * (8 - BOX_BITS));
/** Bytes of a pixel as it comes: red, green, blue, alpha. */
const PIXEL = 4;

type Color = readonly [red: number, green: number, blue: number];

/**
 * An opaque picture as a PNG of at most 256 colours, a third as large as one of all. Each colour
 * is the mean of those that stand for it, so even grounds keep theirs.
 *
 * @param pixels four bytes each, row by row; alpha is passed over
 */
export function toPalettePng(
	pixels: Uint8Array,
	{ width, height }: { width: number; height: number }
): Uint8Array<ArrayBuffer> {
	const boxes = countColors(pixels);
	const palette = [...boxes]
		.toSorted(([, a], [, b]) => b.pixels - a.pixels)
		.slice(0, MOST_COLORS)
		.map(([, { sum, pixels: count }]) => toMean(sum, count));
	const nearest = new Uint8Array(BOXES);
	for (const [box, { sum, pixels: count }] of boxes) {
		nearest[box] = nearestOf(palette, toMean(sum, count));
	}
	const rows = new Uint8Array(height * (width + 1));
	for (let y = 0; y < height; y++) {
		for (let x = 0; x < width; x++) {
			rows[y * (width + 1) + x + 1] = nearest[boxOf(pixels, (y * width + x) * PIXEL)]!;
		}
	}
	const header = new DataView(new ArrayBuffer(13));
	header.setUint32(0, width);
	header.setUint32(4, height);
	// Eight bits for a pixel, which name a colour of the palette.
	header.setUint8(8, 8);
	header.setUint8(9, 3);
	return new Uint8Array(
		Buffer.concat([
			SIGNATURE,
			toChunk('IHDR', new Uint8Array(header.buffer)),
			toChunk('PLTE', Uint8Array.from(palette.flat())),
			toChunk('IDAT', deflateSync(rows, { level: 9 })),
			toChunk('IEND', new Uint8Array())
		])
	);
}

/** How many pixels fall into each box, and the sums of their channels. */
function countColors(pixels: Uint8Array): Map<number, { pixels: number; sum: number[] }> {
	const boxes = new Map<number, { pixels: number; sum: number[] }>();
	for (let at = 0; at < pixels.length; at += PIXEL) {
		const key = boxOf(pixels, at);
		const box = boxes.get(key) ?? { pixels: 0, sum: [0, 0, 0] };
		box.pixels++;
		for (let channel = 0; channel < 3; channel++) box.sum[channel]! += pixels[at + channel]!;
		boxes.set(key, box);
	}
	return boxes;
}

function boxOf(pixels: Uint8Array, at: number): number {
	const bits = 8 - BOX_BITS;
	const [red, green, blue] = [pixels[at]!, pixels[at + 1]!, pixels[at + 2]!];
	return ((red >> BOX_BITS) << (2 * bits)) | ((green >> BOX_BITS) << bits) | (blue >> BOX_BITS);
}

function toMean([red = 0, green = 0, blue = 0]: readonly number[], count: number): Color {
	return [Math.round(red / count), Math.round(green / count), Math.round(blue / count)];
}

/** Position of the colour that differs least, by the sum of squares. */
function nearestOf(palette: readonly Color[], [red, green, blue]: Color): number {
	let best = 0;
	let least = Infinity;
	for (const [at, [r, g, b]] of palette.entries()) {
		const difference = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
		if (difference < least) [best, least] = [at, difference];
	}
	return best;
}

function toChunk(name: string, data: Uint8Array): Uint8Array {
	const chunk = new Uint8Array(data.length + 12);
	const view = new DataView(chunk.buffer);
	view.setUint32(0, data.length);
	chunk.set(new TextEncoder().encode(name), 4);
	chunk.set(data, 8);
	view.setUint32(data.length + 8, crc32(chunk.subarray(4, data.length + 8)));
	return chunk;
}
