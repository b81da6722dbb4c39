import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { BLOCK_ROWS, PLAIN_SCAN, type RowScan } from '#lib/core/engine/row-scan.ts';
import type { RowTest } from '#lib/core/engine/row-tests.ts';
import { openScan } from '#lib/core/engine/vector-scan.ts';
import { compileVectorScan } from '../../../src/tools/vector-scan/compile-vector-scan.mjs';

const ROWS = 3 * BLOCK_ROWS;
const VECTORS = openScan(1);
const values = Int32Array.from({ length: ROWS }, (_, row) => (row * 7919) % 2003);
values.set([-(2 ** 31), 2 ** 31 - 1, 0, -1], 100);

/** What is kept, as both of them say. */
function expectAlike(keep: (scan: RowScan) => number): number[] {
	const [plain, vectors] = [PLAIN_SCAN, VECTORS].map((scan) =>
		Array.from(scan.rows.slice(0, keep(scan)))
	);
	expect(vectors).toEqual(plain);
	return plain!;
}

/** From a row to another, whole blocks and odd numbers of rows alike. */
const anyRows = fc
	.tuple(fc.nat(ROWS - BLOCK_ROWS), fc.oneof(fc.nat(BLOCK_ROWS), fc.constant(BLOCK_ROWS)))
	.map(([from, count]) => [from, from + count] as const);
const anyTick = fc.oneof(
	fc.integer({ min: -3, max: 2005 }),
	fc.constantFrom(-Infinity, Infinity, -(2 ** 31), 2 ** 31 - 1, 2 ** 31, -(2 ** 31) - 1)
);
const anyShare = fc.constantFrom(0, 0.003, 0.1, 0.5, 1);

/** Of so many codes this share passes; rows begin with number `first`. */
function toTest(
	make: (rows: number) => RowTest['codes'],
	size: number,
	share: number,
	first: number
): RowTest {
	const codes = make(ROWS - first);
	for (let at = 0; at < codes.length; at++) codes[at] = (at * 104_729) % size;
	const mask = Uint8Array.from({ length: size }, (_, code) =>
		Number((code * 31) % 97 < 97 * share)
	);
	return { codes, mask, first };
}

describe('a scan with vectors', () => {
	it('is there', () => expect(VECTORS).not.toBe(PLAIN_SCAN));

	it('keeps what a loop keeps of values, to the last row of every block', () => {
		fc.assert(
			fc.property(anyRows, anyTick, anyTick, ([from, to], least, below) => {
				expectAlike((scan) => scan.keepAtLeast(values, least, from, to));
				expectAlike((scan) => scan.keepBetween(values, least, below, from, to));
			}),
			{ numRuns: 300 }
		);
	});

	it('keeps what a loop keeps by codes of 8 bits, however many there are', () => {
		fc.assert(
			fc.property(
				anyRows,
				fc.constantFrom(1, 8, 16, 17, 40, 256),
				anyShare,
				(rows, size, share) => {
					const test = toTest((count) => new Uint8Array(count), size, share, 0);
					expectAlike((scan) => scan.keepPassing(test, ...rows));
				}
			),
			{ numRuns: 200 }
		);
	});

	it('keeps what a loop keeps by codes of 32 bits, few wanted or many, from some row on', () => {
		const sizes = fc.constantFrom(1, 3, 2000, 100_000);
		fc.assert(
			fc.property(anyRows, sizes, anyShare, fc.nat(500), ([from, to], size, share, first) => {
				const test = toTest((count) => new Uint32Array(count), size, share, first);
				expectAlike((scan) => scan.keepPassing(test, Math.max(first, from), Math.max(first, to)));
			}),
			{ numRuns: 100 }
		);
	});

	it('does not mix up the masks of two filters', () => {
		const kinds = (share: number) => toTest((count) => new Uint8Array(count), 8, share, 0);
		const [few, all] = [kinds(0.1), kinds(1)];
		for (const test of [few, all, few]) {
			expectAlike((scan) => scan.keepPassing(test, 0, BLOCK_ROWS));
		}
		expect(expectAlike((scan) => scan.keepPassing(all, 0, BLOCK_ROWS))).toHaveLength(BLOCK_ROWS);
	});

	it('is the module that its source describes', async () => {
		const written = readFileSync('src/lib/core/engine/vector-scan-code.ts', 'utf8');
		expect(await compileVectorScan()).toBe(written);
	});

	it('is done without where a page may not compile it', () => {
		const { CompileError } = WebAssembly;
		vi.stubGlobal('WebAssembly', {
			CompileError,
			Module: vi.fn(function () {
				throw new CompileError('Refused by a policy');
			})
		});
		expect(openScan()).toBe(PLAIN_SCAN);
		vi.stubGlobal('WebAssembly', undefined);
		expect(openScan()).toBe(PLAIN_SCAN);
		vi.unstubAllGlobals();
	});
});
