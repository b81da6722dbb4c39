import { buildColumns } from '#lib/core/columns/build-columns.ts';
import { toRecordEvents } from '#lib/core/columns/dataset-events.ts';
import type { EventColumns } from '#lib/core/columns/event-columns.ts';
import type { LooseEvents } from '#lib/core/columns/loose-events.ts';
import type { LargePlaces } from '#lib/core/crowd/large-scene.ts';
import type { CompiledDataset, DatasetRecord } from '#lib/core/model/compiled.ts';
import type { RecordRef } from '#lib/core/model/dataset.ts';
import type { PlaceNodes } from '#lib/core/model/place-nodes.ts';

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
}

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
	return {
		columns,
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
