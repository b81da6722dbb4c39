import { isLocated, type Box, type Positions } from '#lib/core/columns/area-places.ts';

/** Where the rows of a stretch go when it is written. */
export interface AreaSplit {
	/** All areas, coarse ones and the finer ones that they are split into. */
	areas: readonly Box[];
	/** Which area each place lies in, -1 for none: in one part, in two, in four and so on. */
	levels: readonly Int32Array[];
	/** A stretch is split no further than that its parts have so many rows, on average. */
	rowsPerPart: number;
}

const MOST_LEVELS = 4;
const ROWS_PER_PART = 2_048;
const MICRO = 1e6;

/** Places of one area, and which one. */
interface Part {
	places: Uint32Array;
	area: number;
}

/**
 * Splits places again and again into two areas with about as many events each, across the longer
 * side (a k-d tree, at most 16 leaves). Places without a position, or without events, are in none.
 * @param events how many each place has, or is likely to have, in comparison
 */
export function splitAreas(
	at: Positions,
	events: ArrayLike<number>,
	rowsPerPart = ROWS_PER_PART
): AreaSplit {
	const places = Uint32Array.from(at.lng.keys()).filter(
		(place) => isLocated(at, place) && events[place]! > 0
	);
	const areas: Box[] = [];
	const levels: Int32Array[] = [new Int32Array(at.lng.length).fill(-1)];
	let parts: readonly Part[] = [{ places, area: -1 }];
	while (levels.length <= MOST_LEVELS) {
		const finer = parts.flatMap((part): Part[] => {
			const halves = halve(part.places, at, events);
			if (halves === null) return [part];
			return halves.map((half) => ({ places: half, area: areas.push(toBox(half, at)) - 1 }));
		});
		if (finer.length === parts.length) break;
		levels.push(toLevel(finer, at.lng.length));
		parts = finer;
	}
	return { areas, levels, rowsPerPart };
}

function toLevel(parts: readonly Part[], places: number): Int32Array {
	const level = new Int32Array(places).fill(-1);
	for (const part of parts) for (const place of part.places) level[place] = part.area;
	return level;
}

/** null where all lie at one spot. */
function halve(
	places: Uint32Array,
	{ lng, lat }: Positions,
	events: ArrayLike<number>
): [Uint32Array, Uint32Array] | null {
	if (places.length < 2) return null;
	const [west, south, east, north] = toBox(places, { lng, lat });
	const narrowing = Math.cos(((south + north) / 2 / MICRO / 180) * Math.PI);
	const along = (east - west) * narrowing > north - south ? lng : lat;
	const sorted = places.slice().sort((a, b) => along[a]! - along[b]! || a - b);
	const half = sorted.reduce((sum, place) => sum + events[place]!, 0) / 2;
	let cut = 0;
	let least = Infinity;
	let before = 0;
	for (let position = 1; position < sorted.length; position++) {
		before += events[sorted[position - 1]!]!;
		// Places on one line stay together, so that areas do not lie over each other.
		if (along[sorted[position]!] === along[sorted[position - 1]!]) continue;
		if (Math.abs(before - half) >= least) continue;
		least = Math.abs(before - half);
		cut = position;
	}
	return cut === 0 ? null : [sorted.subarray(0, cut), sorted.subarray(cut)];
}

function toBox(places: Uint32Array, { lng, lat }: Positions): Box {
	let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const place of places) {
		west = Math.min(west, lng[place]!);
		south = Math.min(south, lat[place]!);
		east = Math.max(east, lng[place]!);
		north = Math.max(north, lat[place]!);
	}
	return [west, south, east, north];
}
