import { NO_END, NO_START, type TickRange } from '#lib/core/columns/ticks.ts';

/**
 * First ticks of so many stretches of a range, as equal as whole ticks allow, and the tick after
 * its last.
 * @throws RangeError for a range without bound or without ticks, or for stretches finer than ticks
 */
export function toEdges([from, to]: TickRange, stretches: number): Float64Array {
	const ticks = to - from + 1;
	const isWhole = [from, to, stretches].every((number) => Number.isInteger(number));
	if (!isWhole || from <= NO_START || to >= NO_END || stretches < 1 || stretches > ticks) {
		throw new RangeError(`The ticks ${from} to ${to} cannot be cut into ${stretches} stretches`);
	}
	return Float64Array.from({ length: stretches + 1 }, (_, at) =>
		Math.floor(from + (ticks * at) / stretches)
	);
}
