import type { SliceAnswer } from '#lib/core/engine/slice-answer.ts';
import type { SliceRequest } from '#lib/core/engine/slice-request.ts';
import type { EngineDataset } from './engine-dataset.ts';

/** Answers slices of one dataset, wherever its events lie. */
export interface SliceEngine {
	readonly dataset: EngineDataset;
	/**
	 * @throws EngineError where there is no answer; RangeError for a request that no engine can
	 *   answer; what the signal was aborted with
	 */
	slice(request: SliceRequest, signal: AbortSignal): Promise<SliceAnswer>;
	/** Whether all that slices need can be reached. Throws EngineError where not. */
	check(signal: AbortSignal): Promise<void>;
	close(): void;
}

/** What one slice may cost. */
export interface EngineLimits {
	seconds: number;
	/** Rows that each machine of a database may read. */
	rows: number;
	/** Of each machine. */
	memoryBytes: number;
}

export const DEFAULT_LIMITS: EngineLimits = { seconds: 10, rows: 4e9, memoryBytes: 4e9 };
