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
	const by = toKnownIndex(polities);
	const named = by.wikidata.get(place.wikidata);
	if (named) return toUnits(nearestInTime(named, day));
	if (home != null && place.kind !== 'country') {
		const holder = by.unit.get(home)?.find((polity) => isAtDay(polity, day));
		if (holder) return toUnits(nearestInTime(by.id.get(holder.id)!, day));
	}
	return toUnits(nearestInTime(by.iso.get(place.country) ?? [], day));
}

type Rows = ReadonlyMap<string, readonly Polity[]>;

const known = new WeakMap<readonly Polity[], ReturnType<typeof toIndex>>();

function toKnownIndex(polities: readonly Polity[]): ReturnType<typeof toIndex> {
	let index = known.get(polities);
	if (!index) known.set(polities, (index = toIndex(polities)));
	return index;
}

function toIndex(polities: readonly Polity[]) {
	const base = polities.filter(({ kind }) => BASE_KINDS.includes(kind));
	return {
		id: groupBy(polities, ({ id }) => [id]),
		iso: groupBy(polities, ({ iso }) => (iso ? [iso] : [])),
		wikidata: groupBy(polities, ({ wikidata }) => (wikidata ? wikidata.split(' ') : [])),
		/** Those that the unit is drawn with. */
		unit: groupBy(base, ({ units }) => units)
	};
}

function groupBy(polities: readonly Polity[], toKeys: (polity: Polity) => readonly string[]): Rows {
	const groups = new Map<string, Polity[]>();
	for (const polity of polities) {
		for (const key of toKeys(polity)) {
			const group = groups.get(key);
			if (group) group.push(polity);
			else groups.set(key, [polity]);
		}
	}
	return groups;
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
