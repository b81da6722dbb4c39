import { readFileSync } from 'node:fs';
import type { Method, Window } from '../slice/method.ts';
import { fillScanRows, measureScan, type Scanned } from '../slice/scan-rounds.ts';

const PAGE_BYTES = 2 ** 16;
const STEP_ROWS = 16;
const WORD_BYTES = 4;
const LEAST = -(2 ** 31);
const GREATEST = 2 ** 31 - 1;

interface ScanExports {
	memory: WebAssembly.Memory;
	count(starts: number, ends: number, rows: number, from: number, to: number): number;
	countByPlace(...addresses: number[]): void;
}

/** Rows in the memory of a module that scans them all, with vectors of 128 bits. */
class WasmScan {
	readonly starts: Int32Array;
	readonly ends: Int32Array;
	readonly places: Int32Array;
	readonly #counts: Uint32Array;
	readonly #exports: ScanExports;

	constructor(exports: ScanExports, rows: number, counts: number) {
		const whole = Math.ceil(rows / STEP_ROWS) * STEP_ROWS;
		const { memory } = exports;
		memory.grow(Math.ceil((WORD_BYTES * (3 * whole + counts)) / PAGE_BYTES));
		this.starts = new Int32Array(memory.buffer, 0, whole).fill(GREATEST);
		this.ends = new Int32Array(memory.buffer, WORD_BYTES * whole, whole).fill(LEAST);
		this.places = new Int32Array(memory.buffer, 2 * WORD_BYTES * whole, whole);
		this.#counts = new Uint32Array(memory.buffer, 3 * WORD_BYTES * whole, counts);
		this.#exports = exports;
	}

	count([from, to]: Window): number {
		const { starts, ends } = this;
		return this.#exports.count(starts.byteOffset, ends.byteOffset, starts.length, from, to);
	}

	countByPlace([from, to]: Window): Uint32Array {
		const lists = [this.starts, this.ends, this.places, this.#counts.fill(0)];
		const addresses = lists.map(({ byteOffset }) => byteOffset);
		this.#exports.countByPlace(...addresses, this.starts.length, from, to);
		return this.#counts.slice();
	}
}

async function openWasmScan(rows: number, counts: number): Promise<WasmScan> {
	const { default: toWabt } = await import('wabt');
	const wabt = await toWabt();
	const text = readFileSync('bench/slice/scan.wat', 'utf8');
	const { buffer } = wabt.parseWat('scan.wat', text, { simd: true }).toBinary({});
	const { exports } = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(buffer)));
	return new WasmScan(exports as ScanExports & WebAssembly.Exports, rows, counts);
}

/** What the same takes that `measurePlainScan` measures in C. */
export async function measureWasmScan(rows: number): Promise<Scanned> {
	const scan = await openWasmScan(rows, 0);
	fillScanRows(rows, scan.starts, scan.ends);
	return measureScan((window) => scan.count(window));
}

/** Every row, with vectors; what is in the window is counted one by one. */
export const wasmMethod: Method<Uint32Array> = {
	name: 'scan in WebAssembly',
	most: Infinity,
	async build({ start, end, place, places, count }) {
		const scan = await openWasmScan(count, places + 1);
		scan.starts.set(start);
		scan.ends.set(end);
		scan.places.set(place);
		return { step: (window) => scan.countByPlace(window), countsOf: (counts) => counts };
	}
};
