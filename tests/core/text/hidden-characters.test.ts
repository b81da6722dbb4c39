import { expect, test } from 'vitest';
import { findHiddenCharacter, withoutControls } from '#lib/core/text/hidden-characters.ts';

test('ordinary text in any script hides nothing', () => {
	expect(findHiddenCharacter('Damascus, دمشق, Дамаск, 大马士革, 👩‍👩‍👧 and é')).toBeNull();
	expect(findHiddenCharacter('')).toBeNull();
});

test('marks that Arabic, Hebrew and Persian writing need are ordinary', () => {
	expect(findHiddenCharacter('می\u200cخواهم \u200f\u200e\u061c')).toBeNull();
});

test('tabs, line ends and no-break spaces are ordinary', () => {
	expect(findHiddenCharacter('a\tb\nc\r\nd\u00a0e\u0085f\u2028g')).toBeNull();
});

test.each(['\u202e', '\u202a', '\u2066', '\u2069'])('direction control %j is found', (mark) => {
	expect(findHiddenCharacter(`ab${mark}c`)).toMatchObject({ at: 2, kind: 'direction' });
});

test('control characters are named as in the code charts', () => {
	expect(findHiddenCharacter('a\u0007')).toEqual({ at: 1, name: 'U+0007', kind: 'control' });
	expect(findHiddenCharacter('\ufeffa')?.name).toBe('U+FEFF');
	expect(findHiddenCharacter('a\ud800b')?.name).toBe('U+D800');
});

test('controls are left out and all else stays, pairs of surrogates too', () => {
	expect(withoutControls('a\u0000b\u0007c\ud800d😀\u202e')).toBe('abcd😀\u202e');
	expect(withoutControls('plain')).toBe('plain');
});
