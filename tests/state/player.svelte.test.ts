import { describe, expect, it } from 'vitest';
import { Explorer } from '#lib/state/explorer.svelte.ts';
import { encodeWindow } from '#lib/core/time/window.ts';
import { toSampleDataset } from '../core/model/fixture.ts';
import { toDays } from '../core/slice/query.ts';

const FRAME_MS = 16;

function start(time = '1980/1982') {
	const explorer = new Explorer(toSampleDataset());
	explorer.seek(toDays(time));
	let nowMs = 5000;
	const run = (forMs: number) => {
		for (const endMs = nowMs + forMs; nowMs < endMs; nowMs += FRAME_MS) explorer.tick(nowMs);
	};
	return { explorer, run, jump: (ms: number) => explorer.tick((nowMs += ms)) };
}

describe('playback', () => {
	it('begins where the reader stands and ends with the bounds', () => {
		const { explorer, run } = start();
		explorer.play();
		run(100);
		expect(encodeWindow(explorer.window)).toBe('1980/1982');
		run(20_000);
		expect(encodeWindow(explorer.window)).toBe('1992/1994');
		expect(explorer.playing).toBe(false);
	});

	it('shows the same at the same time, however the frames fall', () => {
		const smooth = start();
		smooth.explorer.play();
		smooth.run(4000);
		const rough = start();
		rough.explorer.play();
		rough.jump(0);
		for (let at = 0; at < 40; at++) rough.jump(100);
		expect(rough.explorer.window).toEqual(smooth.explorer.window);
	});

	it('goes on where it was after the page was hidden', () => {
		const [hidden, seen] = [start(), start()];
		for (const { explorer, run } of [hidden, seen]) {
			explorer.play();
			run(2000);
		}
		hidden.jump(60_000);
		seen.jump(250);
		expect(hidden.explorer.window).toEqual(seen.explorer.window);
		expect(hidden.explorer.playing).toBe(true);
	});

	it('does nothing in frames while paused, and goes on from there', () => {
		const { explorer, run } = start();
		explorer.play();
		run(3000);
		explorer.pause();
		const paused = explorer.window;
		run(3000);
		expect(explorer.window).toEqual(paused);
		explorer.togglePlay();
		run(50);
		expect(explorer.window).toEqual(paused);
	});

	it('plays twice as fast at double speed', () => {
		const { explorer, run } = start();
		explorer.setSpeed(2);
		explorer.play();
		run(2000);
		const single = start();
		single.explorer.play();
		single.run(4000);
		expect(explorer.window).toEqual(single.explorer.window);
	});

	it('refuses a speed that is none', () => {
		const { explorer } = start();
		for (const speed of [0, -1, NaN, Infinity]) explorer.setSpeed(speed);
		expect(explorer.speed).toBe(1);
	});

	it('begins again from the beginning when it loops', () => {
		const { explorer, run } = start();
		explorer.setLoop(true);
		explorer.play();
		run(30_000);
		expect(explorer.playing).toBe(true);
		explorer.setLoop(false);
		run(60_000);
		expect(explorer.playing).toBe(false);
	});

	it('stops for the reader who seeks, selects or changes the mode', () => {
		for (const act of [
			(explorer: Explorer) => explorer.seek(toDays('1960')),
			(explorer: Explorer) => explorer.select({ type: 'place', id: 'moscow' }),
			(explorer: Explorer) => explorer.setMode('cumulative')
		]) {
			const { explorer, run } = start();
			explorer.play();
			run(500);
			act(explorer);
			expect(explorer.playing).toBe(false);
		}
	});

	it('steps by whole years for readers who want less motion', () => {
		const { explorer, run } = start();
		explorer.reducedMotion = true;
		explorer.play();
		const seen = new Set<string>();
		for (let at = 0; at < 600; at++) {
			run(FRAME_MS);
			seen.add(encodeWindow(explorer.window));
		}
		expect([...seen].every((window) => /^\d{4}\/\d{4}$/.test(window))).toBe(true);
		expect(seen.size).toBe(13);
	});

	it('does not start by itself where less motion is wanted', () => {
		const { explorer } = start();
		explorer.reducedMotion = true;
		explorer.applyParameters('play=1');
		expect(explorer.playing).toBe(false);
		explorer.reducedMotion = false;
		explorer.applyParameters('play=1');
		expect(explorer.playing).toBe(true);
	});
});
