import type { EventColumns } from '#lib/core/columns/event-columns.ts';
import { toEventRows } from '#lib/core/engine/event-rows.ts';
import { toPreparedCounts } from '#lib/core/engine/map-counts.ts';
import { MemoryEngine } from '#lib/core/engine/memory-engine.ts';
import type { SliceAnswer } from '#lib/core/engine/slice-answer.ts';
import type { SliceRequest } from '#lib/core/engine/slice-request.ts';
import { openScan } from '#lib/core/engine/vector-scan.ts';
import { toSizes } from './check-cost.ts';
import type { EngineDataset } from './engine-dataset.ts';
import type { SliceEngine } from './slice-engine.ts';

/** Columns in this process's memory: what the other engines have to agree with. */
export class MemorySlices implements SliceEngine {
	readonly dataset: EngineDataset;
	readonly #engine: MemoryEngine;

	constructor(dataset: EngineDataset, columns: EventColumns) {
		this.dataset = dataset;
		this.#engine = new MemoryEngine(columns, { scan: openScan() });
		this.#engine.prepare(toPreparedCounts(toSizes(dataset), Infinity));
	}

	async slice(request: SliceRequest): Promise<SliceAnswer> {
		const answer = this.#engine.slice(request);
		const { page } = answer.columns;
		if (page === null) return answer;
		const events = toEventRows(this.#engine.columns, page.row);
		return { ...answer, columns: { ...answer.columns, page: { ...page, events } } };
	}

	async check(): Promise<void> {}

	close(): void {}
}
