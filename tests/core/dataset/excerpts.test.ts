import { expect, test } from 'vitest';
import { readDataset } from '#lib/core/dataset/read-dataset.ts';
import { LETTER, read, told, toRaw } from './base-dataset.ts';

function addExcerpt(exact: string, more: { prefix?: string; start?: string; end?: string } = {}) {
	const { prefix = '', start = '', end = '' } = more;
	const quoted = `"${exact.replaceAll('"', '""')}"`;
	const row = `new,letter,${quoted},${prefix},,${start},${end},,,,arrival,`;
	const reading = read({ 'excerpts.csv': { add: [row] } });
	const excerpt = reading.dataset?.excerpts.find(({ id }) => id === 'new');
	return { told: told(reading), issue: reading.issues[0], excerpt };
}

test('words that stand in the text are verified, with their position', () => {
	const { told, excerpt } = addExcerpt('The envoy left Moscow');
	expect(told).toEqual([]);
	expect(excerpt).toMatchObject({ verified: true, start: 0, end: 21 });
});

test('positions that are wrong are told with the right ones, which count', () => {
	const { issue, excerpt } = addExcerpt('The envoy left Moscow', { start: '7', end: '9' });
	expect(issue).toMatchObject({
		code: 'excerpt-moved',
		hint: expect.stringContaining('start 0 and end 21')
	});
	expect(excerpt).toMatchObject({ start: 0, end: 21 });
});

test('positions count code points of the normalised text', () => {
	const { dataset } = read({}, `😀\r\n\r\n${LETTER}`);
	const excerpt = dataset?.excerpts.find(({ id }) => id === 'reached');
	expect(excerpt).toMatchObject({ start: 37 + 2, end: 69 + 2 });
});

test('a wrong word is an error with the source’s own words and their place', () => {
	const { issue, excerpt } = addExcerpt('The treaty was signed in November 1980');
	expect(issue).toMatchObject({
		code: 'excerpt-near',
		severity: 'error',
		hint: 'The source has: “The treaty was signed in October 1980”'
	});
	expect(issue?.message).toContain(
		'“November” stands for “October” (character 141, line 4 of letter.txt)'
	);
	expect(excerpt?.verified).toBe(false);
});

test('typed marks are a warning that names them, and not verbatim', () => {
	const { issue, excerpt } = addExcerpt('"with open arms" - as he wrote');
	expect(issue).toMatchObject({ code: 'excerpt-characters', severity: 'warning' });
	expect(issue?.message).toContain('straight quotation mark');
	expect(excerpt?.verified).toBe(false);
});

test('words that stand twice are an error with both contexts', () => {
	const { issue } = addExcerpt('the delegation');
	expect(issue?.code).toBe('excerpt-ambiguous');
	expect(issue?.message).toMatch(/2 times: “….*” and “….*”/);
	expect(addExcerpt('the delegation', { prefix: 'home;' }).told).toEqual([]);
});

test('segments must stand in their order', () => {
	expect(addExcerpt('The envoy left Moscow […] and stayed').told).toEqual([]);
	expect(addExcerpt('and stayed […] The envoy left Moscow').issue?.code).toBe('excerpt-near');
});

test('a quotation without words is told so, not looked for', () => {
	const { issue } = addExcerpt('[…]');
	expect(issue?.code).toBe('excerpt-missing');
	expect(issue?.message).toContain('without words');
});

test('nothing like it is an error, too', () => {
	expect(addExcerpt('Nothing of this sort was written').issue).toMatchObject({
		code: 'excerpt-missing',
		severity: 'error'
	});
});

test('without a text nothing is verified, which is told once a source', () => {
	const reading = read({}, null);
	expect(told(reading)).toEqual(['text-not-at-hand sources.csv:2 file']);
	expect(reading.dataset?.excerpts.map(({ verified }) => verified)).toEqual([false, false]);
	expect(reading.dataset?.sources[0]?.quotedShare).toBeNull();
	expect(reading.dataset?.excerpts[0]).toMatchObject({ start: 37, end: 69 });
});

test('a text that has changed is told with the excerpts that rest on it', () => {
	const sources = 'id,title,file,sha256\nletter,A letter,letter.txt,' + '0'.repeat(64);
	const texts = new Map([['letter.txt', { text: LETTER, sha256: '1'.repeat(64) }]]);
	const { issues } = readDataset(toRaw({ 'sources.csv': sources }), { texts });
	expect(issues).toMatchObject([
		{ code: 'excerpt-stale', hint: expect.stringContaining('1'.repeat(64)) }
	]);
	expect(issues[0]?.message).toContain('reached, signed');
});

test('the share quoted is told of every text at hand, and warned of above the limit', () => {
	const raw = toRaw();
	const tight = raw.files.map((file) => ({
		...file,
		text: file.text.replace('"quoteLimit": 0.9', '"quoteLimit": 0.1')
	}));
	const texts = new Map([['letter.txt', { text: LETTER, sha256: null }]]);
	const { quoted, issues, dataset } = readDataset({ ...raw, files: tight }, { texts });
	expect(quoted).toEqual([{ source: 'letter', share: expect.closeTo(0.27, 2), limit: 0.1 }]);
	expect(issues).toMatchObject([{ code: 'quoted-too-much', file: 'sources.csv', line: 2 }]);
	expect(dataset?.sources[0]?.quotedShare).toBe(quoted[0]?.share);
});
