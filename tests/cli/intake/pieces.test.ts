import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { Random } from '#lib/core/columns/random.ts';
import { readCsvBlock } from '../../../src/cli/intake/csv-block.ts';
import { JsonSplitter } from '../../../src/cli/intake/json-splitter.ts';

const DIALECT = { file: 'a.csv', delimiter: ',', quotes: true };
const CELLS = ['', 'a', '"b"', '"c ""c"" c"', '"d,d"', '"e\ne"', '5" gun', '"\n\n"', 'é'];

function someTable(seed: number): string {
	const random = new Random(seed);
	const row = () => [0, 1, 2].map(() => CELLS[random.below(CELLS.length)]).join(',');
	return Array.from({ length: 30 }, row).join('\n') + (seed % 2 === 0 ? '\n' : '');
}

/** Reads a table of which so many characters come at a time. */
function readInPieces(table: string, size: number) {
	const rows: string[][] = [];
	const lines: number[] = [];
	let faults = 0;
	let [text, line] = ['', 1];
	const read = (isLast: boolean) => {
		const block = readCsvBlock(text, line, isLast, DIALECT);
		rows.push(...block.rows);
		lines.push(...block.lines);
		faults += block.faults.length;
		[text, line] = [block.rest, block.restLine];
	};
	for (let at = 0; at < table.length; at += size) {
		text += table.slice(at, at + size);
		read(false);
	}
	if (text !== '') read(true);
	return { rows, lines, faults };
}

describe('a table that comes piece by piece', () => {
	it.each([1, 2, 3, 7, 50, 10_000])('is the same in pieces of %i characters', (size) => {
		for (let seed = 1; seed <= 12; seed++) {
			const table = someTable(seed);
			const whole = Papa.parse<string[]>(table, { delimiter: ',', newline: '\n' }).data;
			const { rows, faults } = readInPieces(table, size);
			const isRow = (cells: string[]) => cells.length > 1;
			expect(rows.filter(isRow), `seed ${seed}`).toEqual(whole.filter(isRow));
			expect(faults).toBe(0);
		}
	});

	it('knows in which line each row begins', () => {
		for (const size of [1, 5, 10_000]) {
			expect(
				readInPieces('a,"b\nb",c\nd,e,f\n"g\n\n",h,i\nj,k,l\n', size).lines.slice(0, 4)
			).toEqual([1, 3, 4, 7]);
		}
	});

	it('loses the same broken rows however it comes', () => {
		const table = 'a,b\n"c"c,d\ne,f\n"g,h\ni,j\n';
		for (const size of [1, 4, 10_000]) {
			const { rows, faults } = readInPieces(table, size);
			expect(rows.map((cells) => cells.join()).filter((row) => row !== '')).toEqual([
				'a,b',
				'e,f',
				'i,j'
			]);
			expect(faults).toBe(2);
		}
	});
});

function splitInPieces(text: string, size: number) {
	const splitter = new JsonSplitter();
	const elements = [];
	for (let at = 0; at < text.length; at += size) {
		elements.push(...splitter.push(text.slice(at, at + size)));
	}
	return { elements, splitter };
}

describe('JSON that comes piece by piece', () => {
	const features = [
		{ type: 'Feature', properties: { features: [{ a: 1 }], note: '}] \\" {' } },
		{ type: 'Feature', properties: null },
		{ type: 'Feature', properties: { nested: { deep: [[[]]] }, back: 'slash\\' } }
	];

	it.each([1, 2, 3, 11, 10_000])('is the same in pieces of %i characters', (size) => {
		const collection = { name: 'features', crs: { features: [1] }, features, after: [{ b: 2 }] };
		const { elements, splitter } = splitInPieces(JSON.stringify(collection, null, 1), size);
		expect(elements.map(({ text }) => JSON.parse(text))).toEqual(features);
		expect(splitter.isComplete).toBe(true);
	});

	it('may be a list that is the whole document, or one object', () => {
		const list = splitInPieces(JSON.stringify(features), 3).elements;
		expect(list.map(({ text }) => JSON.parse(text))).toEqual(features);
		const one = splitInPieces(JSON.stringify(features[0]), 3).elements;
		expect(one.map(({ text }) => JSON.parse(text))).toEqual([features[0]]);
	});

	it('knows in which line each object begins', () => {
		const text = '{"features": [\n{"a": 1},\n\n{"a":\n2}\n]}';
		expect(splitInPieces(text, 2).elements.map(({ line }) => line)).toEqual([2, 4]);
	});

	it('is not complete where something is missing', () => {
		for (const text of ['{"features": [{"a": 1}', '{"features": [{"a": "', '[']) {
			expect(splitInPieces(text, 4).splitter.isComplete).toBe(false);
		}
	});

	it('holds no more than one object', () => {
		const splitter = new JsonSplitter();
		splitter.push('{"features": [');
		for (let at = 0; at < 500; at++) {
			splitter.push('{"a": "some words, all the same"},\n');
			expect(splitter.held).toBeLessThan(100);
		}
	});
});
