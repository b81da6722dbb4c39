import { expect, test } from 'vitest';
import { parseJsonFile } from '#lib/core/formats/json-file.ts';

function parse(text: string) {
	return parseJsonFile('d.json', text);
}

test('values come as written, with a byte order mark or without', () => {
	expect(parse('\ufeff{"a": [1, "x", null, true]}').value?.value).toEqual({
		a: [1, 'x', null, true]
	});
});

test('every value knows its line and column', () => {
	const json = parse('{\r\n  "a": {\r\n    "b": [10, 20]\r\n  }\r\n}').value;
	expect(json?.positionOf(['a', 'b', 1])).toEqual({ line: 3, column: 15 });
});

test('a path that does not exist is placed at its nearest parent', () => {
	const json = parse('{\n  "a": { "b": 1 }\n}').value;
	expect(json?.positionOf(['a', 'x', 'y'])).toEqual({ line: 2, column: 8 });
	expect(json?.positionOf(['nothing'])).toEqual({ line: 1, column: 1 });
});

test('a file that was cut off ends too early, at its end', () => {
	const { value, issues } = parse('{"events":[{"id":"e1","title":"abc');
	expect(value).toBeNull();
	expect(issues).toMatchObject([{ code: 'json-syntax', line: 1, column: 35 }]);
	expect(issues[0]?.message).toContain('ends too early at line 1, column 35');
});

test.each([
	['{"a": 1,}', 'a property name'],
	['{"a" 1}', 'a colon'],
	['{"a": 1 "b": 2}', 'a comma'],
	['{a: 1}', ''],
	['{"a": 1} x', ''],
	['// note\n{}', 'no comments']
])('%s is not JSON, and the reason is a sentence', (text, reason) => {
	const { value, issues } = parse(text);
	expect(value).toBeNull();
	expect(issues).toHaveLength(1);
	expect(issues[0]?.message).toContain(reason);
	expect(issues[0]?.message).not.toMatch(/token|JSON\.parse/i);
});

test('a key written twice is told with both lines, and the first counts', () => {
	const { value, issues } = parse('{\n"id": "a",\n"id": "b"\n}');
	expect(value?.value).toEqual({ id: 'a' });
	expect(issues).toMatchObject([{ code: 'json-duplicate-key', line: 3, field: 'id' }]);
	expect(issues[0]?.message).toContain('line 2');
});

test('keys that reach for a prototype are left out wherever they are', () => {
	const { value, issues } = parse(
		'{"__proto__":{"polluted":1},"a":[{"constructor":{"prototype":{"polluted":1}}}]}'
	);
	expect(value?.value).toEqual({ a: [{}] });
	expect(issues.map(({ code }) => code)).toEqual(['json-unsafe-key', 'json-unsafe-key']);
	expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test('brackets without end are refused before they are followed', () => {
	const { value, issues } = parse('['.repeat(100_000));
	expect(value).toBeNull();
	expect(issues).toMatchObject([{ code: 'json-syntax' }]);
});

test.each(['', '\n', '\ufeff  '])('a file of %j is empty', (text) => {
	expect(parse(text)).toMatchObject({ value: null, issues: [{ code: 'file-empty' }] });
});
