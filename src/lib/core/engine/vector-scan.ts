import { decodeBase64 } from '#lib/core/engine/base64.ts';
import { LEAST_VECTOR_ROWS } from '#lib/core/engine/cost-model.ts';
import { keepAtLeast, keepBetween, keepMarked } from '#lib/core/engine/keep-rows.ts';
import { BLOCK_ROWS, PLAIN_SCAN, type RowScan } from '#lib/core/engine/row-scan.ts';
import type { RowTest } from '#lib/core/engine/row-tests.ts';
import { VECTOR_SCAN_CODE } from '#lib/core/engine/vector-scan-code.ts';

/** What vector-scan.wat exports. */
interface ScanModule {
	memory: WebAssembly.Memory;
	keepBetween(rows: number, row: number, least: number, most: number): number;
	keepCodes(rows: number, row: number, codes: number): number;
	keepMarked(rows: number, row: number, codes: number): number;
}

/** Where in its memory what stands, in bytes. */
const PLACES = { marks: 512, codes: 1024, values: 2048, rows: 20_480 } as const;
const MOST_CODES = 8;
const MARK = 128;
const LEAST = -(2 ** 31);
const GREATEST = 2 ** 31 - 1;

/** Sixteen rows at a time, with vectors of 128 bits in WebAssembly; row by row where that is sooner. */
class VectorScan implements RowScan {
	readonly rows: Uint32Array;
	readonly speed = 3;
	readonly #module: ScanModule;
	readonly #leastRows: number;
	readonly #words: Int32Array;
	readonly #bytes: Uint8Array;
	readonly #wanted: Uint32Array;
	readonly #marks: Uint8Array;
	/** The mask that stands in memory, as marks. */
	#marked: Uint8Array | null = null;
	/** By mask, the codes that pass where they are few, else null. */
	readonly #codes = new WeakMap<Uint8Array, Uint32Array | null>();

	constructor(module: ScanModule, leastRows: number) {
		const { buffer } = module.memory;
		this.#module = module;
		this.#leastRows = leastRows;
		this.rows = new Uint32Array(buffer, PLACES.rows, BLOCK_ROWS);
		this.#words = new Int32Array(buffer, PLACES.values, BLOCK_ROWS);
		this.#bytes = new Uint8Array(buffer, PLACES.values, BLOCK_ROWS);
		this.#wanted = new Uint32Array(buffer, PLACES.codes, MOST_CODES);
		this.#marks = new Uint8Array(buffer, PLACES.marks, 256);
	}

	keepAtLeast(values: Int32Array, least: number, from: number, to: number): number {
		if (to - from < this.#leastRows) return keepAtLeast(this.rows, values, least, from, to);
		return this.#keepBetween(values, least, GREATEST, from, to);
	}

	keepBetween(values: Int32Array, least: number, below: number, from: number, to: number): number {
		if (to - from < this.#leastRows) return keepBetween(this.rows, values, least, below, from, to);
		return this.#keepBetween(values, least, below - 1, from, to);
	}

	keepPassing(test: RowTest, from: number, to: number): number {
		const { codes, mask, first } = test;
		const rows = to - from;
		if (rows < this.#leastRows) return keepMarked(this.rows, test, from, to);
		if (codes instanceof Uint8Array) {
			this.#mark(mask);
			this.#bytes.set(codes.subarray(from - first, to - first));
			return this.#module.keepMarked(rows, from, mask.length);
		}
		const wanted = this.#toCodes(mask);
		if (wanted === null) return keepMarked(this.rows, test, from, to);
		if (wanted.length === 0) return 0;
		this.#wanted.set(wanted);
		this.#words.set(codes.subarray(from - first, to - first));
		return this.#module.keepCodes(rows, from, wanted.length);
	}

	/** Both inclusive, and whatever numbers they are, unlike the values. */
	#keepBetween(values: Int32Array, least: number, most: number, from: number, to: number): number {
		if (least > GREATEST || most < LEAST) return 0;
		this.#words.set(values.subarray(from, to));
		return this.#module.keepBetween(
			to - from,
			from,
			Math.max(LEAST, least),
			Math.min(GREATEST, most)
		);
	}

	#mark(mask: Uint8Array): void {
		if (mask === this.#marked) return;
		this.#marks.fill(0);
		for (let code = 0; code < mask.length; code++) this.#marks[code] = MARK * mask[code]!;
		this.#marked = mask;
	}

	#toCodes(mask: Uint8Array): Uint32Array | null {
		const known = this.#codes.get(mask);
		if (known !== undefined) return known;
		const codes: number[] = [];
		for (let code = mask.indexOf(1); code >= 0; code = mask.indexOf(1, code + 1)) {
			codes.push(code);
			if (codes.length > MOST_CODES) break;
		}
		const wanted = codes.length > MOST_CODES ? null : Uint32Array.from(codes);
		this.#codes.set(mask, wanted);
		return wanted;
	}
}

/**
 * With vectors; row by row where there are none, and where a content security policy allows no
 * WebAssembly.
 * @param leastRows fewer are read row by row
 */
export function openScan(leastRows = LEAST_VECTOR_ROWS): RowScan {
	try {
		const module = new WebAssembly.Module(decodeBase64(VECTOR_SCAN_CODE));
		const { exports } = new WebAssembly.Instance(module);
		return new VectorScan(exports as WebAssembly.Exports & ScanModule, leastRows);
	} catch (error) {
		if (typeof WebAssembly === 'undefined' || error instanceof WebAssembly.CompileError) {
			return PLAIN_SCAN;
		}
		throw error;
	}
}
