import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadColumnFolder, readManifest, readNames } from '#lib/server/column-folder.ts';
import { runCommand } from '../../support/run-command.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { someEvents, toArrow, toCsv, toGeoJson, toGeoJsonLines, toParquet } from './event-files.ts';

const EVENTS = someEvents(2500);

async function compile(name: string, content: string | Uint8Array, ...words: string[]) {
	const directory = temporaryFolder({ [name]: content });
	const run = await runCommand(['compile', name, '--out', 'out', ...words], { directory });
	return { ...run, directory, out: join(directory, 'out') };
}

const dataOf = (folder: string) => readFileSync(join(folder, 'columns.bin'));

describe('a file of events', () => {
	it.each([
		['events.geojson', toGeoJson(EVENTS)],
		['events.ndjson', toGeoJsonLines(EVENTS)],
		['events.json', JSON.stringify(EVENTS)],
		['events.parquet', toParquet(EVENTS)],
		['events.feather', toArrow(EVENTS, 'file')],
		['events.arrows', toArrow(EVENTS, 'stream')],
		['events.tsv', toCsv(EVENTS).replaceAll(',', '\t').replaceAll('\n', '\r\n')]
	])('as %s gives the same columns as a CSV table', async (name, content) => {
		const [table, other] = [
			await compile('events.csv', toCsv(EVENTS)),
			await compile(name, content)
		];
		expect([table.status, other.status]).toEqual([0, 0]);
		expect(dataOf(other.out).equals(dataOf(table.out))).toBe(true);
		const [names, otherNames] = [readNames(table.out), readNames(other.out)];
		expect(otherNames).toMatchObject({
			places: names.places,
			actors: names.actors,
			kinds: names.kinds
		});
	});

	it('says the same events in whatever order they come', async () => {
		const [one, other] = [
			await compile('events.csv', toCsv(EVENTS)),
			await compile('events.csv', toCsv(EVENTS.toReversed()))
		];
		expect(dataOf(other.out).equals(dataOf(one.out))).toBe(true);
	});

	it('becomes columns that hold what it says', async () => {
		const { out, stderr } = await compile('events.csv', toCsv(EVENTS));
		const manifest = readManifest(out);
		const { columns, tables } = await loadColumnFolder(out, manifest, null);
		const names = readNames(out);
		const at = names.places.indexOf('Town 3');
		const rows = [...columns.place.keys()].filter((row) => columns.place[row] === at);
		expect(rows).toHaveLength(EVENTS.filter(({ place }) => place === 'Town 3').length);
		expect([tables.lng[at], tables.lat[at]]).toEqual([34_500_000, 30_750_000]);
		expect(columns.weight.reduce((sum, weight) => sum + weight, 0)).toBe(
			EVENTS.reduce((sum, { weight }) => sum + weight, 0)
		);
		expect(manifest).toMatchObject({ count: 2500, scale: { unit: 'day' }, weightStep: 1 });
		expect(stderr).toContain('place from “place”');
		expect(stderr).toMatch(/2,500 events, \d+\.\d bytes each\./);
	});

	it('leaves nothing behind but the folder', async () => {
		const { directory, out } = await compile('events.csv', toCsv(EVENTS));
		expect(readdirSync(directory).sort()).toEqual(['events.csv', 'out']);
		expect(readdirSync(out).sort()).toEqual(['columns.bin', 'columns.json', 'names.json']);
	});

	it('gives the same bytes in any time zone', async () => {
		const minutes = 'date,lat,lng\n2015-03-29T02:30,1,2\n2015-03-28T23:59,1,2\n';
		const here = await compile('events.csv', minutes);
		const zone = process.env.TZ;
		process.env.TZ = 'Pacific/Apia';
		const there = await compile('events.csv', minutes);
		const parquet = await compile('events.parquet', toParquet(EVENTS));
		process.env.TZ = zone ?? '';
		expect(dataOf(there.out).equals(dataOf(here.out))).toBe(true);
		const table = await compile('events.csv', toCsv(EVENTS));
		expect(dataOf(parquet.out).equals(dataOf(table.out))).toBe(true);
	});

	it('shows on a terminal how far it has come', async () => {
		const directory = temporaryFolder({ 'events.csv': toCsv(EVENTS) });
		const words = ['compile', 'events.csv', '--out', 'out'];
		const { stderr } = await runCommand(words, { directory, terminal: true });
		expect(stderr).toContain('100 %');
		expect((await runCommand(words, { directory })).stderr).not.toContain('%');
	});

	it('says what readers see above it', async () => {
		const { out } = await compile('events.csv', toCsv(EVENTS), '--title', 'A test');
		expect(readNames(out)).toMatchObject({
			title: 'A test',
			note: 'Read from events.csv: 2,500 events and flows.'
		});
	});

	it('needs a folder to write to', async () => {
		const directory = temporaryFolder({ 'events.csv': toCsv(EVENTS), taken: '' });
		const run = (...words: string[]) =>
			runCommand(['compile', 'events.csv', ...words], { directory });
		expect(await run()).toMatchObject({ status: 2, stderr: expect.stringContaining('--out') });
		expect(await run('--out', 'taken')).toMatchObject({ status: 2 });
		expect((await runCommand(['compile', 'no.csv', '--out', 'x'], { directory })).status).toBe(2);
	});
});
