import type { LoadOrder, LoadStep } from '#lib/large/load-columns.ts';

const NO_WORKER =
	'The events could not be read: this browser did not start the program that reads them.';

/** Loads in a thread of its own, until the returned function is called. */
export function startLoading(order: LoadOrder, onstep: (step: LoadStep) => void): () => void {
	const fail = () => onstep({ type: 'failed', isDamaged: false, message: NO_WORKER });
	let worker: Worker;
	try {
		worker = new Worker(new URL('./column-worker.ts', import.meta.url), { type: 'module' });
	} catch {
		fail();
		return () => {};
	}
	worker.addEventListener('message', ({ data: step }: MessageEvent<LoadStep>) => {
		onstep(step);
		const isOver =
			step.type === 'failed' || (step.type === 'events' && step.events.window === null);
		if (isOver) worker.terminate();
	});
	worker.addEventListener('error', (event) => {
		event.preventDefault();
		fail();
	});
	worker.postMessage(order);
	return () => worker.terminate();
}
