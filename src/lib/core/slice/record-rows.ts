import { toRecordEvents } from '#lib/core/columns/dataset-events.ts';
import { ListEngine, type ListRequest } from '#lib/core/engine/list-engine.ts';
import type { CompiledDataset, DatasetRecord } from '#lib/core/model/compiled.ts';
import { toSliceDays } from '#lib/core/slice/slice-days.ts';
import { presenceIn } from '#lib/core/time/presence.ts';

/** A record that the engine has found, by its position among the records given. */
export interface FoundRecord {
	order: number;
	/** false: its date only may lie in the window. */
	certain: boolean;
}

const ALL_OF_THEM: ListRequest['want'] = { events: { order: 'start', limit: Infinity } };

/** Records as events, and the engine that says which of them are in a slice. */
export class RecordRows {
	readonly #engine: ListEngine;
	readonly #records: readonly DatasetRecord[];

	/** Those without a date may lie at any time. */
	constructor(dataset: CompiledDataset, records: readonly DatasetRecord[]) {
		this.#engine = new ListEngine(toRecordEvents(dataset, records));
		this.#records = records;
	}

	/** In the order of the records. */
	find(request: Omit<ListRequest, 'want'>): FoundRecord[] {
		const { page } = this.#engine.slice({ ...request, want: ALL_OF_THEM }).columns;
		const days = toSliceDays(request);
		return Array.from(page?.row ?? [])
			.sort((a, b) => a - b)
			.map((order) => {
				const { date } = this.#records[order]!;
				return { order, certain: date !== null && presenceIn(date, days) === 'certain' };
			});
	}
}
