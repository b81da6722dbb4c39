import { toCoarseSlice, type HeldCubes } from '#lib/core/engine/coarse-slice.ts';
import type { EngineHead } from '#lib/core/engine/engine-head.ts';
import type { KeySizes } from '#lib/core/engine/key-count.ts';
import { ENGINE_FAULTS, EngineError } from '#lib/core/engine/engine-error.ts';
import type { SliceAnswer } from '#lib/core/engine/slice-answer.ts';
import type { CountKey, SliceFilter, SliceRequest } from '#lib/core/engine/slice-request.ts';
import { parseAnswer } from '#lib/core/engine/wire-answer.ts';
import { encodeRequest } from '#lib/core/engine/wire-request.ts';

/** Of sums by place and kind, four bytes each, what has started and what has ended. */
const MOST_FINE_CELLS = 2 ** 21;
/** Longer than a server may take; what is still silent then is not there. */
const PATIENCE_MS = 60_000;
/** A cube does not depend on the window. */
const ANYTHING = { window: [0, 0], mode: 'window', dates: 'possible' } as const;
const SLOW_STATUS = [408, 429, 504];

/** Asks a server for slices, for datasets that are too big to come into the page. */
export class RemoteEngine {
	readonly #url: string;
	readonly #kept: EngineHead['cube'];
	/** How many stretches of time kinds of places are told apart in; null: none. */
	readonly #fineBuckets: number | null;
	#wanted = '';
	#held: { filter: string; cubes: HeldCubes } | null = null;

	/**
	 * @param url of `POST /slice`
	 * @param kept the sums over time that the server has at hand, see `EngineHead`
	 * @param sizes of the dataset
	 */
	constructor(url: string, kept: EngineHead['cube'], sizes: Pick<KeySizes, 'places' | 'kinds'>) {
		this.#url = url;
		this.#kept = kept;
		this.#fineBuckets = kept && toFineBuckets(kept.buckets, sizes.places * sizes.kinds);
	}

	/**
	 * Fetches sums over time by place, by kind and by both, for `coarse` to answer from: to be called
	 * when the filter changes. Does nothing where the server has none.
	 * @throws as `slice`
	 */
	async prepare(filter: SliceFilter, signal?: AbortSignal): Promise<void> {
		if (!this.#kept) return;
		const { range, buckets: all } = this.#kept;
		const fetchCube = async (by: CountKey, buckets: number | null) => {
			if (buckets === null) return undefined;
			const cube = { by, value: 'number', range, buckets } as const;
			const request: SliceRequest = { ...ANYTHING, filter, want: { cube } };
			return (await this.slice(request, signal)).columns.cube ?? undefined;
		};
		const name = JSON.stringify(filter);
		this.#wanted = name;
		const hold = (cubes: HeldCubes) => {
			if (this.#wanted !== name) return;
			const others = this.#held?.filter === name ? this.#held.cubes : {};
			this.#held = { filter: name, cubes: { ...others, ...cubes } };
		};
		const first = Promise.all([fetchCube('place', all), fetchCube('kind', all)]);
		const [placeKind] = await Promise.all([
			fetchCube('place-kind', this.#fineBuckets),
			first.then(([place, kind]) => hold({ place, kind }))
		]);
		hold({ 'place-kind': placeKind });
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

/** The most of which each is some whole stretches of those kept, and that fit; null where none do. */
function toFineBuckets(kept: number, keys: number): number | null {
	for (let step = 1; step <= kept; step++) {
		const buckets = kept / step;
		if (Number.isInteger(buckets) && (buckets + 2) * keys <= MOST_FINE_CELLS) return buckets;
	}
	return null;
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
