import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readManifest, readNames } from '#lib/server/column-folder.ts';
import { runCommand } from '../../support/run-command.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { someEvents, toArrow, toCsv, toGeoJson, toParquet } from './event-files.ts';

const EVENTS = someEvents(300);

async function compile(name: string, content: string | Uint8Array) {
	const directory = temporaryFolder({ [name]: content });
	const run = await runCommand(['compile', name, '--out', 'out'], { directory });
	const out = join(directory, 'out');
	return { ...run, out, rows: existsSync(out) ? readManifest(out).count : null };
}

const cut = (content: string | Uint8Array, share: number) =>
	content.slice(0, Math.floor(content.length * share));

describe('a file that is cut off or something else', () => {
	it.each([
		['events.csv', cut(toCsv(EVENTS), 0.5), 'ends too early at line', 'file-damaged'],
		['events.geojson', cut(toGeoJson(EVENTS), 0.5), 'ends too early at line', 'file-damaged'],
		['events.parquet', cut(toParquet(EVENTS), 0.5), 'cannot be read as Parquet', 'file-damaged'],
		['events.feather', cut(toArrow(EVENTS, 'file'), 0.9), 'last bytes', 'file-damaged'],
		['events.arrows', cut(toArrow(EVENTS, 'stream'), 0.9), 'ends too early', 'file-damaged'],
		['events.arrow', 'no arrow at all, but long enough', 'cannot be read as Arrow', 'file-damaged'],
		['events.parquet', 'PAR1', 'cannot be read as Parquet', 'file-damaged'],
		['events.parquet', '', 'cannot be read as Parquet', 'file-damaged'],
		['events.arrow', '', 'cannot be read as Arrow', 'file-damaged'],
		['events.csv', ' \n', 'is empty', 'file-empty'],
		['events.geojson', '', 'is empty', 'file-empty'],
		['events.csv', 'PK\u0003\u0004rest', 'looks like a spreadsheet', 'file-wrong-kind'],
		['events.geojson', 'date,place\n', 'is no JSON', 'file-wrong-kind'],
		['events.csv', Uint8Array.of(0x61, 0x2c, 0xe9, 0x0a), 'is not UTF-8 text', 'file-encoding'],
		['events.csv', 'date,place\n', 'has no rows', 'file-empty'],
		['events.csv', 'a,b\n1,2\n', 'No column says when', 'column-missing']
	])('%s is told with its place, and nothing is written', async (name, content, words, code) => {
		const { status, stderr, out } = await compile(name, content);
		expect(stderr).toContain(words);
		expect(stderr).toContain(`[${code}]`);
		expect(stderr).toContain(name);
		expect(stderr).toContain('Nothing was written');
		expect(status).toBe(1);
		expect(existsSync(out)).toBe(false);
	});

	it('leaves the columns of an earlier time as they were', async () => {
		const directory = temporaryFolder({
			'good.csv': toCsv(EVENTS),
			'bad.geojson': cut(toGeoJson(EVENTS), 0.5)
		});
		await runCommand(['compile', 'good.csv', '--out', 'out'], { directory });
		const before = readFileSync(join(directory, 'out', 'columns.bin'));
		await runCommand(['compile', 'bad.geojson', '--out', 'out'], { directory });
		expect(readFileSync(join(directory, 'out', 'columns.bin')).equals(before)).toBe(true);
		expect(readNames(join(directory, 'out')).title).toBe('good');
	});

	it.each([
		['events.arrows', toArrow(someEvents(20), 'stream')],
		['events.parquet', toParquet(someEvents(20))]
	])(
		'%s with a changed byte is read or told, and no fault of the program',
		async (name, content) => {
			for (let at = 3; at < content.length; at += 211) {
				const changed = content.slice();
				changed[at]! ^= 0xff;
				const { status } = await compile(name, changed);
				expect([0, 1]).toContain(status);
			}
		}
	);
});

describe('a table with broken quotation marks', () => {
	it('loses only the rows that have them', async () => {
		const table = [
			'date,place',
			'2015,"A ""quoted"" town"',
			'2015,"never closed',
			'2015,B',
			'2015,"broken" here',
			'2015,"two',
			'lines"',
			'2015,C',
			''
		].join('\n');
		const { rows, out } = await compile('events.csv', table);
		const rejected = readFileSync(join(out, 'rejected.csv'), 'utf8');
		expect(readNames(out).places).toEqual(['A "quoted" town', 'B', 'C', 'two\nlines']);
		expect(rows).toBe(4);
		expect(rejected.match(/csv-quote/g)).toHaveLength(2);
		expect(rejected).toMatch(/\n3,.*\n5,/s);
	});

	it('is read beyond one that is never closed, however long it is', async () => {
		const rows = Array.from({ length: 120_000 }, (_, at) => `2015-01-01,Town ${at % 7},x`);
		rows[10] = '2015-01-01,"Town,x';
		const { rows: read, out } = await compile('events.csv', `date,place,n\n${rows.join('\n')}\n`);
		expect(read).toBe(119_999);
		expect(readFileSync(join(out, 'rejected.csv'), 'utf8')).toContain('\n12,');
	});

	it('tells the right line across the parts in which a file is read', async () => {
		const rows = Array.from({ length: 60_000 }, (_, at) =>
			at === 59_990 ? '2015-13-01,A,n' : `2015-01-01,A,"note, of\ntwo lines ${at}"`
		);
		const { rows: read, out } = await compile('events.csv', `date,place,n\n${rows.join('\n')}\n`);
		expect(read).toBe(59_999);
		expect(readFileSync(join(out, 'rejected.csv'), 'utf8')).toContain(
			`\n${2 + 59_990 * 2},1,date,`
		);
	});
});

describe('JSON with broken objects', () => {
	it('loses only the lines that have them', async () => {
		const lines = [
			'{"date":"2015","place":"A"}',
			'{"date":"2015",',
			'[1]',
			'{"date":"2016","place":"B"}'
		];
		const { rows, out } = await compile('events.ndjson', lines.join('\n'));
		expect(rows).toBe(2);
		expect(readFileSync(join(out, 'rejected.csv'), 'utf8')).toMatch(/\n2,.*\n3,/s);
	});

	it('draws lines as flows, and says of areas that they are none', async () => {
		const features = [
			{
				type: 'LineString',
				coordinates: [
					[1, 2],
					[3, 4],
					[5, 6]
				]
			},
			{
				type: 'Polygon',
				coordinates: [
					[
						[0, 0],
						[1, 0],
						[1, 1],
						[0, 0]
					]
				]
			},
			null
		].map((geometry) => ({ type: 'Feature', geometry, properties: { date: '2015' } }));
		const collection = JSON.stringify({ name: 'x', features, type: 'FeatureCollection' });
		const { rows, out } = await compile('events.geojson', collection);
		expect(rows).toBe(2);
		expect(readNames(out).places).toEqual(['2.00, 1.00', '6.00, 5.00']);
		expect(readFileSync(join(out, 'rejected.csv'), 'utf8')).toContain('Polygon');
	});

	it('is read however its texts and brackets are written', async () => {
		const features = [
			{ properties: { date: '2015', place: 'a } ] \\ " { [', nested: { features: [1, '}'] } } },
			{ properties: { date: '2015', place: 'e\u2028é\\' } }
		].map((feature) => ({ type: 'Feature', geometry: null, ...feature }));
		const text = JSON.stringify({ type: 'FeatureCollection', bbox: [1, 2], features }, null, '\t');
		const { out } = await compile('events.geojson', text);
		expect(readNames(out).places.toSorted()).toEqual(['e\u2028é\\', 'a } ] \\ " { ['].toSorted());
	});
});
