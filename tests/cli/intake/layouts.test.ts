import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toDays } from '#lib/core/columns/ticks.ts';
import { MODALITIES } from '#lib/core/model/dataset.ts';
import { toDay } from '#lib/core/time/day.ts';
import { loadColumnFolder, readManifest, readNames } from '#lib/server/column-folder.ts';
import { runCommand } from '../../support/run-command.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

async function run(name: string, content: string, ...words: string[]) {
	const directory = temporaryFolder({ [name]: content });
	const result = await runCommand(['compile', name, '--out', 'out', ...words], { directory });
	return { ...result, out: join(directory, 'out') };
}

async function compile(name: string, content: string, ...words: string[]) {
	const { status, stderr, out } = await run(name, content, ...words);
	expect([status, stderr]).toEqual([0, expect.any(String)]);
	const manifest = readManifest(out);
	const { columns, tables } = await loadColumnFolder(out, manifest, null);
	const days = [...columns.start.keys()].map((row) =>
		toDays(manifest.scale, [columns.start[row]!, columns.end[row]!])
	);
	return { stderr, columns, tables, manifest, names: readNames(out), days };
}

const ACLED_HEADER =
	'event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp';

interface AcledRow {
	date?: string;
	precision?: number;
	location?: string;
	lat?: number;
	actor2?: string;
	fatalities?: number | string;
}

/** Made up: no such place, group or report exists. */
function acledRow({
	date = '2021-05-12',
	precision = 1,
	location = 'Upper Nowhere',
	lat = 1.5,
	actor2 = 'Band of the Hills',
	fatalities = 0
}: AcledRow): string {
	return `NOW1,${date},2021,${precision},Political violence,Battles,Armed clash,Guard of Nowhere,River Watch; Hill Watch,1,${actor2},,3,13,,999,Nowhere,Nowhere,North,,,${location},${lat},2.25,1,Nowhere Post,National,"On 12 May, guards and a band met, and parted.",${fatalities},,1620900000`;
}

const acled = (...rows: AcledRow[]) =>
	compile('acled.csv', [ACLED_HEADER, ...rows.map(acledRow), ''].join('\n'), '--layout', 'acled');

describe('--layout acled', () => {
	it('takes kinds, actors, places and deaths from its columns', async () => {
		const { columns, names, tables, manifest } = await acled({ fatalities: 4 });
		expect(names).toMatchObject({
			places: ['Upper Nowhere'],
			kinds: [{ id: 'battles', label: 'Battles' }],
			note: 'Read from acled.csv (ACLED): one event or flow.'
		});
		expect(names.actors.toSorted()).toEqual([
			'Band of the Hills',
			'Guard of Nowhere',
			'Hill Watch',
			'River Watch'
		]);
		expect([tables.lng[0], tables.lat[0]]).toEqual([2_250_000, 1_500_000]);
		expect([...columns.weight]).toEqual([4]);
		expect(manifest.scale.unit).toBe('day');
	});

	it('takes all of it for reports', async () => {
		const { columns } = await acled({});
		expect(MODALITIES[columns.modality[0]!]).toBe('reported');
	});

	it('reads precision 2 as the week round the date, 3 as its month', async () => {
		const { days, columns } = await acled({}, { precision: 2 }, { precision: 3 });
		expect(days).toEqual([
			[toDay(2021, 5, 12), toDay(2021, 5, 12)],
			[toDay(2021, 5, 9), toDay(2021, 5, 15)],
			[toDay(2021, 5, 1), toDay(2021, 5, 31)]
		]);
		expect(columns.extents).toEqual([1, 3]);
	});

	it('reads dates in words, as tables for spreadsheets have them', async () => {
		const { days } = await acled({ date: '12 May 2021' });
		expect(days).toEqual([[toDay(2021, 5, 12), toDay(2021, 5, 12)]]);
	});

	it('may be told of another column', async () => {
		const table = [ACLED_HEADER, acledRow({}), ''].join('\n');
		const { names } = await compile(
			'a.csv',
			table,
			'--layout',
			'acled',
			'--map',
			'kind=sub_event_type'
		);
		expect(names.kinds).toEqual([{ id: 'armed-clash', label: 'Armed clash' }]);
	});

	it('says which column is missing', async () => {
		const { status, stderr } = await run('a.csv', 'date,x\n2015,1\n', '--layout', 'acled');
		expect(status).toBe(1);
		expect(stderr).toContain('There is no column “event_date”');
	});

	it('loses a row that is not of its form, and no other', async () => {
		const { columns, stderr } = await acled({ fatalities: 'some' }, { lat: 99 }, {});
		expect(columns.count).toBe(1);
		expect(stderr).toContain('Two rows could not be read');
	});
});

/** Made up, in the order of GDELT's columns. */
function gdeltRow(
	version: 1 | 2,
	{ date = '20150218', quad = '4', place = 'Nowhere, North' } = {}
) {
	const actor = (name: string) => [name.slice(0, 3), name, '', '', '', '', '', '', '', ''];
	const geo = (name: string, lat: string, lng: string) => [
		...['4', name, 'NW', 'NW01'],
		...(version === 2 ? ['1234'] : []),
		...[lat, lng, '-77']
	];
	return [
		...['411', date, date.slice(0, 6), date.slice(0, 4), '2015.13'],
		...actor('POLICE'),
		...actor('FARMER'),
		...['1', '190', '190', '19', quad, '-10', '6', '1', '6', '-3.2'],
		...geo('Nowhere, South', '1', '2'),
		...geo('Nowhere, West', '3', '4'),
		...(place === '' ? geo('', '', '') : geo(place, '5.5', '6.5')),
		...['20160218', 'https://example.org/"quoted']
	].join('\t');
}

describe('--layout gdelt', () => {
	it.each([1, 2] as const)('reads events of version %i, which have no header', async (version) => {
		const table = [gdeltRow(version), gdeltRow(version, { quad: '1' }), ''].join('\n');
		const { columns, names, tables, days } = await compile(
			'20160218.export.CSV',
			table,
			'--layout',
			'gdelt'
		);
		expect(names).toMatchObject({
			places: ['Nowhere, North'],
			kinds: [{ label: 'Material conflict' }, { label: 'Verbal cooperation' }],
			actors: ['FARMER', 'POLICE']
		});
		expect(days[0]).toEqual([toDay(2015, 2, 18), toDay(2015, 2, 18)]);
		expect([...columns.weight]).toEqual([6, 6]);
		expect([tables.lng[0], tables.lat[0]]).toEqual([6_500_000, 5_500_000]);
	});

	it('counts what has no place', async () => {
		const { columns, stderr } = await compile(
			'a.csv',
			`${gdeltRow(1, { place: '' })}\n${gdeltRow(1)}\n`,
			'--layout',
			'gdelt'
		);
		expect(columns.count).toBe(2);
		expect(stderr).toContain('place-missing');
	});

	it('may be read as flows from the first to the second actor', async () => {
		const map =
			'place=Actor1Geo_FullName,lat=Actor1Geo_Lat,lng=Actor1Geo_Long,' +
			'to-place=Actor2Geo_FullName,to-lat=Actor2Geo_Lat,to-lng=Actor2Geo_Long';
		const { columns } = await compile(
			'a.csv',
			`${gdeltRow(2)}\n`,
			'--layout',
			'gdelt',
			'--map',
			map
		);
		expect(columns.flowFrom).toBe(0);
	});

	it('refuses a table of another width', async () => {
		const { status, stderr } = await run('a.csv', 'a\tb\n', '--layout', 'gdelt');
		expect(status).toBe(1);
		expect(stderr).toContain('Line 1 of a.csv has 2 cells');
	});

	it('is one of the layouts that are known', async () => {
		const { status, stderr } = await run('a.csv', 'a\n', '--layout', 'ucdp');
		expect(status).toBe(2);
		expect(stderr).toContain('acled, gdelt');
	});
});
