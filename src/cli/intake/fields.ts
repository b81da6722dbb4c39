/** What is known of an event, and by which names of columns it is found if nobody says. */
export const FIELDS = {
	start: [
		'start',
		'startdate',
		'starttime',
		'eventdate',
		'date',
		'datetime',
		'timestamp',
		'time',
		'begin',
		'when',
		'sqldate'
	],
	end: ['end', 'enddate', 'endtime', 'until', 'finish', 'stop'],
	lat: ['geometry lat', 'lat', 'latitude', 'fromlat', 'originlat', 'startlat', 'y'],
	lng: [
		'geometry lng',
		'lng',
		'lon',
		'long',
		'longitude',
		'fromlng',
		'fromlon',
		'originlng',
		'originlon',
		'startlng',
		'startlon',
		'x'
	],
	place: ['place', 'placename', 'location', 'from', 'fromplace', 'origin', 'city', 'town', 'site'],
	'to-place': ['toplace', 'to', 'destination', 'dest', 'destinationname', 'destname'],
	'to-lat': ['geometry to lat', 'tolat', 'destlat', 'destinationlat', 'endlat'],
	'to-lng': [
		'geometry to lng',
		'tolng',
		'tolon',
		'destlng',
		'destlon',
		'destinationlng',
		'destinationlon',
		'endlng',
		'endlon'
	],
	directed: ['directed'],
	kind: ['kind', 'eventtype', 'type', 'category', 'class'],
	actors: ['actors', 'actor', 'actor1', 'actor2', 'participants', 'parties'],
	weight: ['weight', 'fatalities', 'deaths', 'count', 'quantity', 'amount', 'value'],
	modality: ['modality']
} as const satisfies Record<string, readonly string[]>;

export type Field = keyof typeof FIELDS;

export const FIELD_NAMES = Object.keys(FIELDS) as Field[];

/** Fields that several columns may make up together. */
const MANY: readonly Field[] = ['actors'];

export function isField(name: string): name is Field {
	return Object.hasOwn(FIELDS, name);
}

export function mayBeMany(field: Field): boolean {
	return MANY.includes(field);
}
