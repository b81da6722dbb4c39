import type { PlaceNodes } from '#lib/core/model/place-nodes.ts';
import { LARGEST_CORE, MOST_MARKS } from '#lib/core/scene/compose-nodes.ts';
import { isInView } from '#lib/core/scene/in-view.ts';
import { UNIT_ZOOM } from '#lib/core/scene/layout-nodes.ts';
import { projectPlace } from '#lib/core/scene/project-place.ts';
import type { Viewport } from '#lib/core/scene/viewport.ts';
import type { SliceEntry } from '#lib/core/slice/slice.ts';

/** How many records a slice has at which node. */
export interface MarkNumbers {
	/** In all. */
	marks: number;
	nodes: readonly { at: readonly [lng: number, lat: number]; marks: number }[];
}

/** A record that speaks of both a city and its country counts twice there. */
export function countMarks(
	entries: readonly SliceEntry[],
	{ nodes, nodeOf }: PlaceNodes
): MarkNumbers {
	const numbers = new Map<string, number>();
	let all = 0;
	for (const { record } of entries) {
		for (const id of record.at) {
			const node = nodeOf.get(id);
			if (node === undefined) continue;
			numbers.set(node, (numbers.get(node) ?? 0) + 1);
			all++;
		}
	}
	return {
		marks: all,
		nodes: Array.from(numbers, ([id, marks]) => ({ at: nodes.get(id)!.at, marks }))
	};
}

/** How many marks a scene of them would draw in a view; one where it would draw a disc. */
export function countInView({ nodes }: MarkNumbers, viewport: Viewport): number {
	const mostMarks = viewport.zoom < UNIT_ZOOM ? LARGEST_CORE : MOST_MARKS;
	let count = 0;
	for (const { at, marks } of nodes) {
		const point = projectPlace(at, viewport);
		if (!point || !isInView(point, viewport)) continue;
		count += marks > mostMarks ? 1 : marks;
	}
	return count;
}
