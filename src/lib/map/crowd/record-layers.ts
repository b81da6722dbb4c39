import type { LargeTarget } from '#lib/core/crowd/large-scene.ts';
import type { RecordCrowd } from '#lib/core/crowd/record-crowd.ts';
import { toRecordFrame } from '#lib/core/crowd/record-frame.ts';
import type { Kind } from '#lib/core/model/compiled.ts';
import type { RecordRef } from '#lib/core/model/dataset.ts';
import type { Selection } from '#lib/core/model/selection.ts';
import type { Hover } from '#lib/core/scene/emphasis.ts';
import type { Slice } from '#lib/core/slice/slice.ts';
import type { LayerSource } from '#lib/map/crowd/layer-stage.svelte.ts';

/** What layers draw of slices of records. */
export function toRecordLayers(
	crowd: RecordCrowd,
	kinds: readonly Kind[]
): LayerSource<Slice, Hover> {
	let last: { of: Slice; only: OnlyRecords } | null = null;
	return {
		places: crowd.places,
		kinds,
		toFrame: (slice) => toRecordFrame(crowd, slice),
		toPage: (target, slice) => {
			if (last?.of !== slice) last = { of: slice, only: toOnlyRecords(crowd, slice) };
			return toHover(crowd, last.only, target);
		},
		toLayers: (hover) => toTarget(crowd, hover)
	};
}

/** What stands out of a selection; null for nothing that is drawn. */
export function toSelectedHover(selection: Selection): Hover | null {
	switch (selection.type) {
		case 'record':
		case 'flow':
		case 'place':
			return selection;
		default:
			return null;
	}
}

/** By number of a place: its record, or null where it has several. */
type OnlyRecords = ReadonlyMap<number, RecordRef | null>;

function toOnlyRecords({ numberOf }: RecordCrowd, { entries }: Slice): OnlyRecords {
	const only = new Map<number, RecordRef | null>();
	for (const { record } of entries) {
		for (const id of record.at) {
			const place = numberOf.get(id);
			if (place === undefined) continue;
			// A country shares the place of its capital.
			const isOther = only.has(place) && only.get(place) !== record.ref;
			only.set(place, isOther ? null : record.ref);
		}
	}
	return only;
}

/** A place with one record stands for that. */
function toHover({ nodes, records }: RecordCrowd, only: OnlyRecords, target: LargeTarget): Hover {
	switch (target.type) {
		case 'event':
			return { type: 'record', ref: records[target.row]!.ref };
		case 'place': {
			const ref = only.get(target.place) ?? null;
			return ref ? { type: 'record', ref } : { type: 'place', id: nodes[target.place]! };
		}
		case 'pair':
			return { type: 'flow', from: nodes[target.from]!, to: nodes[target.to]! };
	}
}

function toTarget(crowd: RecordCrowd, hover: Hover): LargeTarget | null {
	const { numberOf } = crowd;
	if (hover.type === 'record') return toRecordTarget(crowd, hover.ref);
	if (hover.type === 'place') {
		const place = numberOf.get(hover.id);
		return place === undefined ? null : { type: 'place', place };
	}
	const [from, to] = [numberOf.get(hover.from), numberOf.get(hover.to)];
	return from === undefined || to === undefined ? null : { type: 'pair', from, to };
}

/** Of a tie what joins its ends, of anything else its own mark. */
function toRecordTarget({ columns, rowOf }: RecordCrowd, ref: RecordRef): LargeTarget | null {
	const row = rowOf.get(ref);
	if (row === undefined) return null;
	const place = columns.place[row]!;
	if (place === columns.places) return null;
	if (row < columns.flowFrom) return { type: 'event', row, place };
	const pair = columns.pair[row - columns.flowFrom]!;
	return { type: 'pair', from: columns.pairs.from[pair]!, to: columns.pairs.to[pair]! };
}
