import { ringArea, turnRing, type Position, type Ring } from '#lib/core/geo/ring.ts';

const TURN = 360;
/** Square degrees; what is smaller is left over from a cut along a line that touches the meridian. */
const LEAST_AREA = 1e-9;

/**
 * A polygon (outline first, then holes) as parts that each lie between -180 and 180 degrees: where
 * it crosses the 180th meridian it is cut there, however its longitudes are written (a leap of more
 * than half the Earth, or degrees beyond 180). Outlines run counter-clockwise, holes clockwise.
 * null where it goes round a pole or more than once round the Earth, which no flat ring can say.
 */
export function cutPolygon(rings: readonly Ring[]): Ring[][] | null {
	const unrolled = rings.map(unroll);
	const [outline] = unrolled;
	if (!outline || unrolled.some((ring) => !isClosed(ring))) return null;
	const lngs = outline.map(([lng]) => lng);
	const [west, east] = [Math.min(...lngs), Math.max(...lngs)];
	if (east - west > TURN) return null;
	const holes = unrolled.slice(1).map((hole) => nextTo(hole, west));
	const first = Math.floor((west + TURN / 2) / TURN);
	const last = Math.ceil((east - TURN / 2) / TURN);
	return Array.from({ length: Math.max(1, last - first + 1) }, (_, i) => first + i)
		.map((turn) => cutToTurn([outline, ...holes], turn * TURN))
		.filter((part) => part.length > 0);
}

/** Longitudes in one run, each step the short way; a step right round the Earth is meant. */
function unroll(ring: Ring): Ring {
	let shift = 0;
	return ring.map(([lng, lat], i) => {
		const step = i === 0 ? 0 : lng - ring[i - 1]![0];
		if (Math.abs(step) > TURN / 2 && Math.abs(step) < TURN) shift -= Math.sign(step) * TURN;
		return [lng + shift, lat];
	});
}

function isClosed(ring: Ring): boolean {
	return ring[0]?.[0] === ring.at(-1)?.[0];
}

/** A hole may be written a turn away from its outline. */
function nextTo(hole: Ring, west: number): Ring {
	const least = Math.min(...hole.map(([lng]) => lng));
	const shift = Math.ceil((west - least) / TURN) * TURN;
	return shift === 0 ? hole : hole.map(([lng, lat]) => [lng + shift, lat]);
}

function cutToTurn(rings: readonly Ring[], centre: number): Ring[] {
	const [outline, ...holes] = rings.map((ring) => {
		const east = cutSide(ring, centre - TURN / 2, 1);
		const between = cutSide(east, centre + TURN / 2, -1);
		return between.map(([lng, lat]): Position => [lng - centre, lat]);
	});
	if (!outline || isNothing(outline)) return [];
	return [
		turnRing(outline, 'counter-clockwise'),
		...holes.filter((hole) => !isNothing(hole)).map((hole) => turnRing(hole, 'clockwise'))
	];
}

function isNothing(ring: Ring): boolean {
	return ring.length < 4 || Math.abs(ringArea(ring)) < LEAST_AREA;
}

/** What lies east (`sign` 1) or west (-1) of a meridian (Sutherland and Hodgman 1974). */
function cutSide(ring: Ring, meridian: number, sign: 1 | -1): Ring {
	if (ring.every(([lng]) => (lng - meridian) * sign >= 0)) return ring;
	const cut: Position[] = [];
	for (let i = 1; i < ring.length; i++) {
		const [from, to] = [ring[i - 1]!, ring[i]!];
		const a = (from[0] - meridian) * sign;
		const b = (to[0] - meridian) * sign;
		if (a >= 0) cut.push(from);
		if (a >= 0 !== b >= 0) {
			cut.push([meridian, from[1] + (a / (a - b)) * (to[1] - from[1])]);
		}
	}
	return cut.length === 0 ? [] : [...cut, cut[0]!];
}
