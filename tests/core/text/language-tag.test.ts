import { expect, test } from 'vitest';
import { isLanguageTag } from '#lib/core/text/language-tag.ts';

test.each(['en', 'EN', 'fas', 'en-GB', 'es-419'])(
	'%s is a language, with or without region',
	(tag) => {
		expect(isLanguageTag(tag)).toBe(true);
	}
);

test.each(['zh-Hant', 'sr-Latn-RS', 'zh-cmn-Hans-CN'])('%s names a script', (tag) => {
	expect(isLanguageTag(tag)).toBe(true);
});

test.each(['de-1996', 'sl-rozaj-biske', 'en-x-press'])('%s has variants or private use', (tag) => {
	expect(isLanguageTag(tag)).toBe(true);
});

test.each(['English', 'e', 'en_GB', 'en-', '-en', 'en GB', ''])('%j is no tag', (tag) => {
	expect(isLanguageTag(tag)).toBe(false);
});

test('names that programs reserve are no tags', () => {
	expect(isLanguageTag('__proto__')).toBe(false);
	expect(isLanguageTag('constructor')).toBe(false);
});
