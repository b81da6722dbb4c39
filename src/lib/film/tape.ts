import type { MadeFile } from '#lib/film/film-order.ts';

/** What a tape knows of its film; how many frames it took, it does not count. */
export type TapedFile = Omit<MadeFile, 'frames'>;

/** Takes what a canvas shows as frames of a film. */
export interface Tape {
	/** The canvas as it is now, for so many frames; `ontaken` hears how many are in and may throw. */
	add(frames: number, fps: number, ontaken: (count: number) => void): Promise<void>;
	finish(): Promise<TapedFile>;
	/** Lets go of what encodes; may be called at any time. */
	cancel(): Promise<void>;
}
