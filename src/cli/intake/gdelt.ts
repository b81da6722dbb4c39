import type { Layout } from './layout.ts';

const ACTOR = [
	'Code',
	'Name',
	'CountryCode',
	'KnownGroupCode',
	'EthnicCode',
	'Religion1Code',
	'Religion2Code',
	'Type1Code',
	'Type2Code',
	'Type3Code'
];
const GEO = ['Type', 'FullName', 'CountryCode', 'ADM1Code', 'Lat', 'Long', 'FeatureID'];
/** Version 2 has one more. */
const GEO_2 = GEO.toSpliced(4, 0, 'ADM2Code');

function toHeader(geo: readonly string[]): string[] {
	return [
		...['GLOBALEVENTID', 'SQLDATE', 'MonthYear', 'Year', 'FractionDate'],
		...['Actor1', 'Actor2'].flatMap((actor) => ACTOR.map((name) => actor + name)),
		...['IsRootEvent', 'EventCode', 'EventBaseCode', 'EventRootCode', 'QuadClass'],
		...['GoldsteinScale', 'NumMentions', 'NumSources', 'NumArticles', 'AvgTone'],
		...['Actor1Geo_', 'Actor2Geo_', 'ActionGeo_'].flatMap((of) => geo.map((name) => of + name)),
		...['DATEADDED', 'SOURCEURL']
	];
}

const VERSION_1 = toHeader(GEO);
const VERSION_2 = toHeader(GEO_2);
/** Files of the years before 2013 have no address of a source. */
const BEFORE_2013 = VERSION_1.slice(0, -1);

/** GDELT events of version 1 and 2: cells between tabs, no header, no quotation marks. */
export const GDELT: Layout = {
	title: 'GDELT',
	modality: 'reported',
	delimiter: '\t',
	quotes: false,
	header: (cells) =>
		[BEFORE_2013, VERSION_1, VERSION_2].find(({ length }) => length === cells) ?? null,
	columns: {
		start: ['SQLDATE'],
		end: [],
		place: ['ActionGeo_FullName'],
		lat: ['ActionGeo_Lat'],
		lng: ['ActionGeo_Long'],
		kind: ['QuadClass'],
		actors: ['Actor1Name', 'Actor2Name'],
		weight: ['NumMentions']
	},
	kinds: {
		1: 'Verbal cooperation',
		2: 'Material cooperation',
		3: 'Verbal conflict',
		4: 'Material conflict'
	}
};
