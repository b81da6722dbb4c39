const DIGIT_BITS = 11;
const DIGITS = 2 ** DIGIT_BITS;

/**
 * Row numbers in the order of bands, then of starts, then as they were given. Counting sort by 11
 * bits at a time, with the keys moved along: time and memory grow with the number of rows alone.
 */
export function sortRows(bands: Uint8Array, starts: Int32Array): Uint32Array {
	const count = starts.length;
	let sorted: Sorted = { keys: new Uint32Array(count), rows: new Uint32Array(count) };
	let spare: Sorted = { keys: new Uint32Array(count), rows: new Uint32Array(count) };
	let first = 0;
	for (let row = 0; row < count; row++) if (starts[row]! < first) first = starts[row]!;
	let greatest = 0;
	for (let row = 0; row < count; row++) {
		const key = starts[row]! - first;
		sorted.keys[row] = key;
		sorted.rows[row] = row;
		if (key > greatest) greatest = key;
	}
	for (let bits = 0; bits < 32 && greatest >>> bits > 0; bits += DIGIT_BITS) {
		distribute(sorted, spare, bits);
		[sorted, spare] = [spare, sorted];
	}
	for (let at = 0; at < count; at++) sorted.keys[at] = bands[sorted.rows[at]!]!;
	distribute(sorted, spare, 0);
	return spare.rows;
}

interface Sorted {
	keys: Uint32Array;
	rows: Uint32Array;
}

function distribute(from: Sorted, to: Sorted, bits: number): void {
	const { keys, rows } = from;
	const places = new Uint32Array(DIGITS + 1);
	for (let at = 0; at < keys.length; at++) {
		places[((keys[at]! >>> bits) & (DIGITS - 1)) + 1]!++;
	}
	for (let digit = 0; digit < DIGITS; digit++) places[digit + 1]! += places[digit]!;
	for (let at = 0; at < keys.length; at++) {
		const key = keys[at]!;
		const digit = (key >>> bits) & (DIGITS - 1);
		const place = places[digit]!;
		places[digit] = place + 1;
		to.keys[place] = key;
		to.rows[place] = rows[at]!;
	}
}
