import {
	columnFromValues,
	dictionary,
	int64,
	type Table,
	tableFromColumns,
	tableToIPC,
	timestamp,
	TimeUnit,
	utf8
} from '@uwdata/flechette';
import { describe, expect, it } from 'vitest';
import { readArrowHead } from '../../../src/cli/intake/arrow-message.ts';
import { openArrow } from '../../../src/cli/intake/arrow-rows.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { join } from 'node:path';
import type { Cell } from '../../../src/cli/intake/row-source.ts';

async function read(bytes: Uint8Array): Promise<{ batches: number; rows: Cell[][] }> {
	const folder = temporaryFolder({ 'a.arrow': bytes });
	const source = await openArrow(join(folder, 'a.arrow'), 'a.arrow');
	const columns = [...source.columns.keys()];
	const rows: Cell[][] = [];
	let batches = 0;
	for await (const batch of source.batches(columns)) {
		batches++;
		for (let row = 0; row < batch.rows; row++) {
			expect(batch.lineOf(row)).toBe(rows.length + 1);
			rows.push(columns.map((column) => batch.cell(row, column)));
		}
	}
	await source.close();
	return { batches, rows };
}

function write(table: Table, format: 'file' | 'stream'): Uint8Array {
	const bytes = tableToIPC(table, { format });
	if (bytes === null) throw new Error('nothing was written');
	return bytes;
}

/** Messages of a stream, each with its own bytes; the last is the mark of its end. */
function split(stream: Uint8Array): Uint8Array[] {
	const messages: Uint8Array[] = [];
	for (let at = 0; at < stream.length;) {
		const view = new DataView(stream.buffer, stream.byteOffset + at);
		const headBytes = view.getUint32(4, true);
		const head = stream.subarray(at + 8, at + 8 + headBytes);
		const bytes = 8 + headBytes + (headBytes === 0 ? 0 : readArrowHead(head).bodyBytes);
		messages.push(stream.subarray(at, at + bytes));
		at += bytes;
	}
	return messages;
}

const words = (values: string[]) =>
	tableFromColumns({ word: columnFromValues(values, dictionary(utf8())) });

describe('Arrow', () => {
	it.each(['file', 'stream'] as const)('is read from a %s', async (format) => {
		const table = tableFromColumns({
			at: columnFromValues([1.5e12, null], timestamp(TimeUnit.MILLISECOND)),
			count: columnFromValues([7n, 2n ** 53n], int64()),
			word: columnFromValues(['Ω', null], utf8())
		});
		const { rows } = await read(write(table, format));
		expect(rows[1]![1]).toBe(2n ** 53n);
		expect(rows[0]!.map(String)).toEqual([String(new Date(1.5e12)), '7', 'Ω']);
		expect(rows[1]![0] ?? null).toBeNull();
		expect(rows[1]![2] ?? null).toBeNull();
	});

	it('is read batch by batch, each with the words that hold at that time', async () => {
		const [first, second] = [
			split(write(words(['a', 'b']), 'stream')),
			split(write(words(['c', 'c', 'd']), 'stream'))
		];
		const [schema, dictionaryOne, batchOne] = first;
		const [, dictionaryTwo, batchTwo, end] = second;
		const stream = Buffer.concat([
			...[schema!, dictionaryOne!, batchOne!, batchOne!],
			...[dictionaryTwo!, batchTwo!, end!]
		]);
		const { batches, rows } = await read(new Uint8Array(stream));
		expect(batches).toBe(3);
		expect(rows.flat().join('')).toBe('ababccd');
	});

	it('may end a stream without saying so', async () => {
		const stream = Buffer.concat(split(write(words(['a', 'b']), 'stream')).slice(0, 3));
		expect((await read(new Uint8Array(stream))).rows.flat()).toEqual(['a', 'b']);
	});

	it('may hold no rows', async () => {
		const [schema, , , end] = split(write(words(['a']), 'stream'));
		expect(await read(new Uint8Array(Buffer.concat([schema!, end!])))).toEqual({
			batches: 0,
			rows: []
		});
	});

	it('tells what its messages are', () => {
		const heads = split(write(words(['a']), 'stream')).slice(0, 3);
		expect(heads.map((bytes) => readArrowHead(bytes.subarray(8)).kind)).toEqual([
			'schema',
			'dictionary',
			'batch'
		]);
		expect(() => readArrowHead(Uint8Array.of(255, 255, 0, 0))).toThrow(RangeError);
	});
});
