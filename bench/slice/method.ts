import type { EventColumns } from '#lib/core/columns/event-columns.ts';

/** First and last tick, inclusive. */
export type Window = readonly [from: number, to: number];

/** One way to count events by place in a window of time. */
export interface Method<Answer = unknown> {
	name: string;
	/** Largest number of events that it is asked to handle: some would take all memory or minutes. */
	most: number;
	/** Prepares for the events. */
	build(columns: EventColumns): Promise<Counter<Answer>> | Counter<Answer>;
}

export interface Counter<Answer> {
	/** The step of a slider: counts by place, in whatever form this way gives them. This is measured. */
	step(window: Window): Promise<Answer> | Answer;
	/** The counts of an answer, by place, to compare them. */
	countsOf(answer: Answer): ArrayLike<number>;
}
