import type { FeatureCollection } from 'geojson';
import type { Polity } from '#lib/core/basemap/period-table.ts';
import { unitsOfPlace } from '#lib/core/basemap/polity-units.ts';
import { UnitFinder } from '#lib/core/basemap/unit-at.ts';
import type { Place } from '#lib/core/model/compiled.ts';
import type { DatasetLookup } from '#lib/core/model/lookup.ts';
import type { Slice } from '#lib/core/slice/slice.ts';
import type { Day } from '#lib/core/time/day.ts';

/** Finds the land of the states that take part in a slice, and remembers what it has found. */
export class LitLand {
	readonly #polities: readonly Polity[];
	readonly #finder: UnitFinder;
	/** First days of something new, ascending. */
	readonly #turns: readonly Day[];
	readonly #homes = new Map<string, string | null>();
	/** By the turn before the day, and by place. */
	readonly #found = new Map<number, Map<string, readonly string[]>>();

	/** @param areas land whose ids are units */
	constructor(polities: readonly Polity[], areas: FeatureCollection) {
		this.#polities = polities;
		this.#finder = new UnitFinder(areas);
		const turns = polities.flatMap(({ from, to }) => [
			...(from === null ? [] : [from]),
			...(to === null ? [] : [to + 1])
		]);
		this.#turns = [...new Set(turns)].sort((a, b) => a - b);
	}

	/** Ids of units: those of every place with a record, at this day. */
	of({ entries }: Slice, lookup: DatasetLookup, day: Day): ReadonlySet<string> {
		const turn = this.#turns.findLastIndex((each) => each <= day);
		const known = this.#found.get(turn) ?? new Map<string, readonly string[]>();
		this.#found.set(turn, known);
		const placeIds = new Set<string>();
		for (const { record } of entries) for (const id of record.at) placeIds.add(id);
		const units = new Set<string>();
		for (const id of placeIds) {
			let found = known.get(id);
			if (!found) {
				const place = lookup.place(id);
				found = place ? unitsOfPlace(place, this.#polities, day, this.#homeOf(place)) : [];
				known.set(id, found);
			}
			for (const unit of found) units.add(unit);
		}
		return units;
	}

	#homeOf({ id, at }: Place): string | null {
		if (!at) return null;
		let home = this.#homes.get(id);
		if (home === undefined) {
			home = this.#finder.unitAt(at);
			this.#homes.set(id, home);
		}
		return home;
	}
}
