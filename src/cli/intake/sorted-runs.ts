import { closeSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { sortRows } from '#lib/core/columns/sort-rows.ts';
import { compareRecords, copyRecord, WORD, WORDS } from './event-record.ts';
import { openScratch, writeWhole } from './scratch-file.ts';

const READ_RECORDS = 2 ** 13;
const WRITE_RECORDS = 2 ** 14;

/** A sorted stretch of records on disk. */
interface Run {
	file: number;
	records: number;
}

/**
 * Sorts more records than memory holds: so many at a time, each of these runs to disk, then all of
 * them together. Takes 40 bytes of disk a record.
 */
export class SortedRuns {
	readonly #folder: string;
	readonly #words: Int32Array;
	readonly #runs: Run[] = [];
	#records = 0;

	/** @param runRecords so many are sorted in memory */
	constructor(folder: string, runRecords: number) {
		this.#folder = folder;
		this.#words = new Int32Array(runRecords * WORDS);
	}

	/** How many runs lie on disk. */
	get runs(): number {
		return this.#runs.length;
	}

	/** @param write puts a record at a position of a list of words */
	add(write: (words: Int32Array, at: number) => void): void {
		if (this.#records * WORDS === this.#words.length) this.#spill();
		write(this.#words, this.#records * WORDS);
		this.#records++;
	}

	/** All records in their order: where each stands, which holds only until the next is asked for. */
	*sorted(): Generator<{ words: Int32Array; at: number }> {
		if (this.#runs.length === 0) {
			for (const row of this.#order()) yield { words: this.#words, at: row * WORDS };
			return;
		}
		if (this.#records > 0) this.#spill();
		yield* mergeRuns(this.#runs);
	}

	close(): void {
		for (const { file } of this.#runs) closeSync(file);
	}

	#spill(): void {
		const file = openScratch(join(this.#folder, `run-${this.#runs.length}`));
		this.#runs.push({ file, records: this.#records });
		const order = this.#order();
		const buffer = new Int32Array(Math.min(order.length, WRITE_RECORDS) * WORDS);
		for (let from = 0; from < order.length; from += WRITE_RECORDS) {
			const rows = order.subarray(from, from + WRITE_RECORDS);
			for (let at = 0; at < rows.length; at++) {
				copyRecord(this.#words, rows[at]! * WORDS, buffer, at * WORDS);
			}
			writeWhole(file, new Uint8Array(buffer.buffer, 0, rows.length * WORDS * 4));
		}
		this.#records = 0;
	}

	/** Rows in their order: first by band and start, which takes no comparisons, then the rest. */
	#order(): Uint32Array {
		const words = this.#words;
		const bands = new Uint8Array(this.#records);
		const starts = new Int32Array(this.#records);
		for (let row = 0; row < this.#records; row++) {
			bands[row] = words[row * WORDS + WORD.band]!;
			starts[row] = words[row * WORDS + WORD.start]!;
		}
		const order = sortRows(bands, starts);
		const isLike = (a: number, b: number) => starts[a] === starts[b] && bands[a] === bands[b];
		for (let from = 0; from < order.length;) {
			let to = from + 1;
			while (to < order.length && isLike(order[from]!, order[to]!)) to++;
			if (to - from > 1) {
				order
					.subarray(from, to)
					.sort((a, b) => compareRecords(words, a * WORDS, words, b * WORDS, WORD.where));
			}
			from = to;
		}
		return order;
	}
}

/** Reads a run record by record. */
class RunReader {
	readonly words = new Int32Array(READ_RECORDS * WORDS);
	at = 0;
	readonly #run: Run;
	#read = 0;
	#held = 0;

	constructor(run: Run) {
		this.#run = run;
		this.#fill();
	}

	get isDone(): boolean {
		return this.#held === 0;
	}

	next(): void {
		this.at += WORDS;
		if (this.at === this.#held * WORDS) this.#fill();
	}

	#fill(): void {
		this.#held = Math.min(READ_RECORDS, this.#run.records - this.#read);
		const bytes = new Uint8Array(this.words.buffer, 0, this.#held * WORDS * 4);
		for (let at = 0; at < bytes.length;) {
			const from = this.#read * WORDS * 4 + at;
			at += readSync(this.#run.file, bytes, at, bytes.length - at, from);
		}
		this.#read += this.#held;
		this.at = 0;
	}
}

/** A heap of the runs' next records; the least of them stands on top. */
function* mergeRuns(runs: readonly Run[]): Generator<{ words: Int32Array; at: number }> {
	const heap = runs.map((run) => new RunReader(run));
	const isBefore = (a: RunReader, b: RunReader) => compareRecords(a.words, a.at, b.words, b.at) < 0;
	const sink = (from: number) => {
		for (let parent = from; ;) {
			let least = parent;
			for (const child of [2 * parent + 1, 2 * parent + 2]) {
				if (child < heap.length && isBefore(heap[child]!, heap[least]!)) least = child;
			}
			if (least === parent) return;
			[heap[parent], heap[least]] = [heap[least]!, heap[parent]!];
			parent = least;
		}
	};
	for (let at = heap.length - 1; at >= 0; at--) sink(at);
	while (heap.length > 0) {
		const top = heap[0]!;
		yield top;
		top.next();
		if (top.isDone) {
			const last = heap.pop()!;
			if (heap.length > 0) heap[0] = last;
		}
		sink(0);
	}
}
