import type { FilmFormat } from '#lib/film/film-order.ts';

export const MACHINE_FORMATS = ['mp4', 'webm', 'gif', 'png', 'svg'] as const;

/** What the command line asks of the page that makes pictures and films. */
export interface MachineOrder {
	/** As in an address, without `?`. */
	query: string;
	format: FilmFormat | 'png' | 'svg';
	/** Pixels. */
	size: { width: number; height: number };
	/** null: as the view says. */
	theme: 'light' | 'dark' | null;
	/** BCP 47; null: as the view says. */
	language: string | null;
	seconds: number;
	fps: number;
	/** First and last; null: those of the dataset. */
	years: readonly [number | null, number | null];
}

/** What became of it; `made: false` where the browser cannot encode the format. */
export type MachineOutcome = { made: false } | { made: true; codec: string | null; frames: number };
