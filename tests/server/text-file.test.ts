import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTextFile } from '#lib/server/text-file.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

describe('readTextFile', () => {
	it('gives the text and the hash of the bytes', () => {
		const folder = temporaryFolder({ 'a.txt': 'abc' });
		expect(readTextFile(join(folder, 'a.txt'), 'a.txt').file).toEqual({
			text: 'abc',
			sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
		});
	});

	it('names a file that is missing', () => {
		const { problem } = readTextFile(join(temporaryFolder(), 'events.csv'), 'events.csv');
		expect(problem?.code).toBe('file-missing');
		expect(problem?.message).toContain('events.csv');
	});

	it('names a folder that stands where a file is expected', () => {
		const folder = temporaryFolder({ 'events.csv/inside.txt': '' });
		expect(readTextFile(join(folder, 'events.csv'), 'events.csv').problem?.code).toBe(
			'file-is-folder'
		);
	});

	it('refuses a file of more than 64 MiB without reading it, and says both sizes', () => {
		const folder = temporaryFolder({ 'events.csv': '' });
		truncateSync(join(folder, 'events.csv'), 80 * 1024 * 1024);
		const { problem } = readTextFile(join(folder, 'events.csv'), 'events.csv');
		expect(problem?.code).toBe('file-too-large');
		expect(problem?.message).toMatch(/80 MiB.*64/);
	});

	it.each([
		['a spreadsheet', 'PK\x03\x04\xff', /CSV/],
		['a PDF', '%PDF-1.7\n\xe2\xe3', /PDF/],
		['a picture', '\x89PNG\r\n', /picture/],
		['an old code page', 'caf\xe9', /UTF-8/]
	])('says what %s under the name of a table looks like', (_name, bytes, hint) => {
		const folder = temporaryFolder({ 'events.csv': Buffer.from(bytes, 'latin1') });
		const { problem } = readTextFile(join(folder, 'events.csv'), 'events.csv');
		expect(problem?.code).toBe('file-encoding');
		expect(problem?.hint).toMatch(hint);
	});
});
