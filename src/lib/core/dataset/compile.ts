import { compileRecords } from '#lib/core/dataset/compile-records.ts';
import { toCompiledDate } from '#lib/core/dataset/compiled-date.ts';
import { countRecords } from '#lib/core/dataset/count-records.ts';
import type { Dataset, Row } from '#lib/core/dataset/dataset.ts';
import type { TableName } from '#lib/core/dataset/columns.ts';
import type { ExcerptAnchors } from '#lib/core/dataset/checks/excerpts.ts';
import { toCoordinates } from '#lib/core/geo/coordinates.ts';
import type { PackageInfo } from '#lib/core/dataset/package-info.ts';
import { toSupports } from '#lib/core/dataset/supports.ts';
import { withoutControls } from '#lib/core/text/hidden-characters.ts';
import type {
	Actor,
	CompiledDataset,
	Excerpt,
	Kind,
	Place,
	Source
} from '#lib/core/model/compiled.ts';

/** Six decimals of a degree are a tenth of a metre; more is noise of a spreadsheet. */
const DEGREE_STEPS = 1e6;

/**
 * Turns a checked dataset into the one that pages load. Rejected rows are left out, and with them
 * every mention of them, so that each id in the result resolves.
 */
export function compileChecked(dataset: Dataset, anchors: ExcerptAnchors): CompiledDataset {
	const { info, overlays } = dataset;
	const language = info.dateline.defaultLanguage;
	const rows = <T extends TableName>(table: T): Row<T>[] =>
		(dataset.rows[table] as Row<T>[]).filter((row) => !row.rejected);
	const kept = {
		sources: rows('sources'),
		places: rows('places'),
		actors: rows('actors'),
		events: rows('events'),
		relations: rows('relations'),
		excerpts: rows('excerpts')
	};
	const sources = kept.sources.map((row) => toSource(row, language, anchors));
	const places = kept.places.map(toPlace);
	const actors = kept.actors.map(toActor);
	const known = {
		places: new Map(places.map((place) => [place.id, place])),
		actors: new Set(actors.map(({ id }) => id)),
		events: new Set(kept.events.map(({ id }) => id)),
		relations: new Set(kept.relations.map(({ id }) => id))
	};
	const sourceLanguages = new Map(sources.map((source) => [source.id, source.language]));
	const excerpts = kept.excerpts
		.filter((row) => sourceLanguages.has(row.values.source ?? ''))
		.map((row) => toExcerpt(row, sourceLanguages, known, anchors));
	const records = compileRecords(kept.events, kept.relations, known, excerpts, language);
	return {
		format: 1,
		id: dataset.id,
		title: withoutControls(info.title),
		description: withoutControls(info.description),
		version: info.version,
		language,
		licenses: info.licenses.map(({ name, title, path }) => ({
			name,
			title: title ?? null,
			path: path ?? null
		})),
		contributors: info.contributors,
		kinds: toKinds(info),
		view: info.dateline.view,
		sources,
		places,
		actors,
		records,
		excerpts,
		// Absent rather than empty: most datasets bring none, and their hash stays what it was.
		...(overlays.length > 0 ? { overlays } : {}),
		counts: countRecords(dataset, records, known.places)
	};
}

/** The first declaration of each; a second one has its finding. */
function toKinds({ dateline: { kinds } }: PackageInfo): Kind[] {
	return kinds
		.filter(({ id }, at) => kinds.findIndex((kind) => kind.id === id) === at)
		.map(({ id, label, shape, color }) => ({
			id,
			label: Object.fromEntries(
				Object.entries(label).map(([tag, text]) => [tag, withoutControls(text)])
			),
			shape,
			color: color ?? null
		}));
}

function toSource(row: Row<'sources'>, language: string, anchors: ExcerptAnchors): Source {
	const { values } = row;
	return {
		id: row.id,
		title: values.title,
		author: values.author,
		publisher: values.publisher,
		published: values.published && toCompiledDate(values.published, language),
		publishedBasis: values.published_basis,
		language: values.language || language,
		kind: values.kind,
		url: values.url,
		archiveUrl: values.archive_url,
		rights: values.rights,
		note: values.note,
		quotedShare: anchors.shares.get(row.id) ?? null,
		custom: row.custom
	};
}

function toPlace(row: Row<'places'>): Place {
	const { values } = row;
	const { lat, lon } = values;
	const at = lat === null || lon === null ? null : toCoordinates(lat, lon).at;
	const round = (degrees: number) => Math.round(degrees * DEGREE_STEPS) / DEGREE_STEPS;
	return {
		id: row.id,
		name: values.name,
		kind: values.kind ?? 'site',
		at: at && [round(at[0]), round(at[1])],
		radiusKm: values.radius_km,
		country: values.country,
		names: values.names,
		wikidata: values.wikidata,
		geonames: values.geonames,
		note: values.note,
		custom: row.custom
	};
}

function toActor(row: Row<'actors'>): Actor {
	const { values } = row;
	return {
		id: row.id,
		name: values.name,
		kind: values.kind ?? 'group',
		names: values.names,
		wikidata: values.wikidata,
		note: values.note,
		custom: row.custom
	};
}

function toExcerpt(
	row: Row<'excerpts'>,
	sourceLanguages: ReadonlyMap<string, string>,
	known: {
		actors: ReadonlySet<string>;
		events: ReadonlySet<string>;
		relations: ReadonlySet<string>;
	},
	anchors: ExcerptAnchors
): Excerpt {
	const { values } = row;
	const source = values.source ?? '';
	const anchor = anchors.ranges.get(row.id);
	const speaker = values.speaker;
	return {
		id: row.id,
		source,
		exact: values.exact,
		prefix: values.prefix,
		suffix: values.suffix,
		start: anchor?.start ?? values.start,
		end: anchor?.end ?? values.end,
		language: values.language || (sourceLanguages.get(source) ?? ''),
		translation: values.translation,
		speaker: speaker !== null && known.actors.has(speaker) ? speaker : null,
		supports: toSupports(values.supports, known),
		stance: values.stance ?? 'supports',
		verified: anchors.verified.has(row.id),
		custom: row.custom
	};
}
