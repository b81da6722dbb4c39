import type { DatasetLookup } from '#lib/core/model/lookup.ts';
import type { Slice } from '#lib/core/slice/slice.ts';
import type { Basemap } from '#lib/map/basemap.ts';

/** Ids of the areas of the basemap that take part in a slice: those of every place with a record. */
export function toLitAreas(
	{ entries, days }: Slice,
	lookup: DatasetLookup,
	basemap: Basemap
): ReadonlySet<string> {
	const placeIds = new Set(entries.flatMap(({ record }) => record.at));
	return new Set(
		[...placeIds].flatMap((id) => {
			const place = lookup.place(id);
			return place ? basemap.areasOf(place, days) : [];
		})
	);
}
