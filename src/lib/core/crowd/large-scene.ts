import type { CountColumns } from '#lib/core/engine/slice-answer.ts';
import type { Selection } from '#lib/core/engine/select-rows.ts';
import type { TierRows } from '#lib/core/engine/window-tiers.ts';
import type { MarkShape } from '#lib/core/model/dataset.ts';

/** Where places are, by place, in degrees; NaN for a place that is nowhere known. */
export interface LargePlaces {
	lng: Float64Array;
	lat: Float64Array;
}

/** What is drawn at once: one slice, from one answer of the engine. */
export interface LargeFrame {
	selection: Selection;
	/** `windowTiers` of the same window. */
	found: readonly TierRows[];
	/** The rows of the slice where they are known without looking for them: of one tier together. */
	rows?: readonly Uint32Array[];
	/** Whether a row speaks of an area around a place and not of the very place; left out: none does. */
	isArea?: (row: number, place: number) => boolean;
	/** Number of events in the slice. */
	events: number;
	/** Whether they leave no room for marks from afar, however few they are. */
	isCrowded?: boolean;
	/** Numbers of events by place, of all places that have any. */
	places: CountColumns;
	/** Numbers of events by pair, busiest first; the busiest 1,000 are plenty. */
	pairs: CountColumns;
	/**
	 * Numbers of events by place and kind, at place times the number of kinds plus kind; left out or
	 * empty: none are known. Not needed where the rows are at hand and few, see `MOST_READ`.
	 */
	placeKinds?: CountColumns | null;
	/**
	 * Numbers of events by pair and modality, of `pairs`, at pair times the number of modalities plus
	 * modality. Not needed where flows can be read.
	 */
	pairModalities?: CountColumns | null;
}

/** What can be pointed at. */
export type LargeTarget =
	| { type: 'event'; row: number; place: number }
	| { type: 'place'; place: number }
	| { type: 'pair'; from: number; to: number };

export interface LargeFocus {
	selected: LargeTarget | null;
	hovered: LargeTarget | null;
}

/** Red, green and blue, 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

export interface LargeStyle {
	/** By kind. */
	kinds: readonly { color: Rgb; shape: MarkShape }[];
	ink: Rgb;
	land: Rgb;
	landLit: Rgb;
	flow: Rgb;
	selection: Rgb;
}

/** A place drawn as one disc, for the number that is written in it. CSS pixels of the map. */
export interface DrawnDisc {
	place: number;
	count: number;
	x: number;
	y: number;
	radius: number;
}
