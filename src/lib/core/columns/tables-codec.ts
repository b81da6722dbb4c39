import { ColumnFileError } from '#lib/core/columns/column-file-error.ts';
import type { ActorSets, PairTable } from '#lib/core/columns/event-columns.ts';
import { PlaneReader, PlaneWriter } from '#lib/core/columns/planes.ts';

/** What the codes in chunks mean; comes before them in the file. */
export interface ColumnTables {
	pairs: PairTable;
	actorSets: ActorSets;
	/** Of places, in 1e-6 degrees; 2 ** 31 - 1 in both where that is not known. */
	lng: Int32Array;
	lat: Int32Array;
}

const MOST_ENTRIES = 2 ** 26;

export function encodeTables({
	pairs,
	actorSets,
	lng,
	lat
}: ColumnTables): Uint8Array<ArrayBuffer> {
	const { offsets, actors } = actorSets;
	return new PlaneWriter()
		.add(Uint32Array.of(lng.length, pairs.from.length, offsets.length - 1, actors.length))
		.add(new Uint32Array(lng))
		.add(new Uint32Array(lat))
		.add(pairs.from)
		.add(pairs.to)
		.add(pairs.mutual)
		.add(offsets.map((offset, set) => offset - offsets[Math.max(0, set - 1)]!))
		.add(actors)
		.bytes();
}

/**
 * @param counts places and actors that there are
 * @throws ColumnFileError where bytes are missing, left over, or name what is not there
 */
export function decodeTables(
	bytes: Uint8Array,
	counts: { places: number; actors: number }
): ColumnTables {
	const reader = new PlaneReader(bytes);
	const sizes = reader.read(4);
	const [places = 0, pairs = 0, sets = 0, members = 0] = sizes;
	if (places !== counts.places || sizes.some((size) => size > MOST_ENTRIES)) {
		throw new ColumnFileError(`The tables are of ${places} places, not of ${counts.places}`);
	}
	const lng = new Int32Array(reader.read(places));
	const lat = new Int32Array(reader.read(places));
	const from = reader.read(pairs);
	const to = reader.read(pairs);
	const mutual = Uint8Array.from(reader.read(pairs));
	const offsets = reader.read(sets + 1);
	for (let set = 1; set <= sets; set++) offsets[set]! += offsets[set - 1]!;
	const actors = reader.read(members);
	reader.finish();
	checkBelow('place', from, places);
	checkBelow('place', to, places);
	checkBelow('actor', actors, counts.actors);
	if (offsets[sets] !== members) {
		throw new ColumnFileError(`Sets of actors end at ${offsets[sets]} of ${members} members`);
	}
	return { pairs: { from, to, mutual }, actorSets: { offsets, actors }, lng, lat };
}

function checkBelow(what: string, codes: Uint32Array, limit: number): void {
	const wrong = codes.find((code) => code >= limit);
	if (wrong === undefined) return;
	throw new ColumnFileError(`The tables name ${what} number ${wrong}, there are ${limit}`);
}
