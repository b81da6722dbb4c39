import { toRecordEvents } from '#lib/core/columns/dataset-events.ts';
import { ListEngine, type ListRequest } from '#lib/core/engine/list-engine.ts';
import type { CompiledDataset, DatasetRecord } from '#lib/core/model/compiled.ts';
import { toSliceDays } from '#lib/core/slice/slice-days.ts';
import { presenceIn } from '#lib/core/time/presence.ts';

/** A record that the engine has found, by its position in the index of slices. */
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
	readonly #first: number;

	/**
	 * @param records those without a date may lie at any time
	 * @param first position in the index of the first of them
	 */
	constructor(dataset: CompiledDataset, records: readonly DatasetRecord[], first: number) {
		this.#engine = new ListEngine(toRecordEvents(dataset, records));
		this.#records = records;
		this.#first = first;
	}

	/** In the order of the records. */
	find(request: Omit<ListRequest, 'want'>): FoundRecord[] {
		const { page, uncertain } = this.#engine.slice({ ...request, want: ALL_OF_THEM }).columns;
		const days = toSliceDays(request);
		return Array.from(page!.row.toSorted(), (row) => {
			const { date } = this.#records[row]!;
			const certain = date !== null && (uncertain === 0 || presenceIn(date, days) === 'certain');
			return { order: this.#first + row, certain };
		});
	}
}
