import type { EventRows } from '#lib/core/columns/loose-events.ts';
import { EngineError } from '#lib/core/engine/engine-error.ts';
import type { KeySizes } from '#lib/core/engine/key-count.ts';
import type { EngineHead } from '#lib/core/engine/engine-head.ts';
import type { KindHistogram } from '#lib/core/engine/kind-histogram.ts';
import type { SliceAnswer, SliceCube } from '#lib/core/engine/slice-answer.ts';
import type { SliceFilter, SliceRequest } from '#lib/core/engine/slice-request.ts';
import { News } from '#lib/large/news.svelte.ts';
import { RemoteEngine } from '#lib/large/remote-engine.ts';

interface Wish {
	key: string;
	request: SliceRequest;
	call: AbortController | null;
}

/** The hand rests when nothing else has been asked for so long. */
const REST_MS = 150;
const MOST_KEPT = 60;
const ANY_WINDOW = { window: [0, 0], mode: 'window', dates: 'possible' } as const;

/**
 * Answers of a server to questions that change faster than it can answer. Whoever asks in a
 * `$derived` hears of the answer when it has come; of one asker only the last question counts, and
 * what is no longer asked is called off.
 */
export class RemoteAnswers {
	readonly #engine: RemoteEngine;
	readonly #kept: EngineHead['cube'];
	#fault: EngineError | null = null;
	readonly #answers = new Map<string, SliceAnswer>();
	readonly #last = new Map<string, SliceAnswer>();
	readonly #wishes = new Map<string, Wish>();
	#prepared: string | null = null;
	#timer: ReturnType<typeof setTimeout> | undefined;
	readonly #news = new News();

	/** @param url of `POST /slice`; @param kept see `EngineHead`; @param sizes of the dataset */
	constructor(url: string, kept: EngineHead['cube'], sizes: Pick<KeySizes, 'places' | 'kinds'>) {
		this.#engine = new RemoteEngine(url, kept, sizes);
		this.#kept = kept;
	}

	/** Why there is no answer; null while nothing is wrong. */
	get fault(): EngineError | null {
		this.#news.hear();
		return this.#fault;
	}

	/** The answer, where it has come. */
	ask(asker: string, request: SliceRequest): SliceAnswer | null {
		this.#news.hear();
		const key = JSON.stringify(request);
		const answer = this.#answers.get(key);
		if (answer) return answer;
		const wish = this.#wishes.get(asker);
		if (wish?.key === key) return null;
		wish?.call?.abort();
		this.#wishes.set(asker, { key, request, call: null });
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => this.#fetchAll(), REST_MS);
		return null;
	}

	/** The last answer that an asker has had, to whatever question. */
	last(asker: string): SliceAnswer | null {
		return this.#last.get(asker) ?? null;
	}

	/** What an event of a list that has come holds, and where it stands in it. */
	eventAt(row: number): { events: EventRows; at: number } | null {
		this.#news.hear();
		for (const { columns } of this.#answers.values()) {
			const at = columns.page?.row.indexOf(row) ?? -1;
			if (at >= 0 && columns.page?.events) return { events: columns.page.events, at };
		}
		return null;
	}

	/** What can be said at once, see `RemoteEngine`; null until its sums are there. */
	coarse(request: SliceRequest): SliceAnswer | null {
		this.#news.hear();
		const filter = JSON.stringify(request.filter);
		if (filter !== this.#prepared) {
			this.#prepared = filter;
			void this.#follow(this.#engine.prepare(request.filter), () => {});
		}
		return this.#engine.coarse(request);
	}

	/** What begins when, by kind, from the sums that the server keeps; null until they are there. */
	sums(asker: string, filter: SliceFilter): KindHistogram | null {
		if (!this.#kept) return null;
		const cube = { by: 'kind', value: 'number', ...this.#kept } as const;
		const answer = this.ask(`sums ${asker}`, { ...ANY_WINDOW, filter, want: { cube } });
		return answer?.columns.cube ? toHistogramOf(answer.columns.cube) : null;
	}

	/** Asks again for what has had no answer. */
	retry(): void {
		this.#fault = null;
		this.#prepared = null;
		this.#fetchAll();
		this.#news.tell();
	}

	#fetchAll(): void {
		for (const [asker, wish] of this.#wishes) {
			if (wish.call && !wish.call.signal.aborted) continue;
			const call = new AbortController();
			wish.call = call;
			void this.#follow(this.#engine.slice(wish.request, call.signal), (answer) => {
				this.#keep(wish.key, answer);
				this.#last.set(asker, answer);
				if (this.#wishes.get(asker) === wish) this.#wishes.delete(asker);
			}).finally(() => (wish.call = null));
		}
	}

	async #follow<T>(coming: Promise<T>, take: (answer: T) => void): Promise<void> {
		try {
			take(await coming);
			this.#fault = null;
		} catch (error) {
			// Others have been called off by whoever asked.
			if (!(error instanceof EngineError)) return;
			this.#fault = error;
		}
		this.#news.tell();
	}

	#keep(key: string, answer: SliceAnswer): void {
		this.#answers.set(key, answer);
		const [oldest] = this.#answers.keys();
		if (this.#answers.size > MOST_KEPT && oldest !== undefined) this.#answers.delete(oldest);
	}
}

function toHistogramOf({ edges, keys, started }: SliceCube): KindHistogram {
	const stretches = edges.length - 1;
	const counts = new Uint32Array(stretches * keys);
	for (let at = 0; at < counts.length; at++) counts[at] = started[at + keys]! - started[at]!;
	return { edges, counts, earlier: Uint32Array.from(started.subarray(0, keys)) };
}
