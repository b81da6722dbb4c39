import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { toPalettePng } from '#lib/server/pictures/palette-png.ts';

interface Picture {
	width: number;
	height: number;
	palette: number[][];
	/** Position in the palette, row by row. */
	rows: number[];
}

function toPixels(colors: readonly (readonly number[])[]): Uint8Array {
	return Uint8Array.from(colors.flatMap((color) => [...color, 255]));
}

/** As a reader of the format takes it apart. */
function read(png: Uint8Array): Picture {
	const view = new DataView(png.buffer);
	const chunks = new Map<string, Uint8Array>();
	for (let at = 8; at < png.length;) {
		const length = view.getUint32(at);
		chunks.set(
			String.fromCharCode(...png.subarray(at + 4, at + 8)),
			png.subarray(at + 8, at + 8 + length)
		);
		at += length + 12;
	}
	const width = view.getUint32(16);
	const palette = [...(chunks.get('PLTE') ?? [])];
	const rows = [...inflateSync(chunks.get('IDAT')!)];
	return {
		width,
		height: view.getUint32(20),
		palette: Array.from({ length: palette.length / 3 }, (_, at) =>
			palette.slice(at * 3, at * 3 + 3)
		),
		rows: rows.filter((_, at) => at % (width + 1) > 0)
	};
}

const SEA = [203, 217, 224];
const LAND = [243, 240, 232];

describe('a picture of few colours', () => {
	it('has its size, and every pixel its colour', () => {
		const pixels = toPixels([SEA, LAND, LAND, SEA, SEA, LAND]);
		const { width, height, palette, rows } = read(toPalettePng(pixels, { width: 3, height: 2 }));
		expect([width, height]).toEqual([3, 2]);
		expect(rows.map((at) => palette[at])).toEqual([SEA, LAND, LAND, SEA, SEA, LAND]);
	});

	it('has no more than 256 of many, and each is near its own', () => {
		const colors = Array.from({ length: 4096 }, (_, at) => [
			(at & 15) * 17,
			((at >> 4) & 15) * 17,
			((at >> 8) & 15) * 17
		]);
		const { palette, rows } = read(toPalettePng(toPixels(colors), { width: 64, height: 64 }));
		expect(palette).toHaveLength(256);
		expect(rows.every((at) => at < 256)).toBe(true);
	});

	it('keeps even grounds as they are beside a thousand shades', () => {
		const shades = Array.from({ length: 1000 }, (_, at) => [
			at % 250,
			(at * 7) % 250,
			(at * 13) % 250
		]);
		const ground = Array.from({ length: 3096 }, () => LAND);
		const { palette, rows } = read(
			toPalettePng(toPixels([...ground, ...shades]), { width: 64, height: 64 })
		);
		expect(palette[rows[0]!]).toEqual(LAND);
	});

	it('of one colour has a palette of one', () => {
		const { palette } = read(toPalettePng(toPixels([SEA]), { width: 1, height: 1 }));
		expect(palette).toEqual([SEA]);
	});

	it('is the same bytes for the same picture', () => {
		const pixels = toPixels([SEA, LAND]);
		const size = { width: 2, height: 1 };
		expect(toPalettePng(pixels, size)).toEqual(toPalettePng(pixels, size));
	});
});
