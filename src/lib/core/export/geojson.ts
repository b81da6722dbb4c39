import type { Exported } from '#lib/core/export/export-format.ts';
import { toRecordRow } from '#lib/core/export/record-row.ts';
import type { CompiledDataset, DatasetRecord } from '#lib/core/model/compiled.ts';
import { DatasetLookup } from '#lib/core/model/lookup.ts';

type Position = readonly [lng: number, lat: number];
type Geometry =
	| { type: 'Point'; coordinates: Position }
	| { type: 'LineString'; coordinates: readonly Position[] }
	| { type: 'MultiLineString'; coordinates: readonly (readonly Position[])[] };

/**
 * Every record as a feature (RFC 7946): a point for what happened somewhere, a line for a tie; no
 * geometry, and so nothing on a map, for what has no known place.
 */
export function writeGeojson(dataset: CompiledDataset): Exported {
	const lookup = new DatasetLookup(dataset);
	const features = dataset.records.map((record) => ({
		type: 'Feature',
		id: record.ref,
		geometry: toGeometry(record, lookup),
		properties: toRecordRow(record, lookup)
	}));
	const text = JSON.stringify({ type: 'FeatureCollection', features });
	return { text: `${text}\n`, leftOut: 0 };
}

function toGeometry({ tie, place }: DatasetRecord, lookup: DatasetLookup): Geometry | null {
	const at = (id: string | null) => (id === null ? null : (lookup.place(id)?.at ?? null));
	const [from, to] = [at(tie?.from ?? null), at(tie?.to ?? null)];
	if (tie && from && to && tie.from !== tie.to) return toLine(from, to);
	const point = at(place) ?? from ?? to;
	return point && { type: 'Point', coordinates: point };
}

/** The short way round; cut where it crosses the 180th meridian, as RFC 7946 3.1.9 asks. */
function toLine(from: Position, to: Position): Geometry {
	const turn = to[0] - from[0];
	if (Math.abs(turn) <= 180) return { type: 'LineString', coordinates: [from, to] };
	const edge = turn > 0 ? -180 : 180;
	const unrolled = to[0] + (turn > 0 ? -360 : 360);
	const lat = from[1] + ((to[1] - from[1]) * (edge - from[0])) / (unrolled - from[0]);
	return {
		type: 'MultiLineString',
		coordinates: [
			[from, [edge, lat]],
			[[-edge, lat], to]
		]
	};
}
