import type { CDPSession } from '@playwright/test';

/** Only what is used of an event of a trace; times in microseconds. */
export interface TraceEvent {
	name: string;
	ph: string;
	pid: number;
	tid: number;
	ts: number;
	dur?: number;
	tdur?: number;
	args?: { name?: string; data?: { url?: string; type?: string } };
}

/** Notes what a browser does from now on; the returned function ends that and gives the events. */
export async function startTrace(
	session: CDPSession,
	includedCategories: string[]
): Promise<() => Promise<TraceEvent[]>> {
	const events: TraceEvent[] = [];
	session.on('Tracing.dataCollected', ({ value }) => {
		// The protocol leaves the form of events open; there may be too many for one call.
		for (const event of value as object[]) events.push(event as TraceEvent);
	});
	const traceConfig = { includedCategories };
	await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
	return async () => {
		const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
		await session.send('Tracing.end');
		await complete;
		return events;
	};
}

/** The events of each thread, in the order in which they came. */
export function toThreads(events: readonly TraceEvent[]): TraceEvent[][] {
	const threads = new Map<string, TraceEvent[]>();
	for (const event of events) {
		const thread = `${event.pid}/${event.tid}`;
		const known = threads.get(thread);
		if (known) known.push(event);
		else threads.set(thread, [event]);
	}
	return [...threads.values()];
}
