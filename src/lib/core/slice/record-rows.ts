import { buildColumns } from '#lib/core/columns/build-columns.ts';
import { toRecordEvents } from '#lib/core/columns/dataset-events.ts';
import { ListEngine, type ListRequest } from '#lib/core/engine/list-engine.ts';
import { isUncertain } from '#lib/core/engine/is-uncertain.ts';
import { toSliceTicks } from '#lib/core/engine/slice-window.ts';
import type { CompiledDataset, DatasetRecord } from '#lib/core/model/compiled.ts';

/** A record that the engine has found, by its position among the records given. */
export interface FoundRecord {
	order: number;
	/** false: its date only may lie in the window. */
	certain: boolean;
}

const ALL_OF_THEM: ListRequest['want'] = { events: { order: 'start', limit: Infinity } };

/** Records as rows of columns, and the engine that says which of them are in a slice. */
export class RecordRows {
	readonly #engine: ListEngine;
	readonly #orders: Uint32Array;

	/** Those without a date may lie at any time. */
	constructor(dataset: CompiledDataset, records: readonly DatasetRecord[]) {
		const { columns, order } = buildColumns(toRecordEvents(dataset, records));
		this.#engine = new ListEngine(columns);
		this.#orders = order;
	}

	/** In the order of the records. */
	find(request: Omit<ListRequest, 'want'>): FoundRecord[] {
		const { columns } = this.#engine;
		const { page } = this.#engine.slice({ ...request, want: ALL_OF_THEM }).columns;
		const window = toSliceTicks(request);
		const found: FoundRecord[] = [];
		for (const row of page?.row ?? []) {
			found[this.#orders[row]!] = {
				order: this.#orders[row]!,
				certain: !isUncertain(columns, row, window)
			};
		}
		return found.filter(Boolean);
	}
}
