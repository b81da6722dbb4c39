import { TEXTURE_WIDTH } from '#lib/core/crowd/place-table.ts';

const NUMBERS_PER_TEXEL = 2;
const NUMBERS_PER_ROW = NUMBERS_PER_TEXEL * TEXTURE_WIDTH;

/** Marks of one layer, as the graphics card takes them. */
export interface PackedMarks {
	/** Two numbers a texel, whole rows of `TEXTURE_WIDTH` texels; so many for each mark. */
	texels: Uint32Array<ArrayBuffer>;
	/** Three corners a triangle, see `packStrips`; null where a mark is one point. */
	corners: Uint32Array<ArrayBuffer> | null;
	/** Of corners, or of points. */
	count: number;
}

/** @param numbers two for each point */
export function packPoints(numbers: Uint32Array): PackedMarks {
	return { texels: toTexels(numbers), corners: null, count: numbers.length / NUMBERS_PER_TEXEL };
}

/**
 * The triangles of strips, all in one list: a strip of n pieces has n + 1 pairs of corners. Corners
 * are numbered through, `2 * (most + 1)` a strip, so that a number tells its strip, pair and side.
 * @param numbers an even number of them for each strip
 * @param pieces of each strip, 1 to `most`
 */
export function packStrips(
	numbers: Uint32Array,
	pieces: readonly number[],
	most: number
): PackedMarks {
	const corners = new Uint32Array(pieces.reduce((sum, each) => sum + 6 * each, 0));
	let at = 0;
	pieces.forEach((count, strip) => {
		const first = 2 * (most + 1) * strip;
		for (let corner = first; corner < first + 2 * count; corner += 2) {
			for (const step of [0, 1, 2, 1, 2, 3]) corners[at++] = corner + step;
		}
	});
	return { texels: toTexels(numbers), corners, count: corners.length };
}

function toTexels(numbers: Uint32Array): Uint32Array<ArrayBuffer> {
	const rows = Math.ceil(numbers.length / NUMBERS_PER_ROW);
	const texels = new Uint32Array(rows * NUMBERS_PER_ROW);
	texels.set(numbers);
	return texels;
}
