import type { EventColumns } from '#lib/core/columns/event-columns.ts';
import type { SliceAnswer } from '#lib/core/engine/slice-answer.ts';
import type { CountKey } from '#lib/core/engine/slice-request.ts';
import { MODALITIES } from '#lib/core/model/dataset.ts';
import type { ColumnNames } from '#lib/server/column-folder.ts';

/** The first count of an answer with names in place of numbers. */
export function toSliceReport(
	{ exact, columns: { events, uncertain, counts } }: SliceAnswer,
	by: CountKey,
	columns: EventColumns,
	names: ColumnNames
) {
	const [count] = counts;
	const rows = Array.from(count?.key ?? [], (key, at) => ({
		...toName(by, key, columns, names),
		value: count!.value[at]!
	}));
	return { exact, events, uncertain, by, counts: rows };
}

function toName(by: CountKey, key: number, { pairs, kinds }: EventColumns, names: ColumnNames) {
	switch (by) {
		case 'place':
			return { place: names.places[key] };
		case 'pair':
			return toPairName(key, pairs, names);
		case 'pair-modality': {
			const pair = Math.floor(key / MODALITIES.length);
			return { ...toPairName(pair, pairs, names), modality: MODALITIES[key % MODALITIES.length] };
		}
		case 'place-kind':
			return { place: names.places[Math.floor(key / kinds)], kind: names.kinds[key % kinds]?.id };
		case 'kind':
			return { kind: names.kinds[key]?.id };
		case 'actor':
			return { actor: names.actors[key] };
		case 'modality':
			return { modality: MODALITIES[key] };
	}
}

function toPairName(pair: number, { from, to, mutual }: EventColumns['pairs'], names: ColumnNames) {
	return {
		from: names.places[from[pair]!],
		to: names.places[to[pair]!],
		directed: mutual[pair] === 0
	};
}
