import type { FilmOrder, FilmProgress, MadeFile } from '#lib/film/film-order.ts';
import type { Studio } from '#lib/film/studio.ts';

export type FilmState =
	| { is: 'idle' | 'cancelled' }
	| { is: 'making'; progress: FilmProgress | null }
	| { is: 'made'; file: MadeFile }
	| { is: 'failed'; why: string };

/** One film at a time: its progress, and the film once it is there. */
export class FilmMaking {
	#state: FilmState = $state.raw({ is: 'idle' });
	#abort: AbortController | null = null;
	readonly #studio: Studio;

	constructor(studio: Studio) {
		this.#studio = studio;
	}

	get state(): FilmState {
		return this.#state;
	}

	/** Ends a film that is being made. */
	async start(order: FilmOrder): Promise<void> {
		this.#abort?.abort();
		const abort = new AbortController();
		this.#abort = abort;
		const say = (state: FilmState) => {
			if (this.#abort === abort) this.#state = state;
		};
		say({ is: 'making', progress: null });
		try {
			const hear = (progress: FilmProgress) => say({ is: 'making', progress });
			say({ is: 'made', file: await this.#studio.film(order, hear, abort.signal) });
		} catch (error) {
			if (abort.signal.aborted) say({ is: 'cancelled' });
			else say({ is: 'failed', why: error instanceof Error ? error.message : String(error) });
		}
	}

	cancel(): void {
		this.#abort?.abort();
	}
}
