/** Lines of the land, live and in pictures; borders by their kind, `area` round those of a dataset. */
export type LandLine = 'province' | 'river' | 'shore' | 'coast' | 'i' | 'c' | 'd' | 'x' | 'area';

/** From these zooms on they are drawn. */
export const RIVERS_FROM_ZOOM = 3.2;
export const PROVINCES_FROM_ZOOM = 6;

/** CSS pixels at zoom 2 and less, and at zoom 8 and more; between them a line grows evenly. */
export const LINE_WIDTHS: Readonly<Record<LandLine, readonly [far: number, near: number]>> = {
	province: [0.3, 0.7],
	river: [0.5, 1.6],
	shore: [0.4, 0.9],
	coast: [0.6, 1.2],
	i: [0.7, 1.6],
	c: [0.6, 1.1],
	d: [0.8, 1.3],
	x: [0.8, 1.5],
	area: [1, 1.7]
};
/** Where more contrast is asked for, lines of the land are so many times as wide. */
export const WIDER = 1.4;
/** A dash and a gap, in widths of their line. */
export const DASHES = { d: [2, 2], x: [3, 2], area: [3, 2] } as const;
export const PROVINCE_OPACITY = 0.6;
/** Crossed stripes are fainter, so that names on them can be read. */
export const HATCH_OPACITY = { rising: 0.5, falling: 0.5, crossed: 0.35 } as const;

/** CSS pixels at a zoom. */
export function toLineWidth(line: LandLine, zoom: number): number {
	const [far, near] = LINE_WIDTHS[line];
	const share = Math.max(0, Math.min(1, (zoom - 2) / 6));
	return Math.round((far + share * (near - far)) * 100) / 100;
}
