import type { CellKind } from '#lib/core/dataset/cell-kind.ts';
import { choiceCell, yesNoCell } from '#lib/core/dataset/cells/choice-cells.ts';
import {
	countryCell,
	geonamesCell,
	languageCell,
	sha256Cell,
	urlCell,
	wikidataCell
} from '#lib/core/dataset/cells/code-cells.ts';
import { dateCell } from '#lib/core/dataset/cells/date-cell.ts';
import {
	namesCell,
	referenceCell,
	referencesCell,
	rolesCell
} from '#lib/core/dataset/cells/list-cells.ts';
import {
	degreesCell,
	kilometresCell,
	numberCell,
	offsetCell
} from '#lib/core/dataset/cells/number-cells.ts';
import { idCell, markdownCell, textCell, titleCell } from '#lib/core/dataset/cells/text-cells.ts';
import {
	ACTOR_KINDS,
	BASES,
	DATE_BASES,
	MODALITIES,
	PLACE_KINDS,
	STANCES
} from '#lib/core/model/dataset.ts';

export type TableName = 'sources' | 'places' | 'actors' | 'events' | 'relations' | 'excerpts';

/** One column of one table: all that is known about it is said here and nowhere else. */
export interface Column<V> extends CellKind<V> {
	description: string;
	required: boolean;
	/** Tables whose ids the cell names. */
	references: readonly TableName[];
}

function optional<V>(
	kind: CellKind<V>,
	description: string,
	...references: TableName[]
): Column<V> {
	return { ...kind, description, required: false, references };
}

function required<V>(
	kind: CellKind<V>,
	description: string,
	...references: TableName[]
): Column<V> {
	return { ...kind, description, required: true, references };
}

const id = required(idCell, 'Stable name of the row in kebab-case; it is part of addresses.');
const title = required(titleCell, 'One short line.');
const name = required(titleCell, 'Name in the language of the dataset.');
const note = optional(textCell, 'Anything a careful reader should know.');
const names = optional(namesCell, 'Names in other languages: `ar=دمشق; ru=Дамаск`.');
const wikidata = optional(wikidataCell, 'Wikidata item, `Q` and digits.');
const kind = required(textCell, 'One of the kinds declared in datapackage.json.');
const date = optional(dateCell, 'When, in EDTF. Empty: not known.');
const dateBasis = optional(choiceCell(DATE_BASES), 'How the date is known.');
const dateNote = optional(textCell, 'How the date was derived, or how it is worded.');
const actors = optional(rolesCell, 'Who took part: `actor-id=role; actor-id=role`.', 'actors');
const modality = required(
	choiceCell(MODALITIES),
	'How the sources tell it: as a fact, a report, a claim, a plan or an opinion.'
);
const summary = optional(markdownCell, 'One or two sentences in your own words.');
const caveat = optional(textCell, 'What a careful reader must know.');

/** Every table and column of format 1, in the order in which they are written. */
const TABLES = {
	sources: {
		id,
		title,
		author: optional(textCell, 'As stated.'),
		publisher: optional(textCell, 'As stated.'),
		published: optional(dateCell, 'When it was published, in EDTF.'),
		published_basis: optional(choiceCell(BASES), 'How the date of publication is known.'),
		language: optional(languageCell, 'BCP 47 tag of the text.'),
		kind: optional(textCell, 'What sort of document it is.'),
		url: optional(urlCell, 'Where it can be read, http or https.'),
		archive_url: optional(urlCell, 'A lasting copy, http or https.'),
		file: optional(textCell, 'Name of the text file that excerpts are checked against.'),
		sha256: optional(sha256Cell, 'SHA-256 of that file, so that a change is noticed.'),
		rights: optional(textCell, 'Who holds the rights, under which terms.'),
		note
	},
	places: {
		id,
		name,
		kind: required(choiceCell(PLACE_KINDS), 'What sort of place it is.'),
		lat: optional(degreesCell(90), 'Latitude in decimal degrees, WGS 84.'),
		lon: optional(degreesCell(180), 'Longitude in decimal degrees, WGS 84.'),
		radius_km: optional(
			kilometresCell,
			'How far from there the true location may be, in km; empty: the place itself.'
		),
		country: optional(countryCell, 'ISO 3166-1 alpha-2 code of the country of today.'),
		names,
		wikidata,
		geonames: optional(geonamesCell, 'GeoNames id.'),
		note
	},
	actors: {
		id,
		name,
		kind: required(choiceCell(ACTOR_KINDS), 'What sort of actor it is.'),
		names,
		wikidata,
		note
	},
	events: {
		id,
		title,
		kind,
		date,
		date_basis: dateBasis,
		date_note: dateNote,
		place: optional(referenceCell, 'Place where it happened. Empty: not known.', 'places'),
		place_basis: optional(choiceCell(BASES), 'How the place is known.'),
		from: optional(referenceCell, 'For a journey: the place it began at.', 'places'),
		actors,
		modality,
		summary,
		caveat,
		same_as: optional(referencesCell, 'Events that tell the same, separated by `;`.', 'events')
	},
	relations: {
		id,
		title,
		kind,
		date,
		date_basis: dateBasis,
		date_note: dateNote,
		from: required(referenceCell, 'Place that acts, or either end of a mutual tie.', 'places'),
		to: required(referenceCell, 'Place acted on, or the other end.', 'places'),
		from_basis: optional(choiceCell(BASES), 'How the first place is known.'),
		to_basis: optional(choiceCell(BASES), 'How the second place is known.'),
		directed: required(yesNoCell, 'yes: from one to the other; no: mutual.'),
		actors,
		quantity: optional(numberCell, 'A plain number.'),
		unit: optional(textCell, 'What is counted: USD, missiles, advisers.'),
		quantity_note: optional(textCell, 'As printed, or that it is an estimate.'),
		modality,
		event: optional(referenceCell, 'Event this tie belongs to.', 'events'),
		summary,
		caveat
	},
	excerpts: {
		id,
		source: required(referenceCell, 'Source it stands in.', 'sources'),
		exact: required(textCell, 'The words as they stand; `[…]` where words are left out.'),
		prefix: optional(textCell, 'Words just before, where the exact words stand twice.'),
		suffix: optional(textCell, 'Words just after, where the exact words stand twice.'),
		start: optional(offsetCell, 'Code points before the excerpt in the normalised text.'),
		end: optional(offsetCell, 'Code points up to the end of the excerpt, exclusive.'),
		language: optional(languageCell, 'BCP 47 tag; empty: that of the source.'),
		translation: optional(textCell, 'In the language of the dataset.'),
		speaker: optional(referenceCell, 'Actor whose words these are.', 'actors'),
		supports: optional(
			referencesCell,
			'Records it is evidence for: `event:<id>; relation:<id>`, or bare ids.',
			'events',
			'relations'
		),
		stance: optional(choiceCell(STANCES), 'Whether it supports or disputes them.')
	}
};

export const TABLE_NAMES: readonly TableName[] = [
	'sources',
	'places',
	'actors',
	'events',
	'relations',
	'excerpts'
];

type Columns<T extends TableName> = (typeof TABLES)[T];

/** The typed cells of one row of a table. */
export type Values<T extends TableName> = {
	[C in keyof Columns<T>]: Columns<T>[C] extends Column<infer V> ? V : never;
};

export type NamedColumn = readonly [name: string, column: Column<unknown>];

const NAMED_COLUMNS = new Map<TableName, readonly NamedColumn[]>(
	TABLE_NAMES.map((table) => [table, Object.entries<Column<unknown>>(TABLES[table])])
);

/** The columns of a table with their names, in order. */
export function columnsOf(table: TableName): readonly NamedColumn[] {
	return NAMED_COLUMNS.get(table) ?? [];
}
