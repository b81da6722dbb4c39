import type { RecordRef, Standing } from '#lib/core/model/dataset.ts';
import type { Disc, Mark, NodeLabel, TieForm } from '#lib/core/scene/composition.ts';
import type { Occupancy } from '#lib/core/scene/occupancy.ts';
import type { ScreenPoint, Viewport } from '#lib/core/scene/viewport.ts';

/**
 * What is drawn where in one frame. Positions are CSS pixels from the top left of the map; `path`
 * is SVG path data. Lists are in drawing order.
 */
export interface Scene {
	/** What it was drawn for. */
	viewport: Viewport;
	/** Size of marks: 1 on wide maps, less in embeds and on phones. */
	scale: number;
	areas: readonly SceneArea[];
	flows: readonly SceneFlow[];
	/** In drawing order across all flows: planned below, stated on top, thin below thick. */
	strands: readonly SceneStrand[];
	/** Lanes, rails and darts of an unfolded pair; null while none is unfolded. */
	unfolded: Unfolded | null;
	nodes: readonly SceneNode[];
	numbers: readonly SceneNumber[];
	labels: readonly SceneLabel[];
	ports: readonly ScenePort[];
	callout: SceneCallout | null;
	counts: SceneCounts;
	/** Where all of this lies, for names that are written underneath. */
	taken: Occupancy;
}

/** What is in this frame; what the page says about the frame last drawn. */
export interface SceneCounts {
	/** Nodes in view. */
	points: number;
	/** Ordered pairs, mutual pairs and loops with an end in view. */
	flows: number;
	/** Distinct records marked in view. */
	records: number;
}

/** `rest`: nothing is emphasised. `faint`: something else is. */
export type Stress = 'rest' | 'strong' | 'faint';

export interface SceneArea {
	key: string;
	name: string;
	path: string;
	stress: Stress;
}

export interface SceneNode {
	id: string;
	/** Where it is drawn. */
	at: ScreenPoint;
	/** Its true place, when it had to move aside; joined by a hairline. */
	anchor: ScreenPoint | null;
	/** Radius of everything drawn, and of the reach of pointers. */
	radius: number;
	/** Of the disc behind marks that speak of an area; 0 without. */
	haloRadius: number;
	/** Unscaled offsets: multiply by `scale`. Empty where the disc is drawn. */
	marks: readonly Mark[];
	disc: Disc | null;
	/** The record to be ringed, the one the pointer is on, and whether the place itself is selected. */
	selected: RecordRef | null;
	hovered: RecordRef | null;
	isSelected: boolean;
	stress: Stress;
	name: string;
}

export interface SceneFlow {
	key: string;
	from: string;
	to: string;
	directed: boolean;
	name: string;
	/** The middle of its bundle of strands, for pointers. */
	hitPath: string;
	/** Width of that bundle in pixels. */
	hitWidth: number;
	/** A point on it, where a note about it may stand. */
	middle: ScreenPoint;
}

export interface SceneStrand {
	key: string;
	flow: string;
	standing: Standing;
	inForce: boolean;
	possible: boolean;
	stress: Stress;
	kind: { index: number; color: string | null } | null;
	/** `hairline`: beyond the 40 busiest. `stub`: towards a place outside the view. */
	form: 'strand' | 'hairline' | 'stub';
	/** Where it starts; its paths are relative to that, so that a new strand can grow from its tail. */
	tail: ScreenPoint;
	/** A closed outline where `filled`, otherwise a line of `widthPx`. */
	path: string;
	filled: boolean;
	widthPx: number;
	/** Arrowheads or end bars, closed outlines; filled unless planned. May be empty. */
	headPath: string;
}

export interface Unfolded {
	flows: readonly string[];
	rails: readonly { key: string; path: string; headPath: string }[];
	lasting: readonly UnfoldedTie[];
	darts: readonly UnfoldedTie[];
	/** Number of darts standing behind their queue. */
	numbers: readonly SceneNumber[];
}

export interface UnfoldedTie {
	key: string;
	tie: TieForm;
	/** Node ids. */
	from: string;
	to: string;
	/** Centre of the dart, or of the strand of a relation in force. */
	at: ScreenPoint;
	/** Direction of travel in degrees, clockwise from the right. */
	angleDeg: number;
	/** Mutual acts point both ways. */
	directed: boolean;
	/** 1 unless the lane is crowded or an amount is stated. */
	size: number;
	/** Absolute line of a strand in force; empty for darts. */
	path: string;
	/** Arrowheads in line, absolute. */
	headPath: string;
	stress: Stress;
	selected: boolean;
}

export interface SceneNumber {
	key: string;
	flow: string;
	at: ScreenPoint;
	text: string;
	stress: Stress;
}

export interface SceneLabel {
	key: string;
	/** Id of the node it names; one outside the view where it stands at a stub. */
	node: string;
	label: NodeLabel;
	/** Baseline of the first line at the given edge. */
	at: ScreenPoint;
	anchor: 'start' | 'middle' | 'end';
	/** From the rim of the node to the label, when it stands apart. */
	leader: readonly [ScreenPoint, ScreenPoint] | null;
	stress: Stress;
}

export interface ScenePort {
	key: string;
	/** Node ids outside the view that this port stands for, busiest first. */
	nodes: readonly string[];
	at: ScreenPoint;
	/** Which way is out, in degrees clockwise from the right. */
	angleDeg: number;
	/** "United States". */
	text: string;
	/** "8 records, off the map". */
	note: string;
	textAt: ScreenPoint;
	anchor: 'start' | 'middle' | 'end';
	name: string;
	stress: Stress;
}

export interface SceneCallout {
	ref: RecordRef;
	/** "Moscow, 1988". */
	title: string;
	/** "in a hospital, not named"; may be empty. */
	note: string;
	from: ScreenPoint;
	to: ScreenPoint;
	at: ScreenPoint;
	anchor: 'start' | 'end';
}
