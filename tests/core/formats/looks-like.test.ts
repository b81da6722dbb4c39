import { expect, test } from 'vitest';
import { toLikeness } from '#lib/core/formats/looks-like.ts';

test('a table and a JSON file look like nothing else', () => {
	expect(toLikeness('id,title\na,b', 'CSV')).toBeNull();
	expect(toLikeness('{"a": 1}', 'JSON')).toBeNull();
	expect(toLikeness('', 'CSV')).toBeNull();
});

test('a login page is a web page, whatever it is called', () => {
	expect(toLikeness('\ufeff<!DOCTYPE html>\n<html>', 'JSON')).toBe('a web page');
	expect(toLikeness('  <html lang="en">', 'CSV')).toBe('a web page');
});

test('a spreadsheet is a ZIP archive', () => {
	expect(toLikeness('PK\u0003\u0004\u0014', 'CSV')).toContain('spreadsheet');
});

test.each([
	['%PDF-1.7', 'a PDF'],
	['\ufffdPNG\r\n\u001a', 'a PNG image'],
	['{\\rtf1', 'a rich text document'],
	['<?xml version="1.0"?><kml>', 'an XML file']
])('%j is told', (text, likeness) => {
	expect(toLikeness(text, 'CSV')).toBe(likeness);
});

test('JSON is wrong only where a table is expected', () => {
	expect(toLikeness(' [1]', 'CSV')).toBe('a JSON file');
	expect(toLikeness(' [1]', 'JSON')).toBeNull();
});

test('markup in a title is no web page', () => {
	expect(toLikeness('id,title\na,<html>', 'CSV')).toBeNull();
});
