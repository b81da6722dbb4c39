import { windowAt, type PlaybackPlan } from '#lib/core/slice/steps.ts';
import type { DayRange } from '#lib/core/time/day.ts';

/** One window and the number of frames for which it stands. */
export interface FilmShot {
	window: DayRange;
	frames: number;
}

/** The last picture of a film stays this long, so that it can be read. */
const LAST_MS = 1500;
/** Of a short film the last picture takes no more than this share. */
const MOST_LAST_SHARE = 0.25;

/** Of all shots together. */
export function countFrames(shots: readonly FilmShot[]): number {
	return shots.reduce((sum, { frames }) => sum + frames, 0);
}

/**
 * A playback in frames: it lasts as long as the film, less the time for which its last window
 * stands. It has at least one frame. Windows too short for one are left out, but neither the first
 * nor the last.
 */
export function planFilm(plan: PlaybackPlan, seconds: number, fps: number): FilmShot[] {
	const total = Math.max(1, Math.round(seconds * fps));
	const last = Math.round((Math.min(LAST_MS, seconds * 1000 * MOST_LAST_SHARE) / 1000) * fps);
	const moving = total - last;
	const shots: FilmShot[] = [];
	for (let at = 0; at < total; at++) {
		const isLast = at >= moving || at === total - 1;
		const elapsedMs = isLast ? plan.durationMs : (at / moving) * plan.durationMs;
		const window = at === 0 && total > 1 ? plan.windows[0]! : windowAt(plan, elapsedMs);
		const shot = shots.at(-1);
		if (shot && shot.window === window) shot.frames++;
		else shots.push({ window, frames: 1 });
	}
	return shots;
}
