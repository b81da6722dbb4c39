import {
	columnFromArray,
	dateDay,
	dictionary,
	float64,
	int32,
	tableFromColumns,
	tableToIPC,
	utf8
} from '@uwdata/flechette';
import { parquetWriteBuffer } from 'hyparquet-writer';

/** Events as any format can say them. */
export interface TestEvent {
	date: string;
	place: string;
	lat: number;
	lng: number;
	kind: string;
	actors: string;
	weight: number;
}

/** The same events each time: some places often, all kinds, days of two years in no order. */
export function someEvents(count: number): TestEvent[] {
	const kinds = ['clash', 'visit', 'strike'];
	return Array.from({ length: count }, (_, at) => {
		const place = ((at * 7919) % 23) % 11;
		const [year, month, day] = [2015 + (at % 2), 1 + ((at * 5) % 12), 1 + ((at * 11) % 28)];
		return {
			date: `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
			place: `Town ${place}`,
			lat: 30 + place / 4,
			lng: 36 - place / 2,
			kind: kinds[at % 3]!,
			actors: at % 4 === 0 ? '' : at % 4 === 1 ? 'Army' : 'Army; Rebels',
			weight: at % 6
		};
	});
}

export function toCsv(events: readonly TestEvent[]): string {
	const rows = events.map((event) => Object.values(event).join(','));
	return [Object.keys(events[0]!).join(','), ...rows, ''].join('\n');
}

export function toFeatures(events: readonly TestEvent[]): object[] {
	return events.map(({ lat, lng, ...properties }) => ({
		type: 'Feature',
		geometry: { type: 'Point', coordinates: [lng, lat] },
		properties
	}));
}

export function toGeoJson(events: readonly TestEvent[]): string {
	return JSON.stringify({ type: 'FeatureCollection', features: toFeatures(events) }, null, 1);
}

export function toGeoJsonLines(events: readonly TestEvent[]): string {
	return toFeatures(events)
		.map((feature) => JSON.stringify(feature))
		.join('\n');
}

export function toParquet(events: readonly TestEvent[], rowGroupSize = 1000): Uint8Array {
	const texts = (name: 'place' | 'kind' | 'actors') => ({
		name,
		data: events.map((event) => event[name]),
		type: 'STRING' as const
	});
	const numbers = (name: 'lat' | 'lng' | 'weight') => ({
		name,
		data: events.map((event) => event[name]),
		type: 'DOUBLE' as const
	});
	const bytes = parquetWriteBuffer({
		rowGroupSize,
		columnData: [
			{
				name: 'date',
				data: events.map(({ date }) => new Date(`${date}T00:00Z`)),
				type: 'TIMESTAMP'
			},
			texts('place'),
			numbers('lat'),
			numbers('lng'),
			texts('kind'),
			texts('actors'),
			numbers('weight')
		]
	});
	return new Uint8Array(bytes);
}

export function toArrow(events: readonly TestEvent[], format: 'file' | 'stream'): Uint8Array {
	const all = <T>(of: (event: TestEvent) => T) => events.map(of);
	const table = tableFromColumns({
		date: columnFromArray(
			all(({ date }) => new Date(`${date}T00:00Z`)),
			dateDay()
		),
		place: columnFromArray(
			all(({ place }) => place),
			dictionary(utf8())
		),
		lat: columnFromArray(
			all(({ lat }) => lat),
			float64()
		),
		lng: columnFromArray(
			all(({ lng }) => lng),
			float64()
		),
		kind: columnFromArray(
			all(({ kind }) => kind),
			dictionary(utf8())
		),
		actors: columnFromArray(
			all(({ actors }) => actors),
			utf8()
		),
		weight: columnFromArray(
			all(({ weight }) => weight),
			int32()
		)
	});
	const bytes = tableToIPC(table, { format });
	if (bytes === null) throw new Error('nothing was written');
	return bytes;
}
