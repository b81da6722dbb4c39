import type { EventColumns } from '#lib/core/columns/event-columns.ts';

/** First and last tick, inclusive. */
export type Window = readonly [from: number, to: number];

/** One way to count events by place in a window of time. */
export interface Method {
	name: string;
	/** Largest number of events that it is asked to handle: some would take all memory or minutes. */
	most: number;
	/** Prepares for the events and gives the step of a slider: counts by place. */
	build(columns: EventColumns): Promise<Step> | Step;
}

export type Step = (window: Window) => Promise<ArrayLike<number>> | ArrayLike<number>;
