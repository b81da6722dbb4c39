import { writeAnnotations } from '#lib/core/export/annotations.ts';
import { writeCsv } from '#lib/core/export/csv.ts';
import type { ExportFormat } from '#lib/core/export/export-format.ts';
import { writeGeojson } from '#lib/core/export/geojson.ts';
import { writeJsonLd } from '#lib/core/export/json-ld/write-json-ld.ts';
import { writeLinkedPlaces } from '#lib/core/export/linked-places.ts';
import { writeTimelinejs } from '#lib/core/export/timelinejs.ts';

/** Every way out, in the order in which readers see them. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
	{
		id: 'csv',
		file: 'records.csv',
		mediaType: 'text/csv',
		label: 'One table of all records (CSV)',
		write: writeCsv
	},
	{
		id: 'geojson',
		file: 'records.geojson',
		mediaType: 'application/geo+json',
		label: 'For maps (GeoJSON)',
		write: writeGeojson
	},
	{
		id: 'annotations',
		file: 'annotations.jsonld',
		mediaType: 'application/ld+json',
		label: 'Excerpts as Web Annotations (JSON-LD)',
		write: writeAnnotations
	},
	{
		id: 'lpf',
		file: 'places.lpf.json',
		mediaType: 'application/geo+json',
		label: 'Places in Linked Places format',
		write: writeLinkedPlaces
	},
	{
		id: 'jsonld',
		file: 'records.jsonld',
		mediaType: 'application/ld+json',
		label: 'In the words of schema.org (JSON-LD)',
		write: writeJsonLd
	},
	{
		id: 'timelinejs',
		file: 'timeline.json',
		mediaType: 'application/json',
		label: 'For TimelineJS',
		write: writeTimelinejs
	}
];
