import type { TieForm } from '#lib/core/scene/composition.ts';

/** Where one dart stands on its lane. */
export interface DartSpot {
	tie: TieForm;
	/** Pixels from the middle of the lane in the direction of travel. */
	along: number;
	/** 0 on the rail, 1 and more beside it, away from the middle of the pair. */
	row: number;
	size: number;
}

export interface DartQueue {
	spots: readonly DartSpot[];
	rows: number;
	/** From the middle of the lane back to the tail of the queue, in pixels. */
	tail: number;
}

const PITCH_PX = 15.5;
const SMALLEST = 0.62;
const MOST_ROWS = 4;
const QUANTIFIED_SIZE = 1.3;

/**
 * Lines up the acts of a lane, grouped by kind and then by date, around the middle of a rail. They
 * shrink, then stand in up to four rows, and in the last resort close up, when the rail is short.
 * `ties` must be in the order of kinds.
 */
export function queueDarts(ties: readonly TieForm[], railPx: number): DartQueue {
	const roomPx = Math.max(PITCH_PX * SMALLEST, railPx - 2 * PITCH_PX);
	const inOneRow = toPlaces(ties);
	const size = Math.max(SMALLEST, Math.min(1, roomPx / ((inOneRow.at(-1) ?? 0) * PITCH_PX || 1)));
	const fitting = Math.floor(roomPx / (PITCH_PX * size)) + 1;
	const rows = Math.max(1, Math.min(MOST_ROWS, Math.ceil(((inOneRow.at(-1) ?? 0) + 1) / fitting)));
	const perRow = Math.ceil(ties.length / rows);
	const chunks = Array.from({ length: rows }, (_, row) =>
		ties.slice(row * perRow, (row + 1) * perRow)
	);
	let tail = 0;
	const spots = chunks.flatMap((chunk, row) => {
		const places = toPlaces(chunk);
		const last = places.at(-1) ?? 0;
		const pitch = Math.min(PITCH_PX * size, last > 0 ? roomPx / last : Infinity);
		tail = Math.max(tail, (last / 2) * pitch);
		return chunk.map((tie, index) => ({
			tie,
			along: (places[index]! - last / 2) * pitch,
			row,
			size: size * (tie.quantified ? QUANTIFIED_SIZE : 1)
		}));
	});
	return { spots, rows, tail };
}

/** Places in a queue in units of its pitch, half a unit more between kinds. */
function toPlaces(ties: readonly TieForm[]): number[] {
	let place = 0;
	return ties.map((tie, index) => {
		if (index > 0) place += ties[index - 1]!.kindIndex === tie.kindIndex ? 1 : 1.5;
		return place;
	});
}
