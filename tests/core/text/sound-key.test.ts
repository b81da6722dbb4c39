import { describe, expect, it } from 'vitest';
import { toSoundKey } from '#lib/core/text/sound-key.ts';

describe('toSoundKey', () => {
	const same = (...words: string[]) => new Set(words.map(toSoundKey)).size === 1;

	it('is one for spellings of one name', () => {
		expect(same('khomeini', 'khomeyni', 'chomeini')).toBe(true);
		expect(same('assad', 'asad')).toBe(true);
		expect(same('hussein', 'husain', 'husayn', 'hussain')).toBe(true);
		expect(same('qom', 'kom')).toBe(true);
		expect(same('rouhani', 'ruhani')).toBe(true);
		expect(same('gorbatschow', 'gorbatchov')).toBe(true);
		expect(same('latakia', 'latakiah')).toBe(true);
	});

	it('keeps different names apart', () => {
		for (const [a, b] of [
			['iran', 'iraq'],
			['assad', 'sadat'],
			['syria', 'serbia'],
			['hafez', 'hamas']
		]) {
			expect(toSoundKey(a!)).not.toBe(toSoundKey(b!));
		}
	});

	it('begins as the key of the first letters does', () => {
		expect(toSoundKey('khomeini').startsWith(toSoundKey('khom'))).toBe(true);
		expect(toSoundKey('rafsanjani').startsWith(toSoundKey('rafsan'))).toBe(true);
	});

	it('leaves other scripts and digits alone', () => {
		expect(toSoundKey('москва')).toBe('москва');
		expect(toSoundKey('1988')).toBe('1988');
	});

	it('takes an empty word and a single letter', () => {
		expect(toSoundKey('')).toBe('');
		expect(toSoundKey('h')).toBe('h');
	});
});
