import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ISSUE_CODES } from '#lib/core/dataset/issue-codes.ts';
import { readDataset } from '#lib/core/dataset/read-dataset.ts';
import { LETTER, read, toRaw } from './base-dataset.ts';

test('an empty folder is a finding, not a failure', () => {
	const { dataset, issues, counts } = readDataset({ id: 'x', files: [] });
	expect(dataset).toBeNull();
	expect(issues.map(({ code }) => code)).toContain('package-missing');
	expect(counts).toEqual({ read: 0, placed: 0, unlocated: 0, undated: 0, rejected: 0 });
});

test('a dataset of relations alone is a dataset', () => {
	const { dataset, issues } = read({
		'events.csv': null,
		'excerpts.csv': 'id,source,exact,supports\nx,letter,The treaty was signed,treaty\n'
	});
	expect(issues.map(({ code }) => code)).not.toContain('table-missing');
	expect(dataset?.records).toHaveLength(1);
});

test('findings come in the order of files and lines', () => {
	const { issues } = read({
		'events.csv': 'id,title,kind,modality\nb,,visit,x\na,,visit,x\n',
		'actors.csv': 'id,name,kind\nA,A,x\n'
	});
	const places = issues.map(({ file, line, column }) => [file, line ?? 0, column ?? 0] as const);
	const sorted = [...places].sort(
		(a, b) => (a[0] ?? '').localeCompare(b[0] ?? '') || a[1] - b[1] || a[2] - b[2]
	);
	expect(places).toEqual(sorted);
});

test('the same files give the same dataset', () => {
	expect(JSON.stringify(read().dataset)).toBe(JSON.stringify(read().dataset));
});

test('every finding has a known code, its severity and a place', () => {
	const { issues } = read({ 'events.csv': { add: ['A b,,x,y,z,,q,,p,=,w,"[x](data:,)",,r'] } });
	expect(issues.length).toBeGreaterThan(8);
	for (const { code, severity, file, line, column, message } of issues) {
		expect(Object.entries(ISSUE_CODES).find(([known]) => known === code)?.[1].severity).toBe(
			severity
		);
		expect(file && line && column, message).toBeTruthy();
	}
});

test('no text in any file makes it throw or lose count of a row', () => {
	const piece = fc.oneof(
		fc.constantFrom(
			'"',
			',',
			';',
			'\n',
			'\r\n',
			'\u202e',
			'__proto__',
			'event:',
			'[…]',
			'{',
			'1980/',
			'\ufeff'
		),
		fc.string({ unit: 'binary', maxLength: 5 })
	);
	const junk = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
	const files = toRaw().files;
	fc.assert(
		fc.property(fc.nat(files.length - 1), fc.nat(400), junk, (which, at, text) => {
			const spoiled = files.map((file, index) =>
				index === which
					? { ...file, text: file.text.slice(0, at) + text + file.text.slice(at) }
					: file
			);
			const texts = new Map([['letter.txt', { text: LETTER, sha256: null }]]);
			const { counts } = readDataset({ id: 'x', files: spoiled }, { texts });
			const { placed, unlocated, undated, rejected } = counts;
			expect(placed + unlocated + undated + rejected).toBe(counts.read);
		}),
		{ numRuns: 150 }
	);
	expect(({} as Record<string, unknown>).polluted).toBeUndefined();
}, 60_000);
