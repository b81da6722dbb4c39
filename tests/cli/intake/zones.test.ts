import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
	columnFromValues,
	tableFromColumns,
	tableToIPC,
	timestamp,
	TimeUnit
} from '@uwdata/flechette';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { toDay } from '#lib/core/time/day.ts';
import { loadColumnFolder, readManifest, readNames } from '#lib/server/column-folder.ts';
import { runCommand } from '../../support/run-command.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

async function compile(name: string, content: string | Uint8Array, ...words: string[]) {
	const directory = temporaryFolder({ [name]: content });
	const run = await runCommand(['compile', name, '--out', 'out', ...words], { directory });
	const out = join(directory, 'out');
	return { ...run, out, note: existsSync(out) ? readNames(out).note : null };
}

const SECONDS: Record<string, number> = { day: 86_400, hour: 3600, minute: 60, second: 1 };

/** First second and second after the last one, since 1970, of the only event. */
async function timeOf(out: string): Promise<[from: number, to: number]> {
	const manifest = readManifest(out);
	const { columns } = await loadColumnFolder(out, manifest, null);
	const { unit, epoch } = manifest.scale;
	const second = (tick: number) => epoch * 86_400 + tick * SECONDS[unit]!;
	const end = columns.end[0]!;
	return [second(columns.start[0]!), end === 2 ** 31 - 1 ? Infinity : second(end + 1)];
}

const utc = (text: string) => Date.parse(`${text}Z`) / 1000;
const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;

describe('the time zone of a time', () => {
	it.each([
		['2020-01-01T10:00:00Z', '2020-01-01T10:00', HOUR],
		['2020-01-01T10:00:00+02:00', '2020-01-01T08:00', HOUR],
		['2020-01-01T10:00:00+0200', '2020-01-01T08:00', HOUR],
		['2020-01-01T10:00:00-03', '2020-01-01T13:00', HOUR],
		['2020-01-01 10:00:00 +0200', '2020-01-01T08:00', HOUR],
		['2020-01-01 10:00:00 UTC', '2020-01-01T10:00', HOUR],
		['2020-01-01t10:00:00z', '2020-01-01T10:00', HOUR],
		['2020-01-01T10:00:00.123+05:30', '2020-01-01T04:30', MINUTE],
		['2020-01-01T10:00+05:45', '2020-01-01T04:15', MINUTE],
		['2020-01-01T01:00:00+02:00', '2019-12-31T23:00', HOUR],
		['2020-02-29T23:30:00-01:00', '2020-03-01T00:30', MINUTE],
		['2020-01-01T00:00:00+00:00', '2020-01-01T00:00', DAY],
		['2020-01-01T24:00:00+01:00', '2020-01-01T23:00', HOUR],
		['2020-01-01T10:00:00', '2020-01-01T10:00', HOUR]
	])('%s begins at %s by UTC', async (date, from, length) => {
		const { out, stderr } = await compile('events.csv', `date,place\n${date},Here\n`);
		expect(existsSync(out), stderr).toBe(true);
		expect(await timeOf(out)).toEqual([utc(from), utc(from) + length]);
	});

	it.each([
		['2020-01-01', '2020-01-01', '2020-01-02'],
		['20200101', '2020-01-01', '2020-01-02'],
		['2020-01', '2020-01-01', '2020-02-01'],
		['2020-01-01/2020-01-03', '2020-01-01', '2020-01-04']
	])('is not asked of days: %s', async (date, from, until) => {
		const { out, note } = await compile('events.csv', `date,place\n${date},Here\n`);
		expect(await timeOf(out)).toEqual([utc(from), utc(until)]);
		expect(note).not.toContain('UTC');
	});

	it.each([
		['2020-01-01T10:00+02:00/2020-01-01T18:00-02:00', '2020-01-01T08:00', utc('2020-01-01T21:00')],
		['2020-01-01T10:00+02:00/2020-01-03', '2020-01-01T08:00', utc('2020-01-04')],
		['2020-01-01T10:00+02:00/..', '2020-01-01T08:00', Infinity],
		['2020-01-01T10:00+02:00/', '2020-01-01T08:00', Infinity]
	])('moves both ends of %s', async (date, from, until) => {
		const { out } = await compile('events.csv', `date,place\n${date},Here\n`);
		expect(await timeOf(out)).toEqual([utc(from), until]);
	});

	it.each(['2020-01-01T10:00:00+17:00', '2020-01-01T10:00:00+01:60', '2020-01-01T24:01:00Z'])(
		'is refused where there is none such: %s',
		async (date) => {
			const { status, stderr } = await compile('events.csv', `date,place\n${date},Here\n`);
			expect(status).toBe(1);
			expect(stderr).toContain('time of day');
		}
	);

	it('decides whether an event ends before it begins', async () => {
		const row = '2020-01-01T10:00:00-05:00,2020-01-01T12:00:00+01:00,A';
		const { stderr } = await compile('events.csv', `start,end,place\n${row}\n`);
		expect(stderr).toContain('date-reversed');
	});
});

describe('what readers are told of time zones', () => {
	const table = (...dates: string[]) =>
		['date,place', ...dates.map((date) => `${date},A`), ''].join('\n');
	const zoned = '2020-01-01T10:00:00+02:00';
	const plain = '2020-01-01T10:00:00';

	it('is that times are those of UTC, where the file says so', async () => {
		const { note, status, stderr } = await compile('events.csv', table(zoned, zoned, '2021'));
		expect(note).toContain('Times of day are those of UTC.');
		expect(stderr).not.toContain('time-zone-mixed');
		expect(status).toBe(0);
	});

	it.each([
		[[plain, plain], 'no zone at all'],
		[['2020-01-01T00:00:00Z', '2020-01-02'], 'only whole days']
	])('is nothing where there is nothing to tell: %s', async (dates) => {
		const { note, stderr } = await compile('events.csv', table(...dates));
		expect(note).not.toContain('UTC');
		expect(stderr).not.toContain('time-zone-mixed');
	});

	it('is that not all say their zone, with the first of the fewer', async () => {
		const { note, status, stderr } = await compile(
			'events.csv',
			table(zoned, '2020', zoned, plain)
		);
		expect(stderr).toContain('events.csv:5:1');
		expect(stderr).toContain('One time of day is written without a time zone, two with one.');
		expect(stderr).toContain('[time-zone-mixed]');
		expect(note).toContain('as far as the file says their time zone');
		expect(status).toBe(0);
	});

	it('counts as an error where warnings do', async () => {
		const { status } = await compile('events.csv', table(zoned, plain), '--strict');
		expect(status).toBe(1);
	});

	it('points at the one that has a zone where most have none', async () => {
		const { stderr } = await compile('events.csv', table(plain, plain, '1577872800'));
		expect(stderr).toContain('events.csv:4:1');
		expect(stderr).toContain('1577872800');
	});
});

describe('timestamps of binary files', () => {
	const moment = Date.parse('2020-01-01T10:30:00Z');
	const arrow = (zone: string | null) => {
		const column = columnFromValues([moment], timestamp(TimeUnit.MILLISECOND, zone));
		return tableToIPC(tableFromColumns({ date: column }), { format: 'stream' })!;
	};
	const parquet = (isAdjustedToUTC: boolean | null) =>
		new Uint8Array(
			parquetWriteBuffer({
				columnData: [{ name: 'date', data: [new Date(moment)] }],
				schema: [
					{ name: 'root', num_children: 1 },
					{
						name: 'date',
						type: 'INT64',
						repetition_type: 'REQUIRED',
						...(isAdjustedToUTC === null
							? { converted_type: 'TIMESTAMP_MILLIS' }
							: { logical_type: { type: 'TIMESTAMP', isAdjustedToUTC, unit: 'MILLIS' } })
					}
				]
			})
		);

	it.each([
		['a.arrows', arrow('Europe/Paris'), true],
		['a.arrows', arrow('+03:00'), true],
		['a.arrows', arrow(null), false],
		['a.parquet', parquet(true), true],
		['a.parquet', parquet(null), true],
		['a.parquet', parquet(false), false]
	])(
		'of %s (%#) stay as they are, and are of UTC if the file says so',
		async (name, bytes, isUtc) => {
			const { out, note } = await compile(name, bytes);
			const from = utc('2020-01-01T10:30');
			expect(await timeOf(out)).toEqual([from, from + MINUTE]);
			expect(readManifest(out).scale.epoch).toBe(toDay(2020, 1, 1));
			expect(note?.includes('UTC')).toBe(isUtc);
		}
	);

	it('are told apart in one file, by the number of the row', async () => {
		const columns = {
			start: columnFromValues([moment], timestamp(TimeUnit.MILLISECOND, 'UTC')),
			end: columnFromValues([moment], timestamp(TimeUnit.MILLISECOND, null))
		};
		const bytes = tableToIPC(tableFromColumns(columns), { format: 'stream' })!;
		const { stderr } = await compile('a.arrows', bytes);
		expect(stderr).toContain('[time-zone-mixed]');
		expect(stderr).toContain('a.arrows:1');
	});
});
