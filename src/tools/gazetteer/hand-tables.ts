import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { DatedName } from '#lib/core/gazetteer/gazetteer-place.ts';
import { PLACE_KINDS } from '#lib/core/model/dataset.ts';
import { uniqueNames } from './choose-names.ts';
import type { Row } from './row.ts';

export const GAZETTEER_FOLDER = 'data/gazetteer';

/** A former name, with its spellings in other languages. */
export interface FormerName extends DatedName {
	spellings: readonly string[];
}

type Table = 'supplement' | 'names' | 'dated-names';

/** Places that GeoNames' list of towns lacks: bases, plants, regions, seas. Throws at a row without coordinates or kind. */
export function readSupplement(): Row[] {
	return readTable('supplement').map((cells) => {
		const [lat, lng] = [Number(cells.lat || NaN), Number(cells.lng || NaN)];
		const kind = PLACE_KINDS.find((each) => each === cells.kind);
		if (!(Math.abs(lat) <= 90 && Math.abs(lng) <= 180) || !kind) {
			throw new Error(`supplement.csv: ${cells.id} has no coordinates or no kind`);
		}
		return {
			id: cells.id ?? '',
			name: cells.name ?? '',
			country: cells.country ?? '',
			lat,
			lng,
			kind,
			feature: cells.feature ?? kind,
			radiusKm: Number(cells.radius_km),
			population: 0,
			names: uniqueNames([cells.name ?? '', ...toList(cells.other_names)]),
			datedNames: []
		};
	});
}

/** Names by GeoNames id, the one in use first, for towns that GeoNames names otherwise than readers. */
export function readNames(): Map<number, string[]> {
	return new Map(
		readTable('names').map(({ geonames, name = '', other_names }) => [
			Number(geonames),
			[name, ...toList(other_names)]
		])
	);
}

/** Former names by GeoNames id. */
export function readFormerNames(): Map<number, FormerName[]> {
	const former = new Map<number, FormerName[]>();
	for (const { geonames, name = '', dates = '', other_names } of readTable('dated-names')) {
		const id = Number(geonames);
		const names = former.get(id) ?? [];
		names.push({ name, dates, spellings: toList(other_names) });
		former.set(id, names);
	}
	return former;
}

function readTable(table: Table): Record<string, string>[] {
	const text = readFileSync(`${GAZETTEER_FOLDER}/hand/${table}.csv`, 'utf8');
	return Papa.parse<Record<string, string>>(text.trim(), { header: true }).data;
}

function toList(cell = ''): string[] {
	return cell.split('|').filter((name) => name !== '');
}
