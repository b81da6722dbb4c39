import type { DatasetLookup } from '#lib/core/model/lookup.ts';
import { composeFlows } from '#lib/core/scene/compose-flows.ts';
import { composeNodes } from '#lib/core/scene/compose-nodes.ts';
import type { Composition } from '#lib/core/scene/composition.ts';
import { toPlaceGroups } from '#lib/core/scene/place-groups.ts';
import type { Slice } from '#lib/core/slice/slice.ts';

/** From this zoom on, sites stand apart from their city. */
export const CLOSE_ZOOM = 10;

export interface ComposeOptions {
	/** BCP 47, for names of places and kinds; by default the dataset's own. */
	language?: string;
	/** Sites stand by themselves; see `CLOSE_ZOOM`. */
	sitesApart?: boolean;
	/** Flows are as wide as the amounts stated in this unit; by default as the number of records. */
	unit?: string | null;
}

/**
 * What a slice puts on a map, whatever the camera. Equal input gives an equal composition; compute
 * it when the slice changes, not in every frame. Nodes and flows that are as they were in the last
 * composition of the dataset are the same objects.
 */
export function composeScene(
	{ entries }: Slice,
	lookup: DatasetLookup,
	{ language = lookup.dataset.language, sitesApart = false, unit = null }: ComposeOptions = {}
): Composition {
	const groups = toPlaceGroups(lookup.dataset, sitesApart);
	const nodes = composeNodes(entries, groups, lookup, language);
	return {
		nodes,
		flows: composeFlows(entries, groups, lookup, language, unit),
		records: new Set(nodes.flatMap(({ records }) => records)).size,
		nodeOf: groups.nodeOf
	};
}
