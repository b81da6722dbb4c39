import type { IssueCode } from '#lib/core/dataset/issue-codes.ts';
import { toCoordinates } from '#lib/core/geo/coordinates.ts';
import { cutPolygon } from '#lib/core/geo/cut-polygon.ts';
import type { Position, Ring } from '#lib/core/geo/ring.ts';
import type { JsonPath } from '#lib/core/formats/json-file.ts';

/** What is wrong with a geometry, and where in it. */
export interface OutlineFault {
	code: IssueCode;
	message: string;
	hint: string | null;
	value: string | null;
	/** Below the geometry. */
	path: JsonPath;
}

export interface Outline {
	/** See DatasetOverlay; null where it cannot be drawn. */
	polygons: Ring[][] | null;
	corners: number;
	faults: OutlineFault[];
}

/** About a metre. */
const STEPS = 1e5;
const LEAST_POSITIONS = 4;

/** Reads the geometry of an area: a Polygon or a MultiPolygon of RFC 7946, as closed as it needs. */
export function readOutline(geometry: unknown): Outline {
	const faults: OutlineFault[] = [];
	const written = toPolygons(geometry);
	if (!written) {
		const type = typeOf(geometry);
		const message = `The geometry of an area is a Polygon or a MultiPolygon, not ${type ? `a ${type}` : 'what stands here'}.`;
		return nothing([toFault(message, 'Draw the area as a polygon.', [])]);
	}
	const polygons: Ring[][] = [];
	for (const { rings, path } of written) {
		const read = rings.map((ring, at) => readRing(ring, [...path, at], faults));
		if (faults.some(({ code }) => code !== 'overlay-open')) return nothing(faults);
		const parts = cutPolygon(read.filter((ring) => ring !== null));
		if (!parts || parts.length === 0) {
			const message = parts
				? 'The outline encloses nothing.'
				: 'The outline goes round a pole, or more than once round the Earth.';
			return nothing([...faults, toFault(message, 'Draw what lies between -180 and 180.', path)]);
		}
		polygons.push(...parts.map((part) => part.map(roundRing)));
	}
	if (polygons.length === 0) return nothing([toFault('The geometry has no outline.', null, [])]);
	const corners = polygons.flat().reduce((sum, ring) => sum + ring.length - 1, 0);
	return { polygons, corners, faults };
}

function nothing(faults: OutlineFault[]): Outline {
	return { polygons: null, corners: 0, faults };
}

function toFault(message: string, hint: string | null, path: JsonPath): OutlineFault {
	return { code: 'overlay-shape', message, hint, value: null, path };
}

function typeOf(geometry: unknown): string | null {
	const type = toEntries(geometry).get('type');
	return typeof type === 'string' ? type : null;
}

function toEntries(value: unknown): ReadonlyMap<string, unknown> {
	return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}

function toPolygons(geometry: unknown): { rings: readonly unknown[]; path: JsonPath }[] | null {
	const entries = toEntries(geometry);
	const [type, coordinates] = [entries.get('type'), entries.get('coordinates')];
	if (!Array.isArray(coordinates)) return null;
	if (type === 'Polygon') return [{ rings: coordinates, path: ['coordinates'] }];
	if (type !== 'MultiPolygon') return null;
	return coordinates.map((rings: unknown, at) => ({
		rings: Array.isArray(rings) ? rings : [null],
		path: ['coordinates', at]
	}));
}

/** null, with a fault, where any position of it names no place on Earth. */
function readRing(written: unknown, path: JsonPath, faults: OutlineFault[]): Ring | null {
	if (!Array.isArray(written)) {
		faults.push(toFault('A ring is a list of positions [longitude, latitude].', null, path));
		return null;
	}
	const ring: Position[] = [];
	for (const [at, position] of written.entries()) {
		const read = readPosition(position, [...path, at]);
		if ('code' in read) {
			faults.push(read);
			return null;
		}
		ring.push(read.at);
	}
	const [first, last] = [ring[0], ring.at(-1)];
	const isOpen = first && last && (first[0] !== last[0] || first[1] !== last[1]);
	const closed = first && isOpen ? [...ring, first] : ring;
	if (closed.length < LEAST_POSITIONS) {
		const message = `A ring has ${ring.length} positions; the smallest one has three corners and ends where it begins.`;
		faults.push(toFault(message, null, path));
		return null;
	}
	if (isOpen) {
		const message = 'A ring does not end where it begins; it was closed.';
		const hint = 'Repeat the first position at the end.';
		faults.push({ code: 'overlay-open', message, hint, value: null, path });
	}
	return closed;
}

function readPosition(written: unknown, path: JsonPath): { at: Position } | OutlineFault {
	const [lng, lat]: unknown[] = Array.isArray(written) ? written : [];
	if (!Number.isFinite(lng) || !Number.isFinite(lat)) {
		const message = 'A position is two numbers, longitude and latitude.';
		return toFault(message, 'Write degrees, as in [35.5, 33.9].', path);
	}
	const [x, y] = [Number(lng), Number(lat)];
	const value = `[${x}, ${y}]`;
	// Outlines that cross the 180th meridian may be written beyond it, to the west as well.
	const { doubt } = toCoordinates(y, x < -180 ? x + 360 : x);
	if (doubt === 'swapped') {
		const message = `${value} would be right the other way round.`;
		const hint = `GeoJSON has longitude first: [${y}, ${x}].`;
		return { code: 'coordinates-swapped', message, hint, value, path };
	}
	if (doubt === 'out-of-range') {
		const message = `${value} is no longitude and latitude in degrees.`;
		const hint = 'Export the layer in WGS 84 (EPSG:4326).';
		return { code: 'coordinates-range', message, hint, value, path };
	}
	return { at: [x, y] };
}

function roundRing(ring: Ring): Ring {
	const rounded = ring.map(([lng, lat]): Position => [round(lng), round(lat)]);
	const kept = rounded.filter(
		([lng, lat], i) => i === 0 || lng !== rounded[i - 1]![0] || lat !== rounded[i - 1]![1]
	);
	return kept.length < LEAST_POSITIONS ? rounded : kept;
}

function round(degrees: number): number {
	return Math.round(degrees * STEPS) / STEPS;
}
