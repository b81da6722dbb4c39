import { isAtDay } from '#lib/core/basemap/at-day.ts';
import type { Polity, PolityKind } from '#lib/core/basemap/period-table.ts';
import type { Place } from '#lib/core/model/compiled.ts';
import type { Day } from '#lib/core/time/day.ts';

/** Each unit is drawn with exactly one polity of these kinds; others lie over or inside them. */
const BASE_KINDS: readonly PolityKind[] = ['sovereign', 'dependency', 'trust', 'zone'];

/**
 * The units that are lit when a place takes part on a day: those of the polity with its Wikidata
 * id; else, for a place inside a country, those of the polity that held its home unit; else those
 * of its country of today under the state of the time. A polity that was not there on that day
 * lights the units of its nearest days. What it claims is lit too: nothing on the map decides. A sea
 * lights nothing.
 *
 * @param home the unit in which the place lies, where that is known
 */
export function unitsOfPlace(
	place: Pick<Place, 'kind' | 'wikidata' | 'country'>,
	polities: readonly Polity[],
	day: Day,
	home?: string | null
): string[] {
	if (place.kind === 'sea') return [];
	const { wikidata } = place;
	const named = polities.filter(
		(polity) => wikidata !== '' && polity.wikidata?.split(' ').includes(wikidata)
	);
	if (named.length > 0) return toUnits(nearestInTime(named, day));
	if (home != null && place.kind !== 'country') {
		const holder = polityOfUnit(polities, home, day);
		const rows = polities.filter(({ id }) => id === holder?.id);
		if (rows.length > 0) return toUnits(nearestInTime(rows, day));
	}
	const ofCountry = polities.filter(({ iso }) => iso && iso === place.country);
	return toUnits(nearestInTime(ofCountry, day));
}

/** The state, dependency or zone that a unit is drawn with on a day. */
function polityOfUnit(polities: readonly Polity[], unit: string, day: Day): Polity | undefined {
	return polities.find(
		(polity) =>
			BASE_KINDS.includes(polity.kind) && isAtDay(polity, day) && polity.units.includes(unit)
	);
}

/** The rows that hold on a day; else those nearest to it, the later ones where it is a tie. */
function nearestInTime(polities: readonly Polity[], day: Day): Polity[] {
	const distances = polities.map((polity) => distanceTo(polity, day));
	const least = Math.min(...distances);
	return polities.filter((_, i) => distances[i] === least);
}

/** In days; 0 where it holds on the day. */
function distanceTo({ from, to }: Polity, day: Day): number {
	return Math.max((from ?? day) - day, day - (to ?? day), 0);
}

function toUnits(polities: readonly Polity[]): string[] {
	return [...new Set(polities.flatMap(({ units, claims = [] }) => [...units, ...claims]))];
}
