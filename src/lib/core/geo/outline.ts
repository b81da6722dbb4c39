import type { Ring } from '#lib/core/geo/ring.ts';

const EDGE_LNG = 180;

/** The lines of a ring that are its own: without those along the meridian at which it was cut. */
export function outlineOf(ring: Ring): Ring[] {
	const lines: Ring[number][][] = [];
	let line: Ring[number][] = [];
	ring.forEach((position, i) => {
		const before = ring[i - 1];
		if (before && isOnEdge(before) && isOnEdge(position)) {
			lines.push(line);
			line = [];
		}
		line.push(position);
	});
	return [...lines, line].filter(({ length }) => length > 1);
}

function isOnEdge([lng]: Ring[number]): boolean {
	return Math.abs(lng) === EDGE_LNG;
}
