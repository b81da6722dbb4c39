/** How far the sheet of a phone is drawn up: the sentence, about half, all but a strip of map. */
export type SheetStop = 'low' | 'half' | 'full';

const STOPS: readonly SheetStop[] = ['low', 'half', 'full'];
/** Shares of the room above the time bar at which the stops lie, roughly; for letting go. */
const SHARES: Readonly<Record<SheetStop, number>> = { low: 0.15, half: 0.41, full: 0.92 };

/** One stop up (1) or down (-1); the same at the ends. */
export function moveStop(stop: SheetStop, step: 1 | -1): SheetStop {
	return STOPS[STOPS.indexOf(stop) + step] ?? stop;
}

/** Where a press leads: up while there is an up, from the top back to the middle. */
export function pressStop(stop: SheetStop): SheetStop {
	return stop === 'full' ? 'half' : moveStop(stop, 1);
}

/** The stop nearest to a height, both in the same unit. */
export function nearestStop(height: number, room: number): SheetStop {
	const distance = (stop: SheetStop) => Math.abs(height / room - SHARES[stop]);
	return STOPS.reduce((nearest, stop) => (distance(stop) < distance(nearest) ? stop : nearest));
}
