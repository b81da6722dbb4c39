import type { AreaLook } from '#lib/core/basemap/area-looks.ts';
import type { Kind } from '#lib/core/model/compiled.ts';
import type { LegendRow } from '#lib/core/scene/legend.ts';
import type { Still } from '#lib/draw/still/still.ts';

/** An upright part of a frame, in its own units. */
export interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** One line of text; `end` for scripts that run from right to left. */
export interface FrameText {
	role: 'title' | 'date' | 'words' | 'key' | 'note' | 'year' | 'brand';
	text: string;
	x: number;
	/** Of its baseline. */
	y: number;
	sizePx: number;
	anchor: 'start' | 'end';
}

/** A sample of the key, at the middle of its left edge. */
export type FrameSample = { x: number; y: number } & (
	| { type: 'kind'; kind: Kind; index: number }
	| { type: 'form'; row: LegendRow }
	| { type: 'area'; look: AreaLook }
);

/** All time as a line with columns, and the part of it that is shown. */
export interface FrameStrip {
	box: Box;
	/** Path data of the columns outside and inside of what is shown. */
	columns: string;
	shown: string;
	/** What is shown, along the box. */
	from: number;
	to: number;
}

/** One picture that stands by itself: a map with its date, words, key, strip of time and credit. */
export interface Frame {
	/** In units of about a CSS pixel as it is read, see `toFrameSize`. */
	width: number;
	height: number;
	map: Box;
	still: Still;
	texts: readonly FrameText[];
	samples: readonly FrameSample[];
	strip: FrameStrip;
	/** In words, for those who do not see it. */
	label: string;
}
