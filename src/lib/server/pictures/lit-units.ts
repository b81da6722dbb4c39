import { unitsOfPlace } from '#lib/core/basemap/polity-units.ts';
import type { Place } from '#lib/core/model/compiled.ts';
import type { DatasetLookup } from '#lib/core/model/lookup.ts';
import type { Slice } from '#lib/core/slice/slice.ts';
import type { Day } from '#lib/core/time/day.ts';
import { polities, unitFinder } from '#lib/server/pictures/basemap-data.ts';

const homes = new WeakMap<Place, string | null>();

/** Ids of the units that take part in a slice, by the states of a day. */
export function toLitUnits(
	{ entries }: Slice,
	lookup: DatasetLookup,
	day: Day
): ReadonlySet<string> {
	const ids = new Set(entries.flatMap(({ record }) => record.at));
	return new Set(
		[...ids].flatMap((id) => {
			const place = lookup.place(id);
			return place ? unitsOfPlace(place, polities(), day, homeOf(place)) : [];
		})
	);
}

function homeOf(place: Place): string | null {
	const known = homes.get(place);
	if (known !== undefined) return known;
	const home = place.at ? unitFinder().unitAt(place.at) : null;
	homes.set(place, home);
	return home;
}
