import { windowAt } from '#lib/core/slice/steps.ts';
import type { PlaybackPlan } from '#lib/core/slice/steps.ts';
import type { DayRange } from '#lib/core/time/day.ts';

export const SPEEDS = [0.5, 1, 2, 4] as const;

/** What is played on. */
export interface Stage {
	/** A plan from where the stage stands, from the beginning where it stands at the end. */
	plan(): PlaybackPlan;
	show(window: DayRange): void;
}

/** A frame that comes later than this counts as this late: a hidden tab goes on where it was. */
const LONGEST_FRAME_MS = 250;

/**
 * Playback on the clock of the frames: each frame shows the one window that is due and skips those
 * that are past, so nothing queues up.
 */
export class Player {
	readonly #stage: Stage;
	#playing = $state(false);
	#speed = $state(1);
	#loop = $state(false);
	#plan: PlaybackPlan | null = null;
	#elapsedMs = 0;
	#lastMs: number | null = null;

	constructor(stage: Stage) {
		this.#stage = stage;
	}

	get playing(): boolean {
		return this.#playing;
	}

	get speed(): number {
		return this.#speed;
	}

	get loop(): boolean {
		return this.#loop;
	}

	play(): void {
		if (this.#playing) return;
		this.#begin();
		this.#playing = true;
	}

	pause(): void {
		this.#playing = false;
		this.#plan = null;
	}

	/** A factor on the plan's own pace; above 0. */
	setSpeed(speed: number): void {
		if (speed > 0 && Number.isFinite(speed)) this.#speed = speed;
	}

	setLoop(loop: boolean): void {
		this.#loop = loop;
	}

	/** `nowMs`: time stamp of the frame, from any origin. */
	tick(nowMs: number): void {
		const plan = this.#plan;
		if (!this.#playing || !plan) return;
		const sinceMs = this.#lastMs === null ? 0 : nowMs - this.#lastMs;
		this.#lastMs = nowMs;
		this.#elapsedMs += Math.min(Math.max(0, sinceMs), LONGEST_FRAME_MS) * this.#speed;
		this.#stage.show(windowAt(plan, this.#elapsedMs));
		if (this.#elapsedMs < plan.durationMs) return;
		if (this.#loop) this.#begin();
		else this.pause();
	}

	#begin(): void {
		this.#plan = this.#stage.plan();
		this.#elapsedMs = 0;
		this.#lastMs = null;
	}
}
