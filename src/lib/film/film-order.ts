import type { View } from '#lib/core/address/view.ts';
import type { DayRange } from '#lib/core/time/day.ts';

export const FILM_FORMATS = ['mp4', 'webm', 'gif'] as const;
export type FilmFormat = (typeof FILM_FORMATS)[number];

/** A picture that somebody asks for. */
export interface PictureOrder {
	view: Pick<View, 'query' | 'camera' | 'projection' | 'selection'>;
	/** Pixels. */
	size: { width: number; height: number };
	/** CSS pixels of the map that the camera of the view belongs to. */
	screen: { width: number; height: number };
	theme: 'light' | 'dark';
	/** BCP 47, of names of the records. */
	language: string;
	/** The unit whose amounts make lines wide; null: the number of records does. */
	unit: string | null;
}

/** A film of a playback: the time of the view passes, its filters and camera stay. */
export interface FilmOrder extends PictureOrder {
	format: FilmFormat;
	seconds: number;
	/** Frames a second. */
	fps: number;
	/** Whole years, finite. */
	span: DayRange;
}

/** A file that is ready to be kept. */
export interface MadeFile {
	bytes: Uint8Array<ArrayBuffer>;
	/** Media type. */
	type: string;
	/** How a film is coded, as WebCodecs names it; null for all others. */
	codec: string | null;
	/** 0 for a picture. */
	frames: number;
}

/** Heard while a film is made. */
export interface FilmProgress {
	done: number;
	frames: number;
}
