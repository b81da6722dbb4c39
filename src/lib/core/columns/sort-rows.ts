const DIGITS = 2 ** 16;
const LOW = DIGITS - 1;

/**
 * Row numbers in the order of bands, then of starts, then as they were given. Counting sort by 16
 * bits at a time: time and memory grow with the number of rows alone.
 * @param bands below 65,536
 */
export function sortRows(bands: Uint8Array | Uint16Array, starts: Int32Array): Uint32Array {
	const count = starts.length;
	let from = new Uint32Array(count);
	let to = new Uint32Array(count);
	for (let row = 0; row < count; row++) from[row] = row;
	const passes = [
		(row: number) => starts[row]! & LOW,
		// The sign bit turned over: the negative come first.
		(row: number) => (starts[row]! >>> 16) ^ 0x8000,
		(row: number) => bands[row]!
	];
	for (const digitOf of passes) {
		distribute(from, to, digitOf);
		[from, to] = [to, from];
	}
	return from;
}

function distribute(from: Uint32Array, to: Uint32Array, digitOf: (row: number) => number): void {
	const places = new Uint32Array(DIGITS + 1);
	for (const row of from) places[digitOf(row) + 1]!++;
	for (let digit = 0; digit < DIGITS; digit++) places[digit + 1]! += places[digit]!;
	for (const row of from) to[places[digitOf(row)]!++] = row;
}
