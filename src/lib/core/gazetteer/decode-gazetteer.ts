import { STEPS_PER_DEGREE, type GazetteerFile } from '#lib/core/gazetteer/gazetteer-file.ts';
import type { GazetteerPlace } from '#lib/core/gazetteer/gazetteer-place.ts';

/** The rows of the gazetteer; a place is put together only when it is asked for. */
export interface GazetteerRows {
	/** Country to its rows, `[from, to)`. */
	countries: ReadonlyMap<string, readonly [from: number, to: number]>;
	/** All names of a row, the one in use first. */
	namesAt(row: number): readonly string[];
	populationAt(row: number): number;
	placeAt(row: number): GazetteerPlace;
	/** The row with this id; -1 where there is none. */
	rowOf(id: string): number;
}

/** Reads data/gazetteer/places.json. Throws where it is of another format. */
export function decodeGazetteer(text: string): GazetteerRows {
	const file = JSON.parse(text) as GazetteerFile;
	if (file.format !== 1)
		throw new Error(`The gazetteer is of format ${String(file.format)}, not 1.`);
	const countries = toRanges(file.countries);
	const ids = toIds(file.ids);
	const lats = toSums(file.lats);
	const lngs = toSums(file.lngs);
	const names = file.names.split('\n');
	const radii = new Map(file.radii);
	const namesAt = (row: number) => names[row]?.split('|') ?? [];
	return {
		countries,
		namesAt,
		populationAt: (row) => file.populations[row] ?? 0,
		rowOf: (id) => ids.indexOf(id),
		placeAt(row) {
			const [name = '', ...alternates] = namesAt(row);
			const [feature, kind] = file.features[file.featureOf[row] ?? 0] ?? ['', 'site'];
			return {
				id: ids[row] ?? '',
				name,
				country: countryAt(countries, row),
				lat: (lats[row] ?? 0) / STEPS_PER_DEGREE,
				lng: (lngs[row] ?? 0) / STEPS_PER_DEGREE,
				kind,
				feature,
				radiusKm: radii.get(row) ?? 0,
				population: file.populations[row] ?? 0,
				alternates,
				datedNames: file.dated
					.filter(([dated]) => dated === row)
					.map(([, name, dates]) => ({ name, dates }))
			};
		}
	};
}

function toRanges(runs: GazetteerFile['countries']): Map<string, readonly [number, number]> {
	const ranges = new Map<string, readonly [number, number]>();
	let from = 0;
	for (const [country, rows] of runs) {
		ranges.set(country, [from, from + rows]);
		from += rows;
	}
	return ranges;
}

function countryAt(countries: GazetteerRows['countries'], row: number): string {
	for (const [country, [from, to]] of countries) if (row >= from && row < to) return country;
	return '';
}

function toSums(differences: readonly number[]): number[] {
	let sum = 0;
	return differences.map((difference) => (sum += difference));
}

function toIds(column: GazetteerFile['ids']): string[] {
	let id = 0;
	return column.map((value) => (typeof value === 'string' ? value : String((id += value))));
}
