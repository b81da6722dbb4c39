import type { LargeStyle } from '#lib/core/crowd/large-scene.ts';
import { KIND_CLASSES } from '#lib/core/crowd/slice-drawing.ts';
import { MARK_SHAPES } from '#lib/core/model/dataset.ts';

/** More than there can be kinds: the last texel is of none. */
export const KIND_TEXELS = 256;

/**
 * Of every kind its colour and, in place of transparency, its shape. The last texel is what discs
 * show of their last class: the kind's own where it is one, no colour where it holds several.
 */
export function toKindTexels({ kinds, land, ink }: LargeStyle): Uint8Array<ArrayBuffer> {
	const texels = new Uint8Array(4 * KIND_TEXELS);
	kinds.forEach(({ color, shape }, kind) => {
		texels.set([...color, MARK_SHAPES.indexOf(shape)], 4 * kind);
	});
	const [last, ...more] = kinds.slice(KIND_CLASSES - 1);
	const none = land.map((value, at) => (value + ink[at]!) / 2);
	texels.set(last && more.length === 0 ? last.color : none, 4 * (KIND_TEXELS - 1));
	return texels;
}
