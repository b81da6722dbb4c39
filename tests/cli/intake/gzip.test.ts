import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readManifest, readNames } from '#lib/server/column-folder.ts';
import { readByteChunks } from '../../../src/cli/intake/byte-chunks.ts';
import { runCommand } from '../../support/run-command.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { someEvents, toArrow, toCsv, toGeoJson, toGeoJsonLines, toParquet } from './event-files.ts';

const EVENTS = someEvents(2500);
const TABLE = toCsv(EVENTS);
const gzip = (content: string | Uint8Array) => gzipSync(content);

async function compile(name: string, content: string | Uint8Array) {
	const directory = temporaryFolder({ [name]: content });
	const run = await runCommand(['compile', name, '--out', 'out'], { directory, terminal: true });
	return { ...run, out: join(directory, 'out') };
}

/** A text in as many members as it has lines, as programs write that add to a file. */
function toMembers(text: string): Buffer {
	return Buffer.concat(text.split(/(?<=\n)/).map((line) => gzipSync(line)));
}

describe('a file packed with gzip', () => {
	it.each([
		['events.csv.gz', gzip(TABLE)],
		['events.CSV.GZ', gzip(TABLE)],
		['events.gz', gzip(TABLE)],
		['events.csv', gzip(TABLE)],
		['events.csv.gz', TABLE],
		['events.tsv.gz', gzip(`\uFEFF${TABLE.replaceAll(',', '\t').replaceAll('\n', '\r\n')}`)],
		['events.csv.gz', gzip(Buffer.from(`\uFEFF${TABLE}`, 'utf16le'))],
		['events.csv.gz', toMembers(TABLE)],
		['events.csv.gz', Buffer.concat([gzip(TABLE), Buffer.alloc(1000)])],
		['events.geojson.gz', gzip(toGeoJson(EVENTS))],
		['events.ndjson.gz', gzip(toGeoJsonLines(EVENTS))],
		['export.gz', gzip(toGeoJsonLines(EVENTS))],
		['export.2024.gz', gzip(` \n${toGeoJson(EVENTS)}`)]
	])('as %s gives the same columns as what is in it', async (name, content) => {
		const plain = await compile('events.csv', TABLE);
		const packed = await compile(name, content);
		expect(packed.status, packed.stderr).toBe(0);
		const data = (folder: string) => readFileSync(join(folder, 'columns.bin'));
		expect(data(packed.out).equals(data(plain.out))).toBe(true);
	});

	it('is called by its name without endings, and said to be where events come from', async () => {
		const { out } = await compile('my.events.csv.gz', gzip(TABLE));
		expect(readNames(out)).toMatchObject({
			title: 'my.events',
			note: expect.stringContaining('my.events.csv.gz')
		});
	});

	it('tells its own lines and columns', async () => {
		const { out } = await compile('events.csv.gz', gzip('date,place\n2015,A\nsoon,A\n'));
		expect(readFileSync(join(out, 'rejected.csv'), 'utf8')).toContain('\n3,1,date,soon,');
	});

	it('shows how much of what is packed has been read', async () => {
		expect((await compile('events.csv.gz', gzip(TABLE))).stderr).toContain('100 %');
	});

	it('comes in pieces, however much is in it', async () => {
		const folder = temporaryFolder({ 'a.gz': gzip(Buffer.alloc(2 ** 25)) });
		let bytes = 0;
		let before = 0;
		for await (const chunk of readByteChunks(join(folder, 'a.gz'), 'a.gz')) {
			expect(chunk.bytes.length).toBeLessThanOrEqual(2 ** 20);
			expect(chunk.share).toBeGreaterThanOrEqual(before);
			before = chunk.share;
			bytes += chunk.bytes.length;
		}
		expect([bytes, before]).toEqual([2 ** 25, 1]);
	});
});

describe('a file packed with gzip that is not whole', () => {
	const packed = gzip(TABLE);
	const changed = (at: number) => {
		const copy = Buffer.from(packed);
		copy[at]! ^= 0xff;
		return copy;
	};

	it.each([
		['half of it', packed.subarray(0, packed.length / 2), 'ends too early', 'file-damaged'],
		['its sum', packed.subarray(0, -8), 'ends too early', 'file-damaged'],
		['all but its first bytes', packed.subarray(0, 5), 'ends too early', 'file-damaged'],
		['half of its last member', toMembers(TABLE).subarray(0, -9), 'ends too early', 'file-damaged'],
		['a changed byte', changed(2000), 'damaged somewhere from byte 1 to', 'file-damaged'],
		['another sum', changed(packed.length - 6), 'incorrect data check', 'file-damaged'],
		['words after it', Buffer.concat([packed, Buffer.from('end')]), 'damaged', 'file-damaged'],
		[
			'more after its padding',
			Buffer.concat([packed, Buffer.alloc(9), packed]),
			`at byte ${packed.length + 10}, after its end`,
			'file-damaged'
		],
		['nothing in it', gzip(''), 'is empty', 'file-empty'],
		['a spreadsheet', gzip('PK\u0003\u0004rest'), 'looks like a spreadsheet', 'file-wrong-kind'],
		['Parquet', gzip(toParquet(EVENTS)), 'is a file of Parquet', 'file-wrong-kind'],
		['Arrow', gzip(toArrow(EVENTS, 'file')), 'is a file of Arrow', 'file-wrong-kind'],
		[
			'no text',
			gzip(Buffer.from('date,place\n2015,\xe9', 'latin1')),
			'is not UTF-8 text, at its',
			'file-encoding'
		]
	])('(%s) is told, and nothing is written', async (_, content, words, code) => {
		const { status, stderr, out } = await compile('events.gz', content);
		expect(stderr).toContain(words);
		expect(stderr).toContain(`[${code}]`);
		expect(stderr).toContain('Nothing was written');
		expect([status, existsSync(out)]).toEqual([1, false]);
	});

	it('is one table whether its header is a member of its own or not', async () => {
		const [header, ...rows] = TABLE.split(/(?<=\n)/);
		const { out } = await compile('a.csv.gz', Buffer.concat([gzip(header!), gzip(rows.join(''))]));
		expect(readManifest(out).count).toBe(EVENTS.length);
	});
});
