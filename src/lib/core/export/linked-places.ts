import type { Exported, ExportOptions } from '#lib/core/export/export-format.ts';
import { toIsoDay } from '#lib/core/export/iso-day.ts';
import { toPagePath } from '#lib/core/export/page-path.ts';
import type {
	CompiledDataset,
	CompiledDate,
	DatasetRecord,
	Place
} from '#lib/core/model/compiled.ts';
import { DatasetLookup } from '#lib/core/model/lookup.ts';
import type { DayRange } from '#lib/core/time/day.ts';

const CONTEXT =
	'https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld';

/** The places in Linked Places format: names, position, links, when and with whom they are tied. */
export function writeLinkedPlaces(dataset: CompiledDataset, { base }: ExportOptions): Exported {
	const lookup = new DatasetLookup(dataset);
	const features = dataset.places.map((place) => toFeature(place, lookup, base));
	const text = JSON.stringify(
		{ type: 'FeatureCollection', '@context': CONTEXT, features },
		null,
		1
	);
	const tied = dataset.records.filter(({ at }) => at.length > 0);
	return { text: `${text}\n`, leftOut: dataset.records.length - tied.length };
}

function toFeature(place: Place, lookup: DatasetLookup, base: string): object {
	const records = lookup.recordsAt(place.id);
	const names = Object.entries(place.names).map(([lang, toponym]) => ({ toponym, lang }));
	const { language } = lookup.dataset;
	return {
		'@id': base + toPagePath('place', place.id),
		type: 'Feature',
		properties: {
			title: place.name,
			ccodes: place.country === '' ? undefined : [place.country],
			radius_km: place.radiusKm ?? undefined
		},
		names: [{ toponym: place.name, lang: language }, ...names],
		types: [{ label: place.kind }],
		geometry: place.at ? { type: 'Point', coordinates: place.at } : undefined,
		when: { timespans: records.flatMap(({ date }) => (date ? [toTimespan(date)] : [])) },
		links: toLinks(place),
		relations: records.flatMap((record) => toRelation(record, place, base) ?? []),
		descriptions: place.note === '' ? undefined : [{ value: place.note, lang: language }]
	};
}

function toLinks({ wikidata, geonames }: Place): object[] {
	return [
		...(wikidata === '' ? [] : [{ type: 'closeMatch', identifier: `wd:${wikidata}` }]),
		...(geonames === '' ? [] : [{ type: 'closeMatch', identifier: `gn:${geonames}` }])
	];
}

function toRelation(record: DatasetRecord, place: Place, base: string): object | null {
	const { tie, date } = record;
	if (!tie || tie.from === tie.to) return null;
	const other = tie.from === place.id ? tie.to : tie.from;
	return {
		relationType: record.kind,
		relationTo: base + toPagePath('place', other),
		label: record.title,
		when: date ? { timespans: [toTimespan(date)] } : undefined
	};
}

function toTimespan({ start, end, span }: CompiledDate): object {
	return span === 'moment'
		? { start: toBounds(start) }
		: { start: toBounds(start), end: toBounds(end) };
}

function toBounds([from, to]: DayRange): object {
	if (from === to && Number.isFinite(from)) return { in: toIsoDay(from) };
	return {
		earliest: Number.isFinite(from) ? toIsoDay(from) : undefined,
		latest: Number.isFinite(to) ? toIsoDay(to) : undefined
	};
}
