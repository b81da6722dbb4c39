import { gunzipSync, gzipSync } from 'node:zlib';
import { tableFromArrays, tableFromIPC, tableToIPC } from '@uwdata/flechette';
import { parquetRead } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import type { EventTable } from './event-table.ts';

/** One way to write a table of events, and to get its columns back. */
export interface Format {
	name: string;
	/** As it lies on a static host: what has no packing of its own is packed with gzip. */
	encode(table: EventTable): Uint8Array;
	/** Columns of numbers, ready to be computed with. */
	decode(bytes: Uint8Array): Promise<EventTable> | EventTable;
}

const FIELDS = ['start', 'end', 'lng', 'lat', 'place', 'kind'] as const;
/** A string of a million features would be longer than strings may be. */
const FEATURES_PER_PART = 50_000;

interface Feature {
	geometry: { coordinates: [lng: number, lat: number] };
	properties: { s: number; e: number; p: number; k: number };
}

const geojson: Format = {
	name: 'GeoJSON, gzip',
	encode({ start, end, lng, lat, place, kind }) {
		const toText = (row: number) =>
			JSON.stringify({
				type: 'Feature',
				geometry: { type: 'Point', coordinates: [lng[row]!, lat[row]!] },
				properties: { s: start[row]!, e: end[row]!, p: place[row]!, k: kind[row]! }
			});
		const parts: Buffer[] = [Buffer.from('{"type":"FeatureCollection","features":[')];
		for (let from = 0; from < start.length; from += FEATURES_PER_PART) {
			const rows = Math.min(FEATURES_PER_PART, start.length - from);
			const texts = Array.from({ length: rows }, (_, at) => toText(from + at));
			parts.push(Buffer.from((from > 0 ? ',' : '') + texts.join(',')));
		}
		return gzipSync(Buffer.concat([...parts, Buffer.from(']}')]));
	},
	decode(bytes) {
		const { features }: { features: Feature[] } = JSON.parse(gunzipSync(bytes).toString());
		const ints = (of: (feature: Feature) => number) => Int32Array.from(features, of);
		const floats = (of: (feature: Feature) => number) => Float64Array.from(features, of);
		return {
			start: ints(({ properties }) => properties.s),
			end: ints(({ properties }) => properties.e),
			lng: floats(({ geometry }) => geometry.coordinates[0]),
			lat: floats(({ geometry }) => geometry.coordinates[1]),
			place: ints(({ properties }) => properties.p),
			kind: ints(({ properties }) => properties.k)
		};
	}
};

const arrow: Format = {
	name: 'Arrow, gzip',
	encode: (table) => gzipSync(tableToIPC(tableFromArrays({ ...table }), { format: 'file' })!),
	decode(bytes) {
		const table = tableFromIPC(gunzipSync(bytes));
		return toTable((name) => table.getChild(name).toArray());
	}
};

const parquet: Format = {
	name: 'Parquet, snappy',
	encode: (table) =>
		new Uint8Array(
			parquetWriteBuffer({
				columnData: FIELDS.map((name) => ({
					name,
					data: table[name],
					type: name === 'lng' || name === 'lat' ? 'DOUBLE' : 'INT32'
				}))
			})
		),
	async decode(bytes) {
		const columns = new Map<string, ArrayLike<number>[]>(FIELDS.map((name) => [name, []]));
		await parquetRead({
			file: bytes.buffer as ArrayBuffer,
			onChunk: ({ columnName, columnData }) => {
				columns.get(columnName)!.push(columnData as ArrayLike<number>);
			}
		});
		return toTable((name) => joined(columns.get(name)!));
	}
};

export const FORMATS: readonly Format[] = [geojson, arrow, parquet];

function toTable(read: (name: (typeof FIELDS)[number]) => ArrayLike<number>): EventTable {
	const ints = (name: (typeof FIELDS)[number]) => {
		const values = read(name);
		return values instanceof Int32Array ? values : Int32Array.from(values);
	};
	const floats = (name: (typeof FIELDS)[number]) => {
		const values = read(name);
		return values instanceof Float64Array ? values : Float64Array.from(values);
	};
	return {
		start: ints('start'),
		end: ints('end'),
		lng: floats('lng'),
		lat: floats('lat'),
		place: ints('place'),
		kind: ints('kind')
	};
}

function joined(parts: readonly ArrayLike<number>[]): Float64Array {
	const all = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0));
	parts.reduce((at, part) => (all.set(part, at), at + part.length), 0);
	return all;
}
