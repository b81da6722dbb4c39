import { crc32 } from '#lib/core/columns/crc32.ts';
import type { ColumnTables } from '#lib/core/columns/tables-codec.ts';

/** West, south, east and north edge in 1e-6 degrees, all inclusive; never across the antimeridian. */
export type Box = readonly [west: number, south: number, east: number, north: number];

/** As a position is written that is not known. */
const NOWHERE = 2 ** 31 - 1;

export type Positions = Pick<ColumnTables, 'lng' | 'lat'>;

/** Places that lie in a box, ascending: chunks of its area name them by where they stand here. */
export function toAreaPlaces({ lng, lat }: Positions, box: Box): Uint32Array<ArrayBuffer> {
	const [west, south, east, north] = box;
	const places: number[] = [];
	for (let place = 0; place < lng.length; place++) {
		const [x, y] = [lng[place]!, lat[place]!];
		if (x >= west && x <= east && y >= south && y <= north) places.push(place);
	}
	return Uint32Array.from(places);
}

/** Of a list of places; what one list numbers is nothing to another. */
export function checkOfPlaces(places: Uint32Array): number {
	return crc32(new Uint8Array(places.buffer, places.byteOffset, places.byteLength));
}

export function isLocated({ lng, lat }: Positions, place: number): boolean {
	return lng[place] !== NOWHERE && lat[place] !== NOWHERE;
}
