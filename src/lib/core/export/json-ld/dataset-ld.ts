import { toSourceLd } from '#lib/core/export/json-ld/thing-ld.ts';
import type { CompiledDataset } from '#lib/core/model/compiled.ts';
import { fromDay } from '#lib/core/time/day.ts';

/** A file that holds the dataset. */
export interface Distribution {
	/** From the dataset's folder. */
	path: string;
	mediaType: string;
}

/** Search engines refuse shorter descriptions and cut longer ones. Characters. */
const SHORTEST_DESCRIPTION = 50;
const LONGEST_DESCRIPTION = 5000;

/** The dataset for machines (https://schema.org/Dataset). `base` as in `toPlaceLd`. */
export function toDatasetLd(
	dataset: CompiledDataset,
	base: string,
	distributions: readonly Distribution[]
): object {
	const { description, title, licenses, contributors } = dataset;
	return {
		'@context': 'https://schema.org',
		'@type': 'Dataset',
		'@id': base,
		url: base,
		name: title,
		description: (description.length < SHORTEST_DESCRIPTION
			? `${title}: ${description || 'events and relations on a map'}, each with the words it rests on.`
			: description
		).slice(0, LONGEST_DESCRIPTION),
		inLanguage: dataset.language,
		version: dataset.version || undefined,
		license: licenses.map(({ path, name }) => path ?? name),
		creator: contributors.map(({ title: name }) => ({ '@type': 'Organization', name })),
		temporalCoverage: toCoverage(dataset),
		spatialCoverage: toBox(dataset),
		isBasedOn: dataset.sources.map((source) => toSourceLd(source, base)),
		distribution: distributions.map(({ path, mediaType }) => ({
			'@type': 'DataDownload',
			contentUrl: base + path,
			encodingFormat: mediaType
		}))
	};
}

/** ISO 8601 interval of the years that dates name, `1948/2021`; ends without bound do not count. */
function toCoverage({ records }: CompiledDataset): string | undefined {
	const days = records
		.flatMap(({ date }) => (date ? [...date.start, ...date.end] : []))
		.filter(Number.isFinite);
	if (days.length === 0) return undefined;
	const first = days.reduce((a, b) => Math.min(a, b));
	const last = days.reduce((a, b) => Math.max(a, b));
	return `${toYear(first)}/${toYear(last)}`;
}

function toYear(day: number): string {
	return String(fromDay(day).year).padStart(4, '0');
}

/** South west north east, in degrees. Nothing for a dataset without a place on the map. */
function toBox({ places }: CompiledDataset): object | undefined {
	const points = places.flatMap(({ at }) => (at ? [at] : []));
	if (points.length === 0) return undefined;
	const lngs = points.map(([lng]) => lng);
	const lats = points.map(([, lat]) => lat);
	const box = [Math.min(...lats), Math.min(...lngs), Math.max(...lats), Math.max(...lngs)];
	return { '@type': 'Place', geo: { '@type': 'GeoShape', box: box.join(' ') } };
}
