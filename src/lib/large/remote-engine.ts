import { toCoarseSlice, type HeldCubes } from '#lib/core/engine/coarse-slice.ts';
import type { EngineHead } from '#lib/core/engine/engine-head.ts';
import { ENGINE_FAULTS, EngineError } from '#lib/core/engine/engine-error.ts';
import type { SliceAnswer } from '#lib/core/engine/slice-answer.ts';
import type { CountKey, SliceFilter, SliceRequest } from '#lib/core/engine/slice-request.ts';
import { parseAnswer } from '#lib/core/engine/wire-answer.ts';
import { encodeRequest } from '#lib/core/engine/wire-request.ts';

/** Longer than a server may take; what is still silent then is not there. */
const PATIENCE_MS = 60_000;
/** A cube does not depend on the window. */
const ANYTHING = { window: [0, 0], mode: 'window', dates: 'possible' } as const;
const SLOW_STATUS = [408, 429, 504];

/** Asks a server for slices, for datasets that are too big to come into the page. */
export class RemoteEngine {
	readonly #url: string;
	readonly #kept: EngineHead['cube'];
	#wanted = '';
	#held: { filter: string; cubes: HeldCubes } | null = null;

	/**
	 * @param url of `POST /slice`
	 * @param kept the sums over time that the server has at hand, see `EngineHead`
	 */
	constructor(url: string, kept: EngineHead['cube']) {
		this.#url = url;
		this.#kept = kept;
	}

	/**
	 * Fetches sums over time by place and kind, for `coarse` to answer from: to be called when the
	 * filter changes. Does nothing where the server has none.
	 * @throws as `slice`
	 */
	async prepare(filter: SliceFilter, signal?: AbortSignal): Promise<void> {
		if (!this.#kept) return;
		const wanted = { ...this.#kept, value: 'number' } as const;
		const fetchCube = async (by: CountKey) => {
			const request: SliceRequest = { ...ANYTHING, filter, want: { cube: { ...wanted, by } } };
			return (await this.slice(request, signal)).columns.cube ?? undefined;
		};
		const name = JSON.stringify(filter);
		this.#wanted = name;
		const [place, kind] = await Promise.all([fetchCube('place'), fetchCube('kind')]);
		if (this.#wanted === name) this.#held = { filter: name, cubes: { place, kind } };
	}

	/** What can be said at once, of whole buckets; null until `prepare` has come back for the filter. */
	coarse(request: SliceRequest): SliceAnswer | null {
		if (this.#held?.filter !== JSON.stringify(request.filter)) return null;
		return toCoarseSlice(this.#held.cubes, request);
	}

	/**
	 * @throws EngineError where there is no answer, with a reason that a page can show; the reason of
	 *   the signal where it was called off
	 */
	async slice(request: SliceRequest, signal?: AbortSignal): Promise<SliceAnswer> {
		const { ok, status, text } = await this.#post(encodeRequest(request), signal);
		if (!ok) throw toFault(status, text);
		return parseAnswer(text);
	}

	async #post(body: string, signal: AbortSignal | undefined) {
		const silent = AbortSignal.timeout(PATIENCE_MS);
		try {
			const response = await fetch(this.#url, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body,
				signal: signal ? AbortSignal.any([signal, silent]) : silent
			});
			return { ok: response.ok, status: response.status, text: await response.text() };
		} catch (error) {
			if (signal?.aborted) throw signal.reason;
			if (silent.aborted) throw new EngineError('engine-slow', 'The server takes too long');
			throw new EngineError('engine-unreachable', 'The server does not answer', { cause: error });
		}
	}
}

/** What a server of ours says; of what stands before one, what its status means. */
function toFault(status: number, text: string): EngineError {
	try {
		const { reason, message } = JSON.parse(text);
		const known = ENGINE_FAULTS.find((fault) => fault === reason);
		if (known && typeof message === 'string') return new EngineError(known, message);
	} catch {
		// Not from our server.
	}
	const isSlow = SLOW_STATUS.includes(status);
	if (isSlow) return new EngineError('engine-slow', 'The server takes too long');
	return new EngineError('engine-unreachable', `The server answers with status ${status}`);
}
