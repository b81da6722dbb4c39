import type { DatasetRecord, Place } from '#lib/core/model/compiled.ts';
import type { DatasetLookup } from '#lib/core/model/lookup.ts';

/** `here`: it happened at the place; `mutual`: a tie without direction. */
export type PlaceSide = 'out' | 'in' | 'mutual' | 'here';

/** One record as the place sees it. */
export interface PlaceRecord {
	record: DatasetRecord;
	side: PlaceSide;
	/** Named at a city or site here, not merely at the country or region. */
	isExact: boolean;
}

/** Everything between the place and one other, in date order. */
export interface Partner {
	/** null: records that stay at the place. */
	place: Place | null;
	/** Countries and regions drawn at the same spot that the records name. */
	areas: readonly Place[];
	records: readonly PlaceRecord[];
	out: number;
	in: number;
	mutual: number;
}

/** All years of one place and of the country or city that shares its spot. */
export interface PlaceStory {
	place: Place;
	records: readonly PlaceRecord[];
	/** The records at the place itself first, then partners by number of records. */
	partners: readonly Partner[];
	/** Distinct records that name a city or site here. */
	exact: number;
	/** Distinct records that name only the country or region. */
	wide: number;
	/** The country or region whose seat this is, or the city that is the seat. */
	kin: readonly Place[];
}

export function toPlaceStory(place: Place, lookup: DatasetLookup): PlaceStory {
	const seat = lookup.seat(place.id);
	const family = lookup.dataset.places.filter(({ id }) => lookup.seat(id) === seat);
	const familyIds = new Set(family.map(({ id }) => id));
	const records = lookup.dataset.records
		.filter(({ at }) => at.some((id) => familyIds.has(id)))
		.map((record) => toPlaceRecord(record, familyIds, lookup));
	return {
		place,
		records,
		partners: toPartners(records, familyIds, lookup),
		exact: records.filter(({ isExact }) => isExact).length,
		wide: records.filter(({ isExact }) => !isExact).length,
		kin: family.filter(({ id }) => id !== place.id && lookup.recordsAt(id).length > 0)
	};
}

function toPlaceRecord(
	record: DatasetRecord,
	family: ReadonlySet<string>,
	lookup: DatasetLookup
): PlaceRecord {
	const ours = record.at.filter((id) => family.has(id));
	const isExact = ours.some((id) => {
		const kind = lookup.place(id)?.kind;
		return kind === 'city' || kind === 'site';
	});
	return { record, side: toSide(record, family), isExact };
}

function toSide({ tie }: DatasetRecord, family: ReadonlySet<string>): PlaceSide {
	if (!tie || (family.has(tie.from) && family.has(tie.to))) return 'here';
	if (!tie.directed) return 'mutual';
	return family.has(tie.from) ? 'out' : 'in';
}

function toPartners(
	records: readonly PlaceRecord[],
	family: ReadonlySet<string>,
	lookup: DatasetLookup
): Partner[] {
	const groups = new Map<string | null, PlaceRecord[]>();
	for (const each of records) {
		const { tie } = each.record;
		const other = each.side === 'here' || !tie ? null : family.has(tie.from) ? tie.to : tie.from;
		const key = other === null ? null : lookup.seat(other);
		groups.set(key, [...(groups.get(key) ?? []), each]);
	}
	return [...groups]
		.map(([seat, group]) => toPartner(seat, group, lookup))
		.sort((a, b) => rankOf(b) - rankOf(a));
}

function toPartner(
	seat: string | null,
	records: readonly PlaceRecord[],
	lookup: DatasetLookup
): Partner {
	const count = (side: PlaceSide) => records.filter((each) => each.side === side).length;
	const named = new Set(records.flatMap(({ record }) => [...record.at]));
	const isArea = (id: string) => id !== seat && seat !== null && lookup.seat(id) === seat;
	return {
		place: seat === null ? null : lookup.place(seat),
		areas: [...named].filter(isArea).flatMap((id) => lookup.place(id) ?? []),
		records,
		out: count('out'),
		in: count('in'),
		mutual: count('mutual')
	};
}

function rankOf({ place, records }: Partner): number {
	return place === null ? Infinity : records.length;
}
