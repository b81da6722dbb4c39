import type { CDPSession } from '@playwright/test';
import { startTrace, toThreads, type TraceEvent } from '../trace.ts';

/** One task of the thread that a page lives on. Milliseconds; `ownMs` is processor time. */
export interface Task {
	startMs: number;
	wallMs: number;
	ownMs: number;
	/** What took most of it, and of which script. */
	cause: string;
}

const TRACED = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8'];
/** They say that something runs, not what. */
const HOLLOW = /RunTask|v8\.callFunction|RunMicrotasks|MicrotaskCheckpoint|Bytecode|V8\.StackGuard/;

/** Notes what the page does from now on; the returned function ends that and gives its tasks. */
export async function traceTasks(session: CDPSession): Promise<() => Promise<Task[]>> {
	const stop = await startTrace(session, TRACED);
	return async () => toTasks(await stop());
}

function toTasks(events: readonly TraceEvent[]): Task[] {
	const isMain = (own: readonly TraceEvent[]) =>
		own.some(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
	const [main = []] = toThreads(events)
		.filter(isMain)
		.sort((a, b) => b.length - a.length);
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
