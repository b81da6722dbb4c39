import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Unhurried } from '#lib/state/unhurried.svelte.ts';

/** What has asked for the next frame of the browser. */
let asked: ((nowMs: number) => void)[] = [];
let nowMs = 0;

beforeEach(() => {
	asked = [];
	vi.stubGlobal('requestAnimationFrame', (run: (nowMs: number) => void) => asked.push(run));
});
/** No test leaves a frame asked for, as all share the turns of the page. */
afterEach(() => {
	while (asked.length > 0) passFrame(16);
	vi.unstubAllGlobals();
});

function passFrame(frameMs: number): void {
	nowMs += frameMs;
	flushSync(() => asked.splice(0).forEach((run) => run(nowMs)));
}

/** So many views of one value. */
function follow(count = 1) {
	let value = $state(0);
	const views: Unhurried<number>[] = [];
	const stop = $effect.root(() => {
		for (let i = 0; i < count; i++) views.push(new Unhurried(() => value));
	});
	flushSync();
	return {
		stop,
		shown: () => views.map(({ current }) => current),
		isLate: () => views.some((view) => view.isLate),
		set(next: number) {
			flushSync(() => (value = next));
		},
		passFrames(frames: number, frameMs = 16) {
			for (let at = 0; at < frames; at++) passFrame(frameMs);
		}
	};
}

describe('a view that follows without hurry', () => {
	it('begins with what there is', () => {
		const view = follow();
		expect(view.shown()).toEqual([0]);
		expect(view.isLate()).toBe(false);
		view.stop();
	});

	it('waits for the frame after the one that brought the news', () => {
		const view = follow();
		view.set(1);
		view.passFrames(1);
		expect(view.shown()).toEqual([0]);
		expect(view.isLate()).toBe(true);
		view.passFrames(1);
		expect(view.shown()).toEqual([1]);
		expect(view.isLate()).toBe(false);
		view.stop();
	});

	it('passes over what has changed again by then, and ends with the last', () => {
		const view = follow();
		for (const next of [1, 2, 3]) view.set(next);
		view.passFrames(2);
		expect(view.shown()).toEqual([3]);
		view.stop();
	});

	it('lets several views catch up one by one, a frame each', () => {
		const views = follow(3);
		views.set(1);
		views.passFrames(2);
		expect(views.shown()).toEqual([1, 0, 0]);
		views.passFrames(1);
		expect(views.shown()).toEqual([1, 1, 0]);
		views.passFrames(1);
		expect(views.shown()).toEqual([1, 1, 1]);
		expect(views.isLate()).toBe(false);
		views.stop();
	});

	it('is late by a few frames at most while changes go on, whatever the number of views', () => {
		const views = follow(4);
		for (let at = 1; at <= 60; at++) {
			views.set(at);
			views.passFrames(1);
			for (const shown of views.shown()) expect(at - shown).toBeLessThanOrEqual(10);
		}
		views.stop();
	});

	it('is not late for long where frames take long', () => {
		const views = follow(6);
		for (let at = 1; at <= 20; at++) {
			views.set(at);
			views.passFrames(1, 200);
			for (const shown of views.shown()) expect(at - shown).toBeLessThanOrEqual(2);
		}
		views.stop();
	});

	it('asks for no more frames when there is nothing to follow', () => {
		const view = follow();
		view.set(1);
		view.passFrames(5);
		expect(asked).toEqual([]);
		view.stop();
	});

	it('does nothing more when its component is gone', () => {
		const view = follow();
		view.set(1);
		view.stop();
		view.passFrames(10);
		expect(view.shown()).toEqual([0]);
	});
});
