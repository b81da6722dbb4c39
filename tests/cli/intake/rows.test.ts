import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toDays } from '#lib/core/columns/ticks.ts';
import { toDay } from '#lib/core/time/day.ts';
import { loadColumnFolder, readManifest, readNames } from '#lib/server/column-folder.ts';
import { runCommand } from '../../support/run-command.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

async function compile(table: string, ...words: string[]) {
	const directory = temporaryFolder({ 'events.csv': table });
	const run = await runCommand(['compile', 'events.csv', '--out', 'out', ...words], { directory });
	const out = join(directory, 'out');
	const rejected = join(out, 'rejected.csv');
	return { ...run, out, rejected: existsSync(rejected) ? readFileSync(rejected, 'utf8') : null };
}

async function columnsOf(table: string, ...words: string[]) {
	const { out, stderr } = await compile(table, ...words);
	expect(existsSync(out), stderr).toBe(true);
	const manifest = readManifest(out);
	const { columns, tables } = await loadColumnFolder(out, manifest, null);
	return { columns, tables, manifest, names: readNames(out), stderr };
}

describe('dates of a table', () => {
	it.each([
		['2015-03-04', 'day', [toDay(2015, 3, 4), toDay(2015, 3, 4)]],
		['20150304', 'day', [toDay(2015, 3, 4), toDay(2015, 3, 4)]],
		['2015-03', 'day', [toDay(2015, 3, 1), toDay(2015, 3, 31)]],
		['2015', 'day', [toDay(2015, 1, 1), toDay(2015, 12, 31)]],
		['2015-03-04/2015-03-09', 'day', [toDay(2015, 3, 4), toDay(2015, 3, 9)]],
		['2015-03-04T00:00:00Z', 'day', [toDay(2015, 3, 4), toDay(2015, 3, 4)]],
		['2015-03-04 13:00', 'hour', [toDay(2015, 3, 4), toDay(2015, 3, 4)]],
		['2015-03-04T13:30+02:00', 'minute', [toDay(2015, 3, 4), toDay(2015, 3, 4)]],
		['2015-03-04T13:30:15.25', 'second', [toDay(2015, 3, 4), toDay(2015, 3, 4)]],
		['1425475815', 'second', [toDay(2015, 3, 4), toDay(2015, 3, 4)]],
		['1425475815.25', 'second', [toDay(2015, 3, 4), toDay(2015, 3, 4)]],
		['1425475815000', 'second', [toDay(2015, 3, 4), toDay(2015, 3, 4)]],
		['../1950', 'day', [-Infinity, toDay(1950, 12, 31)]],
		['/1950', 'day', [-Infinity, toDay(1950, 12, 31)]],
		['1950/', 'day', [toDay(1950, 1, 1), Infinity]],
		['2015-03-04T13', 'hour', [toDay(2015, 3, 4), toDay(2015, 3, 4)]],
		['198X', 'day', [toDay(1980, 1, 1), toDay(1989, 12, 31)]],
		['-0043-03-15', 'day', [toDay(-43, 3, 15), toDay(-43, 3, 15)]]
	])('%s is counted by the %s', async (date, unit, days) => {
		const { columns, manifest } = await columnsOf(`date,place\n${date},Here\n`);
		expect(manifest.scale.unit).toBe(unit);
		expect(toDays(manifest.scale, [columns.start[0]!, columns.end[0]!])).toEqual(days);
	});

	it('are one unknown moment or last, as EDTF says it', async () => {
		const { columns } = await columnsOf('date,place\n2015-03,A\n2015-03-01/2015-03-31,A\n');
		expect([...columns.start]).toEqual([0, 0]);
		expect([...columns.end]).toEqual([30, 30]);
		expect(columns.extents).toEqual([1, 2]);
	});

	it('keep their gaps', async () => {
		const { columns } = await columnsOf('date,place\n"{1971, 1973}",A\n"[1971, 1975]",A\n');
		expect([...columns.gaps.offsets]).toEqual([0, 2, 4]);
		expect([...columns.gaps.every].sort()).toEqual([0, 1]);
	});

	it('may have open ends, and an end in a column of its own', async () => {
		const { columns } = await columnsOf('start,end,place\n2015-01-01,2015-01-05,A\n2016/..,,A\n');
		expect([...columns.end]).toEqual([4, 2 ** 31 - 1]);
	});

	it('are a whole day where others have a time', async () => {
		const { columns } = await columnsOf('date,place\n2015-03-04,A\n2015-03-05T12:30,A\n');
		expect([...columns.start]).toEqual([1440 + 750, 0]);
		expect([...columns.end]).toEqual([1440 + 750, 1439]);
	});

	it('are counted more coarsely where they are too far apart, which is told', async () => {
		const table = 'date,place\n1815-06-18T11:00:05,A\n2015-03-05T12:30:10,A\n';
		const { manifest, stderr } = await columnsOf(table);
		expect(manifest.scale.unit).toBe('minute');
		expect(stderr).toContain('time-unit-coarser');
		expect((await compile(table, '--unit', 'second')).status).toBe(2);
		expect((await columnsOf(table, '--unit', 'day')).manifest.scale.unit).toBe('day');
	});

	it('far away are refused', async () => {
		const { rejected } = await compile('date,place\nY-170000000,A\n2015,A\n');
		expect(rejected).toContain('date-unsupported');
	});
});

describe('places of a table', () => {
	it('are those of their names, and lie where they are first said to lie', async () => {
		const table = 'date,place,lat,lon\n2015,A,,\n2015,A,10.1,20\n2015,A,10.2,20\n';
		const { names, tables } = await columnsOf(table);
		expect(names.places).toEqual(['A']);
		expect([tables.lat[0], tables.lng[0]]).toEqual([10_100_000, 20_000_000]);
	});

	it('are two where the same name lies far away', async () => {
		const table = 'date,place,lat,lon\n2015,Tripoli,32.9,13.2\n2015,Tripoli,34.4,35.8\n';
		const { names, tables } = await columnsOf(table);
		expect(names.places).toEqual(['Tripoli', 'Tripoli']);
		expect([...tables.lng].sort()).toEqual([13_200_000, 35_800_000]);
	});

	it('are rounded coordinates where they have no names', async () => {
		const table = 'date,lat,lon\n2015,10.123,-0.001\n2015,10.121,0.002\n2015,10.16,0\n';
		expect((await columnsOf(table)).names.places).toEqual(['10.12, 0.00', '10.16, 0.00']);
		expect((await columnsOf(table, '--round', '0.1')).names.places).toEqual([
			'10.1, 0.0',
			'10.2, 0.0'
		]);
		expect((await compile(table, '--round', '0')).status).toBe(2);
	});

	it('that are doubtful are told', async () => {
		const { tables, stderr } = await columnsOf('date,place,lat,lon\n2015,A,0,0\n2015,B,1,190\n');
		expect([...tables.lng].sort((a, b) => a - b)).toEqual([-170_000_000, 0]);
		expect(stderr).toContain('One pair of coordinates is 0, 0');
		expect(stderr).toContain('One longitude is beyond 180');
	});

	it('near the 180th meridian are one', async () => {
		const { names } = await columnsOf('date,place,lat,lon\n2015,A,0.1,179.9\n2015,A,0.1,-179.9\n');
		expect(names.places).toEqual(['A']);
	});

	it('may be missing, which is told', async () => {
		const { columns, stderr } = await columnsOf('date,place\n2015,A\n2015,\n');
		expect([...columns.place].sort()).toEqual([0, 1]);
		expect(stderr).toContain('place-missing');
	});

	it('make flows where there is a second one', async () => {
		const table =
			'date,from,to,directed\n2015,A,B,yes\n2016,B,A,yes\n2017,A,B,no\n2018,B,A,no\n2019,A,,\n';
		const { columns, names } = await columnsOf(table);
		expect(columns.count - columns.flowFrom).toBe(4);
		const { from, to, mutual } = columns.pairs;
		const pairs = [...from.keys()].map(
			(pair) => `${names.places[from[pair]!]}${mutual[pair] ? '~' : ':'}${names.places[to[pair]!]}`
		);
		expect(pairs.sort()).toEqual(['A:B', 'A~B', 'B:A']);
	});
});

describe('other columns of a table', () => {
	it('are weights of whole steps', async () => {
		const { columns, manifest } = await columnsOf(
			'date,place,count\n2015,A,0.25\n2015,A,3\n2015,A,\n'
		);
		expect(manifest.weightStep).toBe(0.01);
		expect([...columns.weight].sort((a, b) => a - b)).toEqual([0, 25, 300]);
	});

	it('are weights of more than 32 bits hold', async () => {
		const { columns, manifest } = await columnsOf(
			'date,place,value\n2015,A,50000000000\n2015,A,1\n'
		);
		expect(manifest.weightStep).toBe(100);
		expect([...columns.weight].sort((a, b) => a - b)).toEqual([0, 500_000_000]);
	});

	it('may say in the words of other programs that nothing is known', async () => {
		const { columns, stderr } = await columnsOf(
			'start,end,place,lat,lon,count\n2015,NA,A,NULL,\\N,NaN\n2016,,A,,,2\n'
		);
		expect(columns.count, stderr).toBe(2);
		expect([...columns.weight].sort()).toEqual([0, 2]);
	});

	it('are actors of several columns, each once', async () => {
		const { columns, names } = await columnsOf(
			'date,place,actor1,actor2\n2015,A,Army; Rebels,Army\n2015,A,Rebels,\n'
		);
		const { offsets, actors } = columns.actorSets;
		expect(names.actors).toEqual(['Rebels', 'Army']);
		expect([...offsets].at(-1)).toBe(actors.length);
		expect(actors).toHaveLength(3);
	});

	it('are kinds with ids of their own', async () => {
		const { names } = await columnsOf(
			'date,place,kind\n2015,A,Air strike\n2015,A,air-strike\n2015,A,\n'
		);
		expect(names.kinds.map(({ id }) => id).sort()).toEqual(['air-strike', 'air-strike-2', 'event']);
	});

	it('may not be more kinds than can be told apart', async () => {
		const rows = Array.from({ length: 300 }, (_, at) => `2015,A,kind ${at}`);
		const { status, stderr, out } = await compile(['date,place,kind', ...rows, ''].join('\n'));
		expect(status).toBe(1);
		expect(stderr).toContain('more than 255 different kinds');
		expect(stderr).toContain('--map kind=');
		expect(existsSync(out)).toBe(false);
	});

	it('are found by the names that they are said to have', async () => {
		const table = 'WHEN_IT,Y_COORD,X_COORD,a side,other\n2015,10,20,Army,Rebels\n';
		const pairs = 'start=WHEN_IT,lat=Y_COORD,lng=X_COORD,actors=a side+other';
		expect((await columnsOf(table, '--map', pairs)).names.actors).toEqual(['Army', 'Rebels']);
		const directory = temporaryFolder({
			'events.csv': table,
			'map.json': JSON.stringify({ start: 'WHEN_IT', actors: ['a side', 'other'] })
		});
		const words = ['compile', 'events.csv', '--out', 'out', '--map', 'map.json'];
		expect((await runCommand(words, { directory })).status).toBe(0);
	});

	it.each([
		['strat=date', 2, 'did you mean start?'],
		['start', 2, 'pairs such as start=event_date'],
		['start=date+place', 2, 'one column for start'],
		['nothing.json', 2, 'cannot be read'],
		['start=dat', 1, 'There is no column “dat”. Did you mean “date”?'],
		['start=', 1, 'No column says when']
	])('are refused as --map %s', async (map, status, message) => {
		const run = await compile('date,place\n2015,A\n', '--map', map);
		expect(run.status).toBe(status);
		expect(run.stderr).toContain(message);
	});
});

describe('rows that cannot be read', () => {
	const TABLE = [
		'date,place,lat,lon,count,modality',
		'2015-01-01,A,10,20,1,asserted',
		',A,10,20,1,',
		'12/11/2018,A,10,20,1,',
		'2015-02-30,A,10,20,1,',
		'2015-01-02,A,195,20,1,',
		'2015-01-03,A,120,20,1,',
		'2015-01-04,A,10,,1,',
		'2015-01-05,A,"10,5",20,1,',
		'2015-01-06,A,10,20,-1,',
		'2015-01-07,A,10,20,=1+1,',
		'2015-01-08,A,10,20,1,assertd',
		'2015-01-09,A,10',
		'2015-01-10,A,10,20,1,planned',
		''
	].join('\n');

	it('are left out, counted, told and listed in full, in the order of the file', async () => {
		const { status, stderr, rejected } = await compile(TABLE);
		expect(status).toBe(0);
		const rows = rejected!.split('\r\n').slice(1, -1);
		expect(rows.map((row) => row.split(',')[0])).toEqual('3 4 5 6 7 8 9 10 11 12 13'.split(' '));
		for (const code of [
			'date-missing',
			'date-ambiguous',
			'date-no-such-day',
			'coordinates-range',
			'coordinates-swapped',
			'coordinates-incomplete',
			'coordinates-format',
			'number-range',
			'number-invalid',
			'value-unknown',
			'row-ragged'
		]) {
			expect(rejected).toContain(code);
			expect(stderr).toContain(`1 ${code}`);
		}
		expect(stderr).toContain('events.csv:4:1: warning: “12/11/2018” is ambiguous');
		expect(stderr).toContain('Write 2018-11-12 or 2018-12-11.');
		expect(stderr).toContain('two events');
	});

	it('are no formulas where they are listed', async () => {
		expect((await compile(TABLE)).rejected).toContain("'=1+1");
	});

	it('fail under --strict, which also warnings do', async () => {
		expect((await compile(TABLE, '--strict')).status).toBe(1);
		expect((await compile('date,lat,lon\n2015,0,0\n', '--strict')).status).toBe(1);
		expect((await compile('date,lat,lon\n2015,1,1\n', '--strict')).status).toBe(0);
	});

	it('are told to readers', async () => {
		const { out } = await compile(TABLE);
		expect(readNames(out).note).toContain('11 more could not be read');
	});

	it('leave no list of an earlier time behind', async () => {
		const directory = temporaryFolder({ 'events.csv': TABLE, 'good.csv': 'date,place\n2015,A\n' });
		await runCommand(['compile', 'events.csv', '--out', 'out'], { directory });
		await runCommand(['compile', 'good.csv', '--out', 'out'], { directory });
		expect(existsSync(join(directory, 'out', 'rejected.csv'))).toBe(false);
	});

	it('are no dataset where they are all there is', async () => {
		const { status, stderr, out } = await compile('date,place\nsoon,A\nlater,A\n');
		expect(status).toBe(1);
		expect(stderr).toContain('None of the 2 rows');
		expect(existsSync(out)).toBe(false);
	});
});
