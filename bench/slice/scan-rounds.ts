import type { Window } from './method.ts';

/** As in scan.c. */
const ROUNDS = 31;
const TICKS = 5_000_000;
const LONGEST = 5_000;
const WINDOW = 43_200;
const STEP = 150_000;
/** So long a scan runs before it is measured: until then it is not compiled as well as it gets. */
const WARM_UP_MS = 300;
/** Start and end, 32 bits each. */
const BYTES_PER_ROW = 8;

export interface Scanned {
	/** Median of a scan of all rows. */
	ms: number;
	/** Rows in all windows together. */
	counted: number;
}

/** Fills in the rows that scan.c makes. */
export function fillScanRows(rows: number, starts: Int32Array, ends: Int32Array): void {
	for (let row = 0; row < rows; row++) {
		starts[row] = Math.trunc((row / rows) * TICKS);
		ends[row] = starts[row]! + (row % LONGEST);
	}
}

/** Measures a scan in the windows of scan.c. */
export function measureScan(scan: (window: Window) => number): Scanned {
	const times: number[] = [];
	let counted = 0;
	for (const until = performance.now() + WARM_UP_MS; performance.now() < until;) scan([0, WINDOW]);
	for (let round = 0; round < ROUNDS; round++) {
		const from = round * STEP;
		const start = performance.now();
		counted += scan([from, from + WINDOW]);
		times.push(performance.now() - start);
	}
	return { ms: times.sort((a, b) => a - b)[ROUNDS >> 1]!, counted };
}

export function toGigabytesPerSecond(rows: number, ms: number): number {
	return (rows * BYTES_PER_ROW) / ms / 1e6;
}
