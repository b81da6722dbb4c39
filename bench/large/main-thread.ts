import type { CDPSession } from '@playwright/test';

/** One task of the thread that a page lives on. Milliseconds; `ownMs` is processor time. */
export interface Task {
	startMs: number;
	wallMs: number;
	ownMs: number;
	/** What took most of it, and of which script. */
	cause: string;
}

/** Only what is used of an event of a trace; times in microseconds. */
interface TraceEvent {
	name: string;
	ph: string;
	pid: number;
	tid: number;
	ts: number;
	dur?: number;
	tdur?: number;
	args?: { name?: string; data?: { url?: string; type?: string } };
}

const TRACED = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8'];
/** They say that something runs, not what. */
const HOLLOW = /RunTask|v8\.callFunction|RunMicrotasks|MicrotaskCheckpoint|Bytecode|V8\.StackGuard/;

/** Notes what the page does from now on; the returned function ends that and gives its tasks. */
export async function traceTasks(session: CDPSession): Promise<() => Promise<Task[]>> {
	const events: TraceEvent[] = [];
	session.on('Tracing.dataCollected', ({ value }) => {
		// The protocol leaves the form of events open; there may be too many for one call.
		for (const event of value) events.push(event as TraceEvent);
	});
	const traceConfig = { includedCategories: TRACED };
	await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
	return async () => {
		const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
		await session.send('Tracing.end');
		await complete;
		return toTasks(events);
	};
}

function toTasks(events: readonly TraceEvent[]): Task[] {
	const threads = new Map<string, TraceEvent[]>();
	for (const event of events) {
		const thread = `${event.pid}/${event.tid}`;
		const known = threads.get(thread);
		if (known) known.push(event);
		else threads.set(thread, [event]);
	}
	const isMain = (own: readonly TraceEvent[]) =>
		own.some(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
	const [main = []] = [...threads.values()].filter(isMain).sort((a, b) => b.length - a.length);
	const spans = main
		.filter(({ ph }) => ph === 'X')
		.sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
	const first = spans[0]?.ts ?? 0;
	const tasks: Task[] = [];
	let end = 0;
	spans.forEach((span, at) => {
		const { name, ts, dur = 0, tdur = 0 } = span;
		if (!name.endsWith('RunTask') || ts < end) return;
		end = ts + dur;
		const times = { startMs: (ts - first) / 1000, wallMs: dur / 1000, ownMs: tdur / 1000 };
		tasks.push({ ...times, cause: toCause(spans, at + 1, end) });
	});
	return tasks;
}

function toCause(spans: readonly TraceEvent[], from: number, end: number): string {
	let most: TraceEvent | null = null;
	let script = '';
	let scriptUs = 0;
	for (let at = from; at < spans.length && spans[at]!.ts < end; at++) {
		const span = spans[at]!;
		const us = span.tdur ?? 0;
		const url = span.args?.data?.url;
		if (url && us > scriptUs) [script, scriptUs] = [url, us];
		if (!HOLLOW.test(span.name) && us > (most?.tdur ?? 0)) most = span;
	}
	return [most?.name ?? 'the browser itself', script.split('/').at(-1)].filter(Boolean).join(' ');
}
