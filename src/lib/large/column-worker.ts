import { loadColumns, type LoadOrder, type LoadStep } from '#lib/large/load-columns.ts';

// Bytes are decoded and sums made here, so that the page keeps its frames.
addEventListener('message', ({ data }: MessageEvent<LoadOrder>) => {
	// What is stored may be of another version than what is on the host: it is asked.
	const fetchFile = (address: string, headers?: Record<string, string>) =>
		fetch(address, { headers, cache: 'no-cache' });
	const tell = (step: LoadStep) => postMessage(step, { transfer: [...new Set(toBuffers(step))] });
	void loadColumns(data, fetchFile, tell);
});

/** Memory that need not be copied, as nothing here reads it again. */
function toBuffers(value: unknown): ArrayBuffer[] {
	if (ArrayBuffer.isView(value)) return value.buffer instanceof ArrayBuffer ? [value.buffer] : [];
	if (typeof value !== 'object' || value === null) return [];
	return Object.values(value).flatMap(toBuffers);
}
