import type { Exported } from '#lib/core/export/export-format.ts';
import { toIsoDay } from '#lib/core/export/iso-day.ts';
import { toRecordRow } from '#lib/core/export/record-row.ts';
import type { CompiledDataset, DatasetRecord } from '#lib/core/model/compiled.ts';
import { DatasetLookup } from '#lib/core/model/lookup.ts';
import type { DatasetOverlay } from '#lib/core/model/overlay.ts';

type Position = readonly [lng: number, lat: number];
type Geometry =
	| { type: 'Point'; coordinates: Position }
	| { type: 'LineString'; coordinates: readonly Position[] }
	| { type: 'MultiLineString'; coordinates: readonly (readonly Position[])[] }
	| { type: 'MultiPolygon'; coordinates: DatasetOverlay['polygons'] };

/**
 * Every record as a feature (RFC 7946): a point for what happened somewhere, a line for a tie; no
 * geometry, and so nothing on a map, for what has no known place. Then the dataset's own dated areas,
 * which have `overlay` where records have `record`.
 */
export function writeGeojson(dataset: CompiledDataset): Exported {
	const lookup = new DatasetLookup(dataset);
	const features = dataset.records.map((record) => ({
		type: 'Feature',
		id: record.ref,
		geometry: toGeometry(record, lookup),
		properties: toRecordRow(record, lookup)
	}));
	const areas = (dataset.overlays ?? []).map(toArea);
	const text = JSON.stringify({ type: 'FeatureCollection', features: [...features, ...areas] });
	return { text: `${text}\n`, leftOut: 0 };
}

function toArea({ name, kind, from, to, source, note, polygons }: DatasetOverlay, at: number) {
	return {
		type: 'Feature',
		id: `overlay:${at + 1}`,
		geometry: { type: 'MultiPolygon', coordinates: polygons } satisfies Geometry,
		properties: {
			overlay: name,
			kind: kind || null,
			earliest: from === null ? null : toIsoDay(from),
			latest: to === null ? null : toIsoDay(to),
			source: source || null,
			note: note || null
		}
	};
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
