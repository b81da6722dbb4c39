import { describe, expect, it } from 'vitest';
import type { PlaybackPlan } from '#lib/core/slice/steps.ts';
import { toYearRange } from '#lib/core/time/day.ts';
import { countFrames, planFilm } from '#lib/film/film-plan.ts';

function toPlan(years: number, msEach: number): PlaybackPlan {
	const all = Array.from({ length: years }, (_, at) => at);
	return {
		windows: all.map((at) => toYearRange(1980 + at)),
		untilMs: all.map((at) => (at + 1) * msEach),
		durationMs: years * msEach
	};
}

describe('a film', () => {
	it.each([
		[20, 25, 500],
		[1, 10, 10],
		[0.5, 1, 1],
		[7.3, 24, 175]
	])('of %d s at %d frames a second has %d frames', (seconds, fps, frames) => {
		expect(countFrames(planFilm(toPlan(10, 800), seconds, fps))).toBe(frames);
	});

	it('begins with the first window and ends with the last, in order', () => {
		const shots = planFilm(toPlan(400, 20), 4, 10);
		expect(shots[0]!.window).toEqual(toYearRange(1980));
		expect(shots.at(-1)!.window).toEqual(toYearRange(2379));
		const firsts = shots.map(({ window }) => window[0]);
		expect([...firsts].sort((a, b) => a - b)).toEqual(firsts);
	});

	it('shows a window in one piece, as long as the playback does in proportion', () => {
		const shots = planFilm(toPlan(4, 1000), 9.5, 10);
		expect(shots).toHaveLength(4);
		expect(shots.slice(0, 3).map(({ frames }) => frames)).toEqual([20, 20, 20]);
	});

	it('stays with its last picture for a second and a half', () => {
		const shots = planFilm(toPlan(4, 1000), 9.5, 10);
		expect(shots.at(-1)!.frames).toBe(35);
	});

	it('of one second does not stand still for most of it', () => {
		const shots = planFilm(toPlan(2, 1000), 1, 20);
		expect(shots[0]!.frames).toBeGreaterThanOrEqual(7);
	});

	it('of a single window is that window', () => {
		expect(planFilm(toPlan(1, 8000), 3, 10)).toEqual([{ window: toYearRange(1980), frames: 30 }]);
	});
});
