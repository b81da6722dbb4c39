import { readdirSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Random } from '#lib/core/columns/random.ts';
import { WORD, WORDS } from '../../../src/cli/intake/event-record.ts';
import { SortedRuns } from '../../../src/cli/intake/sorted-runs.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const COUNT = 5000;

function someRecords(): Int32Array {
	const random = new Random(3);
	const words = new Int32Array(COUNT * WORDS);
	for (let at = 0; at < words.length; at += WORDS) {
		for (let word = 0; word < WORDS; word++) words[at + word] = random.below(4) - 2;
		words[at + WORD.band] = random.below(3);
		words[at + WORD.start] = random.below(50) - 25;
	}
	return words;
}

function sort(records: Int32Array, runRecords: number) {
	const folder = temporaryFolder();
	const runs = new SortedRuns(folder, runRecords);
	onTestFinished(() => runs.close());
	for (let from = 0; from < records.length; from += WORDS) {
		runs.add((words, at) => words.set(records.subarray(from, from + WORDS), at));
	}
	const sorted: number[][] = [];
	for (const { words, at } of runs.sorted()) sorted.push([...words.subarray(at, at + WORDS)]);
	return { sorted, runs: runs.runs, left: readdirSync(folder) };
}

describe('records that are sorted in runs', () => {
	it('come in the order of their words, one after the other', () => {
		const { sorted } = sort(someRecords(), COUNT);
		const expected = [...sorted].sort((a, b) => {
			const word = a.findIndex((value, at) => value !== b[at]);
			return word === -1 ? 0 : a[word]! - b[word]!;
		});
		expect(sorted).toEqual(expected);
		expect(sorted).toHaveLength(COUNT);
	});

	it.each([1000, 999, 77, 4999])('are the same from runs of %i on disk', (runRecords) => {
		const records = someRecords();
		const { sorted, runs, left } = sort(records, runRecords);
		expect(runs).toBe(Math.ceil(COUNT / runRecords));
		expect(left).toEqual([]);
		expect(sorted).toEqual(sort(records, COUNT).sorted);
	});

	it('need no disk where they fit into memory', () => {
		expect(sort(someRecords(), COUNT).runs).toBe(0);
	});

	it('may be one, or none', () => {
		expect(sort(someRecords().subarray(0, WORDS), 1).sorted).toHaveLength(1);
		expect(sort(new Int32Array(0), 1).sorted).toEqual([]);
	});
});
