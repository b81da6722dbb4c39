import { expect, test } from 'vitest';
import { toSafeUrl } from '#lib/core/text/safe-url.ts';

test('web addresses pass', () => {
	expect(toSafeUrl('https://example.org/a?b=1#c')).toBe('https://example.org/a?b=1#c');
	expect(toSafeUrl('HTTP://Example.org')).toBe('http://example.org/');
});

test('letters of any script are encoded', () => {
	expect(toSafeUrl('https://ar.wikipedia.org/wiki/دمشق')).toBe(
		'https://ar.wikipedia.org/wiki/%D8%AF%D9%85%D8%B4%D9%82'
	);
});

test.each([
	'javascript:alert(1)',
	' JaVaScRiPt:alert(1)',
	'java\nscript:alert(1)',
	'data:text/html,x',
	'vbscript:x',
	'file:///etc/passwd',
	'mailto:a@example.org',
	'blob:https://example.org/x'
])('%j never becomes a link', (text) => {
	expect(toSafeUrl(text)).toBeNull();
});

test('an address must be absolute and name a host', () => {
	expect(toSafeUrl('//example.org/x')).toBeNull();
	expect(toSafeUrl('/x')).toBeNull();
	expect(toSafeUrl('example.org')).toBeNull();
	expect(toSafeUrl('https://')).toBeNull();
	expect(toSafeUrl('')).toBeNull();
});

test('what could break out of an attribute or hide a line is refused', () => {
	expect(toSafeUrl('https://example.org/"onclick=x')).toBeNull();
	expect(toSafeUrl('https://example.org/<b>')).toBeNull();
	expect(toSafeUrl('https://example.org/a b')).toBeNull();
	expect(toSafeUrl('https://example.org/a\u0000')).toBeNull();
});

test('a name and password before the host are refused', () => {
	expect(toSafeUrl('https://bank.example@evil.example/')).toBeNull();
	expect(toSafeUrl('https://user:pw@example.org/')).toBeNull();
});

test('spaces around an address are no fault', () => {
	expect(toSafeUrl(' https://example.org/ ')).toBe('https://example.org/');
});
