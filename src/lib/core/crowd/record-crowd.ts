import { buildColumns } from '#lib/core/columns/build-columns.ts';
import { toRecordEvents } from '#lib/core/columns/dataset-events.ts';
import type { EventColumns } from '#lib/core/columns/event-columns.ts';
import type { LooseEvents } from '#lib/core/columns/loose-events.ts';
import type { LargePlaces } from '#lib/core/crowd/large-scene.ts';
import type { CompiledDataset, DatasetRecord } from '#lib/core/model/compiled.ts';
import type { RecordRef } from '#lib/core/model/dataset.ts';
import type { PlaceNodes } from '#lib/core/model/place-nodes.ts';
import { toPlaceLevel } from '#lib/core/scene/place-level.ts';

/** Records as columns whose places are the nodes of a map: what layers draw where they are many. */
export interface RecordCrowd {
	columns: EventColumns;
	/** Where nodes are, by their numbers. */
	places: LargePlaces;
	/** Ids of nodes, by their numbers. */
	nodes: readonly string[];
	/** The number of the node of a place, by its id; none for a place without coordinates. */
	numberOf: ReadonlyMap<string, number>;
	/** By row. */
	records: readonly DatasetRecord[];
	rowOf: ReadonlyMap<RecordRef, number>;
	/** By row: `AREA_BITS` of the nodes at which it speaks of an area and not of the very place. */
	areas: Uint8Array;
}

/** Where it is or comes from, and where it goes to. */
export const AREA_BITS = { place: 1, destination: 2 } as const;

/** Of all records of a dataset, once for each way of grouping its places. */
export function toRecordCrowd(
	dataset: CompiledDataset,
	{ nodes, nodeOf }: PlaceNodes
): RecordCrowd {
	const all = [...nodes.values()];
	const atNode = new Map(all.map(({ id }, number) => [id, number]));
	const numberOf = new Map(Array.from(nodeOf, ([place, node]) => [place, atNode.get(node)!]));
	const numbers = dataset.places.map(({ id }) => numberOf.get(id) ?? all.length);
	const events = toRecordEvents(dataset, dataset.records);
	const { columns, order } = buildColumns(atNodes(events, [...numbers, all.length], all.length));
	const records = Array.from(order, (at) => dataset.records[at]!);
	const levelOf = new Map(dataset.places.map((place) => [place.id, toPlaceLevel(place)]));
	const isArea = ({ at }: DatasetRecord, node: number | undefined) => {
		const here = at.filter((id) => numberOf.get(id) === node);
		return here.length > 0 && here.every((id) => levelOf.get(id) === 'area');
	};
	const { pair, pairs, place, flowFrom } = columns;
	const areas = Uint8Array.from(records, (record, row) => {
		const to = row < flowFrom ? undefined : pairs.to[pair[row - flowFrom]!];
		return (
			(isArea(record, place[row]) ? AREA_BITS.place : 0) |
			(isArea(record, to) ? AREA_BITS.destination : 0)
		);
	});
	return {
		columns,
		areas,
		places: {
			lng: Float64Array.from(all, ({ at }) => at[0]),
			lat: Float64Array.from(all, ({ at }) => at[1])
		},
		nodes: all.map(({ id }) => id),
		numberOf,
		records,
		rowOf: new Map(records.map(({ ref }, row) => [ref, row]))
	};
}

/** A tie of which one end is nowhere known is an event at the other. */
function atNodes(events: LooseEvents, numbers: readonly number[], nowhere: number): LooseEvents {
	const ends = Array.from(events.place, (place, row) => {
		const [from, to] = [numbers[place]!, numbers[events.destination[row]!]!];
		return from === nowhere ? [to, nowhere] : [from, to];
	});
	return {
		...events,
		places: nowhere,
		place: Uint32Array.from(ends, ([from]) => from!),
		destination: Uint32Array.from(ends, ([, to]) => to!)
	};
}
