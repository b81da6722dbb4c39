import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Unhurried } from '#lib/state/unhurried.svelte.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function follow() {
	let value = $state(0);
	let isPlaying = $state(false);
	let view: Unhurried<number> | undefined;
	const stop = $effect.root(() => {
		view = new Unhurried(
			() => value,
			() => isPlaying
		);
	});
	flushSync();
	return {
		stop,
		shown: () => view?.current,
		isLate: () => view?.isLate,
		set(next: number) {
			flushSync(() => (value = next));
		},
		play(next: boolean) {
			flushSync(() => (isPlaying = next));
		},
		wait(ms: number) {
			vi.advanceTimersByTime(ms);
			flushSync();
		}
	};
}

describe('a view that follows without hurry', () => {
	it('begins with what there is', () => {
		const view = follow();
		expect(view.shown()).toBe(0);
		expect(view.isLate()).toBe(false);
		view.stop();
	});

	it('shows the first change after a rest at once', () => {
		const view = follow();
		view.set(1);
		expect(view.shown()).toBe(1);
		view.stop();
	});

	it('passes over what changes again within a moment, and ends with the last', () => {
		const view = follow();
		for (const next of [1, 2, 3]) view.set(next);
		expect(view.shown()).toBe(1);
		expect(view.isLate()).toBe(true);
		view.wait(120);
		expect(view.shown()).toBe(3);
		expect(view.isLate()).toBe(false);
		view.stop();
	});

	it('is never late for longer than a moment while changes go on', () => {
		const view = follow();
		for (let at = 1; at <= 30; at++) {
			view.set(at);
			view.wait(16);
			expect(at - (view.shown() ?? 0)).toBeLessThanOrEqual(8);
		}
		view.stop();
	});

	it('shows the last value as soon as playing stops', () => {
		const view = follow();
		view.play(true);
		for (const next of [1, 2, 3]) view.set(next);
		view.play(false);
		expect(view.shown()).toBe(3);
		view.stop();
	});

	it('does nothing more when its component is gone', () => {
		const view = follow();
		view.set(1);
		view.set(2);
		view.stop();
		view.wait(1000);
		expect(view.shown()).toBe(1);
	});
});
