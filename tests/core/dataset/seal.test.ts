import { expect, test } from 'vitest';
import { encodeSeal } from '#lib/core/dataset/encode-seal.ts';
import { readDataset, type DatasetReading } from '#lib/core/dataset/read-dataset.ts';
import { toSha256 } from '../../support/sha256.ts';
import { LETTER, told, toRaw, type Changes } from './base-dataset.ts';

const SHA256 = toSha256(LETTER);
const SOURCES = `id,title,file,sha256\nletter,A letter,letter.txt,${SHA256}\n`;
const EXCERPTS = toRaw().files.find(({ path }) => path === 'excerpts.csv')?.text ?? '';

function readWith(changes: Changes, letter: string | null, digest = true): DatasetReading {
	const texts = letter === null ? [] : [['letter.txt', { text: letter, sha256: SHA256 }] as const];
	return readDataset(toRaw({ 'sources.csv': SOURCES, ...changes }), {
		texts: new Map(texts),
		...(digest ? { digest: toSha256 } : {})
	});
}

const SEAL = encodeSeal(readWith({}, LETTER).seals);

/** Read where the text is not, with what was sealed where it is. */
function readSealed(changes: Changes = {}, digest = true): DatasetReading {
	return readWith({ 'seal.json': SEAL, ...changes }, null, digest);
}

function verified({ dataset }: DatasetReading): boolean[] {
	return (dataset?.excerpts ?? []).map((excerpt) => excerpt.verified);
}

test('a seal stands in for the text: same marks, same share, nothing to report', () => {
	const beside = readWith({}, LETTER);
	const away = readSealed();
	expect(told(away)).toEqual([]);
	expect(verified(away)).toEqual([true, true]);
	expect(away.dataset?.sources).toEqual(beside.dataset?.sources);
	expect(away.quoted).toEqual(beside.quoted);
});

test('an excerpt changed, added or taken away breaks it, and is told in seal.json', () => {
	for (const text of [
		EXCERPTS.replace('the same day', 'the next day'),
		EXCERPTS.replace('37,69', '36,69'),
		EXCERPTS.replace('reached,', 'arrived,'),
		`${EXCERPTS}more,letter,The treaty was ratified,,,,,,,,relation:treaty,supports\n`,
		EXCERPTS.split('\n').slice(0, 2).join('\n')
	]) {
		const reading = readSealed({ 'excerpts.csv': text });
		expect(told(reading, 'record-without-excerpt')).toEqual([
			'seal-broken seal.json:8 excerpts',
			'text-not-at-hand sources.csv:2 file'
		]);
		expect(reading.issues.find(({ code }) => code === 'seal-broken')).toMatchObject({
			severity: 'warning',
			record: 'letter',
			message: expect.stringContaining('“letter” no longer holds: an excerpt was changed'),
			hint: expect.stringContaining('--seal')
		});
		expect(verified(reading)).not.toContain(true);
		expect(reading.dataset?.sources[0]?.quotedShare).toBeNull();
	}
});

test('another text breaks it', () => {
	const other = SOURCES.replace(SHA256, 'f'.repeat(64));
	const reading = readSealed({ 'sources.csv': other });
	expect(told(reading)).toContain('seal-broken seal.json:6 sha256');
	expect(verified(reading)).toEqual([false, false]);
	const none = readSealed({ 'sources.csv': SOURCES.replace(SHA256, '') });
	expect(none.issues[0]?.message).toContain('no longer states the SHA-256');
});

test('neither the order of rows nor the kind of white space matters', () => {
	const [header, ...rows] = EXCERPTS.trimEnd().split('\n');
	const turned = [header, ...rows.reverse()].join('\n');
	expect(verified(readSealed({ 'excerpts.csv': turned }))).toEqual([true, true]);
	const spaced = EXCERPTS.replace('He reached Damascus', '"He reached\nDamascus"').replace(
		'"He reached\nDamascus" the same day',
		'"He reached\nDamascus the same day"'
	);
	expect(verified(readSealed({ 'excerpts.csv': spaced }))).toEqual([true, true]);
});

test('without a digest no seal counts', () => {
	expect(verified(readSealed({}, false))).toEqual([false, false]);
	expect(readWith({}, LETTER, false).seals.size).toBe(0);
});

test('a seal beside the text is compared too, but the text decides', () => {
	const changed = EXCERPTS.replace(
		'He reached Damascus the same day',
		'He reached Damascus'
	).replace('37,69', ',');
	const reading = readWith({ 'seal.json': SEAL, 'excerpts.csv': changed }, LETTER);
	expect(told(reading)).toEqual(['seal-broken seal.json:8 excerpts']);
	expect(verified(reading)).toEqual([true, true]);
});

test('only sources all of whose excerpts stand there as written are sealed', () => {
	const sealed = (changes: Changes, letter: string | null = LETTER) => [
		...readWith(changes, letter).seals.keys()
	];
	expect(sealed({})).toEqual(['letter']);
	expect(sealed({}, null)).toEqual([]);
	expect(sealed({ 'excerpts.csv': EXCERPTS.replace('same', 'next') })).toEqual([]);
	expect(sealed({ 'excerpts.csv': EXCERPTS.replace('37,69', '30,62') })).toEqual([]);
	expect(sealed({ 'excerpts.csv': EXCERPTS.replace('day,,,37', 'day,later,,37') })).toEqual([]);
	expect(sealed({ 'sources.csv': SOURCES.replace(SHA256, '') })).toEqual([]);
	expect(sealed({ 'sources.csv': SOURCES.replace(SHA256, 'f'.repeat(64)) })).toEqual([]);
	expect(sealed({ 'excerpts.csv': EXCERPTS.split('\n')[0] ?? '' })).toEqual([]);
});

test('a seal for a source that is not there is told', () => {
	const sources = SOURCES.replace('letter,A', 'note,A');
	const excerpts = EXCERPTS.replaceAll(',letter,', ',note,');
	const reading = readSealed({ 'sources.csv': sources, 'excerpts.csv': excerpts });
	expect(told(reading, 'text-not-at-hand')).toEqual(['seal-unknown seal.json:5']);
});

test.each([
	['no JSON', '{"format": 1', 'json-syntax seal.json:1'],
	['nothing', '', 'file-empty seal.json:1'],
	['a newer format', SEAL.replace('"format": 1', '"format": 2'), 'seal-invalid seal.json:2 format'],
	[
		'another normalisation',
		SEAL.replace('dateline-1', 'dateline-2'),
		'seal-invalid seal.json:3 normalisation'
	],
	['a share of two texts', SEAL.replace(/0\.\d+/, '2'), 'seal-invalid seal.json:7 quotedShare'],
	['a short digest', SEAL.replace(SHA256, 'abc'), 'seal-invalid seal.json:6 sha256'],
	['a list', '[]', 'seal-invalid seal.json:1 format']
])('a seal of %s is told and does not count', (_name, text, finding) => {
	const reading = readSealed({ 'seal.json': text });
	expect(told(reading, 'text-not-at-hand')[0]).toBe(finding);
	expect(verified(reading)).toEqual([false, false]);
});

test('sealing the same dataset again gives the same bytes', () => {
	const again = readWith({ 'seal.json': SEAL }, LETTER);
	expect(encodeSeal(again.seals)).toBe(SEAL);
	expect(SEAL).toMatch(/^\{\n\t"format": 1,\n\t"normalisation": "dateline-1",\n\t"sources"/);
	const two = new Map(
		[...again.seals].flatMap(([, seal]) => [['z', seal] as const, ['a', seal] as const])
	);
	expect(Object.keys(JSON.parse(encodeSeal(two)).sources)).toEqual(['a', 'z']);
});
