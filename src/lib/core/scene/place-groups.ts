import type { CompiledDataset } from '#lib/core/model/compiled.ts';
import { groupPlaces, type PlaceNodes } from '#lib/core/model/place-nodes.ts';

const known = new WeakMap<CompiledDataset, { wide: PlaceNodes; close: PlaceNodes }>();

/** The nodes of a dataset's map: the same object whenever the same is asked for. */
export function toPlaceGroups(dataset: CompiledDataset, sitesApart: boolean): PlaceNodes {
	const groups = known.get(dataset) ?? {
		wide: groupPlaces(dataset.places),
		close: groupPlaces(dataset.places, { sitesApart: true })
	};
	known.set(dataset, groups);
	return sitesApart ? groups.close : groups.wide;
}
