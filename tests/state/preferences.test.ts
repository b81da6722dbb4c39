import { describe, expect, it } from 'vitest';
import { readPreferences, writePreferences } from '#lib/state/preferences.ts';

function memory(entries: Record<string, string> = {}) {
	const stored = new Map(Object.entries(entries));
	const storage = {
		getItem: (key: string) => stored.get(key) ?? null,
		setItem: (key: string, value: string) => void stored.set(key, value),
		removeItem: (key: string) => void stored.delete(key)
	};
	return { stored, reach: () => storage };
}

function forbidden(): never {
	throw new DOMException('The operation is insecure.', 'SecurityError');
}

describe('preferences', () => {
	it('come back as they were stored, under keys with a version', () => {
		const { stored, reach } = memory();
		writePreferences({ theme: 'dark', shortcuts: false, tellsChanges: false }, reach);
		expect([...stored.keys()]).toEqual([
			'dateline:1:theme',
			'dateline:1:shortcuts',
			'dateline:1:changes'
		]);
		expect(readPreferences(reach)).toEqual({
			theme: 'dark',
			shortcuts: false,
			tellsChanges: false
		});
	});

	it('leave nothing behind where all is as usual', () => {
		const { stored, reach } = memory({ 'dateline:1:theme': 'dark' });
		writePreferences({ theme: null, shortcuts: true, tellsChanges: true }, reach);
		expect(stored.size).toBe(0);
	});

	it('are the usual ones where something else is stored', () => {
		const { reach } = memory({ 'dateline:1:theme': '<script>', 'dateline:1:shortcuts': '7' });
		expect(readPreferences(reach)).toEqual({ theme: null, shortcuts: true, tellsChanges: true });
	});

	it('are the usual ones where storage is forbidden, and writing fails quietly', () => {
		expect(readPreferences(forbidden)).toEqual({
			theme: null,
			shortcuts: true,
			tellsChanges: true
		});
		expect(() =>
			writePreferences({ theme: 'dark', shortcuts: true, tellsChanges: true }, forbidden)
		).not.toThrow();
	});

	it('survive a full storage', () => {
		const full = { ...memory().reach(), setItem: forbidden };
		expect(() =>
			writePreferences({ theme: 'dark', shortcuts: false, tellsChanges: false }, () => full)
		).not.toThrow();
	});
});
