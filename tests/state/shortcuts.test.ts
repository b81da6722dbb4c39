import { describe, expect, it } from 'vitest';
import { toShortcut } from '#lib/state/shortcuts.ts';
import type { ShortcutEvent } from '#lib/state/shortcuts.ts';

/** An element that matches these selectors, or is inside one that does. */
function within(...selectors: string[]): ShortcutEvent['target'] {
	return {
		closest: (list: string) =>
			list.split(', ').some((selector) => selectors.includes(selector)) ? {} : null
	} as ShortcutEvent['target'];
}

const press = (key: string, change: Partial<ShortcutEvent> = {}) =>
	toShortcut({
		key,
		altKey: false,
		ctrlKey: false,
		metaKey: false,
		shiftKey: false,
		defaultPrevented: false,
		target: null,
		...change
	});

describe('toShortcut', () => {
	it('knows its keys where nothing is focused', () => {
		expect([' ', 'ArrowLeft', 'ArrowRight', '/', 'Escape', 'a'].map((key) => press(key))).toEqual([
			'toggle-play',
			'previous',
			'next',
			'search',
			'back',
			null
		]);
	});

	it('leaves keys with modifiers to the browser, but takes / with Shift', () => {
		expect(press('ArrowLeft', { altKey: true })).toBeNull();
		expect(press(' ', { shiftKey: true })).toBeNull();
		expect(press('/', { ctrlKey: true })).toBeNull();
		expect(press('/', { shiftKey: true })).toBe('search');
	});

	it('leaves all keys to text fields', () => {
		const target = within('input');
		for (const key of [' ', 'ArrowLeft', '/', 'Escape']) expect(press(key, { target })).toBeNull();
	});

	it('leaves the space bar to buttons and links, the arrows to sliders', () => {
		expect(press(' ', { target: within('button') })).toBeNull();
		expect(press(' ', { target: within('a') })).toBeNull();
		expect(press('ArrowRight', { target: within('button') })).toBe('next');
		expect(press('ArrowRight', { target: within('[role="slider"]') })).toBeNull();
		expect(press('ArrowRight', { target: within('canvas') })).toBeNull();
	});

	it('leaves Escape to what closes itself, and everything to who was first', () => {
		expect(press('Escape', { target: within('dialog') })).toBeNull();
		expect(press('Escape', { defaultPrevented: true })).toBeNull();
	});
});
