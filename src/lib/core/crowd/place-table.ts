import type { LargePlaces } from '#lib/core/crowd/large-scene.ts';

/** Where the square world of Mercator ends. */
const EDGE_LAT = 85.0511287798066;
const RADIANS = Math.PI / 180;
const TEXELS_PER_PLACE = 2;
export const TEXTURE_WIDTH = 2048;

/** Positions of places in all the forms that drawing and pointing need. */
export interface PlaceTable {
	count: number;
	/** In Mercator shares: 0 at 180° west and at the north edge, 1 at 180° east and the south edge. */
	x: Float64Array;
	y: Float64Array;
	/** Of a unit sphere, three a place: towards 90° east, the north pole and 0°. */
	vectors: Float64Array;
	/** 1 for places that are somewhere. */
	known: Uint8Array;
	/**
	 * Two texels a place: x and y rounded to 32 bits and what the rounding left of them, which
	 * together are good to a millimetre; then the vector and whether the place is known.
	 */
	texels: Float32Array;
}

export function toPlaceTable({ lng, lat }: LargePlaces): PlaceTable {
	const count = lng.length;
	const perRow = TEXTURE_WIDTH / TEXELS_PER_PLACE;
	const rows = Math.max(1, Math.ceil(count / perRow));
	const table: PlaceTable = {
		count,
		x: new Float64Array(count),
		y: new Float64Array(count),
		vectors: new Float64Array(3 * count),
		known: new Uint8Array(count),
		texels: new Float32Array(rows * TEXTURE_WIDTH * 4)
	};
	for (let place = 0; place < count; place++) {
		if (!Number.isFinite(lng[place]!) || !Number.isFinite(lat[place]!)) continue;
		setPlace(table, place, lng[place]!, lat[place]!);
	}
	return table;
}

/** Share of the Mercator world from west to east. */
export function toMercatorX(lng: number): number {
	return lng / 360 + 0.5;
}

/** Share of the Mercator world from north to south; beyond its edges the edge. */
export function toMercatorY(lat: number): number {
	const limited = Math.max(-EDGE_LAT, Math.min(EDGE_LAT, lat));
	return 0.5 - Math.log(Math.tan(Math.PI / 4 + (limited * RADIANS) / 2)) / (2 * Math.PI);
}

/** On the unit sphere, as in `PlaceTable.vectors`. */
export function toVector(lng: number, lat: number): [x: number, y: number, z: number] {
	const limited = Math.max(-EDGE_LAT, Math.min(EDGE_LAT, lat)) * RADIANS;
	const east = lng * RADIANS;
	const level = Math.cos(limited);
	return [level * Math.sin(east), Math.sin(limited), level * Math.cos(east)];
}

function setPlace(table: PlaceTable, place: number, lng: number, lat: number): void {
	const [x, y] = [toMercatorX(lng), toMercatorY(lat)];
	const vector = toVector(lng, lat);
	table.x[place] = x;
	table.y[place] = y;
	table.vectors.set(vector, 3 * place);
	table.known[place] = 1;
	const rounded = [Math.fround(x), Math.fround(y)] as const;
	table.texels.set([...rounded, x - rounded[0], y - rounded[1], ...vector, 1], 8 * place);
}
