import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CodeBook } from '../../../src/cli/intake/code-book.ts';
import { compileFile } from '../../../src/cli/intake/compile-file.ts';
import { IntakeError } from '../../../src/cli/intake/intake-error.ts';
import { ProgressBar } from '../../../src/cli/intake/progress-bar.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { someEvents, toCsv, toParquet } from './event-files.ts';

const EVENTS = someEvents(9_000);
const silent = new ProgressBar({ write: () => {}, terminal: false, colors: false });

async function compile(name: string, content: string | Uint8Array, runRows: number) {
	const directory = temporaryFolder({ [name]: content });
	const out = join(directory, 'out');
	const options = { wanted: {}, layout: null, round: 0.01, unit: null, title: null, runRows };
	const { manifest } = await compileFile(join(directory, name), out, options, silent);
	return { manifest, data: readFileSync(join(out, 'columns.bin')), left: readdirSync(directory) };
}

describe('a file of more rows than are held in memory', () => {
	it.each([4_000, 512, 8_999])(
		'gives the same columns from runs of %i rows on disk',
		async (runRows) => {
			const whole = await compile('events.csv', toCsv(EVENTS), EVENTS.length);
			const { manifest, data, left } = await compile('events.csv', toCsv(EVENTS), runRows);
			expect(data.equals(whole.data)).toBe(true);
			expect(manifest).toEqual(whole.manifest);
			expect(left.sort()).toEqual(['events.csv', 'out']);
		}
	);

	it('is parted by area, the same way in whatever order and format it comes', async () => {
		const { manifest, data } = await compile('events.csv', toCsv(EVENTS), 2_000);
		const parted = manifest.chunks.filter(({ area }) => area !== null);
		expect(parted.map(({ rows }) => rows).every((rows) => rows > 1_000)).toBe(true);
		expect(parted.length).toBeGreaterThan(1);
		const other = await compile('events.parquet', toParquet(EVENTS.toReversed(), 700), 512);
		expect(other.data.equals(data)).toBe(true);
		expect(other.manifest).toEqual(manifest);
	});

	it('keeps dates with gaps and open ends across runs', async () => {
		const dates = ['"{1971, 1973}"', '2015-01-05', '2016/..', '"[1971, 1975]"', '../1950', '1989~'];
		const rows = Array.from({ length: 600 }, (_, at) => `${dates[at % 6]},Town ${at % 5}`);
		const table = ['date,place', ...rows, ''].join('\n');
		const whole = await compile('events.csv', table, 600);
		expect((await compile('events.csv', table, 7)).data.equals(whole.data)).toBe(true);
	});

	it('is read group by group', async () => {
		const small = await compile('events.parquet', toParquet(EVENTS, 700), 2_000);
		const large = await compile('events.parquet', toParquet(EVENTS, 9_000), 2_000);
		expect(small.data.equals(large.data)).toBe(true);
		expect(small.manifest.count).toBe(EVENTS.length);
	});
});

describe('names, which are held in memory', () => {
	const limits = { what: 'places', names: 3, hint: 'Round them.' };

	it('get numbers in the order in which they come, and come by how often they did', () => {
		const book = new CodeBook<string>('a.csv', limits);
		expect(['b', 'a', 'b', 'c'].map((name) => book.codeOf(name))).toEqual([0, 1, 0, 2]);
		expect([...book.byFrequency((a, b) => b - a)]).toEqual([0, 2, 1]);
	});

	it('may not be more than so many, which is told with a way out', () => {
		const book = new CodeBook<string>('a.csv', limits);
		for (const name of ['a', 'b', 'c']) book.codeOf(name);
		expect(book.codeOf('c')).toBe(2);
		const addOne = () => book.codeOf('d');
		expect(addOne).toThrow(IntakeError);
		expect(addOne).toThrow('a.csv has more than 3 different places.');
	});

	it('may not be longer than memory allows', () => {
		const book = new CodeBook<string>('a.csv', { ...limits, names: 1e6 });
		const long = 'x'.repeat(2 ** 22);
		const addMany = () => {
			for (let at = 0; at < 20; at++) book.codeOf(`${at}${long}`);
		};
		expect(addMany).toThrow('more than 64 million characters');
	});
});
