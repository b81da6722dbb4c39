import type { MadeFile } from '#lib/film/film-order.ts';

/** Takes what a canvas shows as frames of a film. */
export interface Tape {
	/** The canvas as it is now, for so many frames; `ontaken` hears how many are in and may throw. */
	add(frames: number, fps: number, ontaken: (count: number) => void): Promise<void>;
	finish(): Promise<MadeFile>;
	/** Lets go of what encodes; may be called at any time. */
	cancel(): Promise<void>;
}
