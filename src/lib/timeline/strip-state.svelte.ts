import type { Explorer } from '#lib/state/explorer.svelte.ts';
import { buildHistogram } from '#lib/timeline/histogram.ts';
import { layOutStrip } from '#lib/timeline/strip-layout.ts';
import { toThumbTrack } from '#lib/timeline/track.ts';

const USUAL_REM_PX = 16;

interface StripRoom {
	/** Width of a strip that is not measured yet, in pixels. */
	usualWidth: number;
	isCompact: () => boolean;
}

/** What a strip of time is drawn from: the explorer's records and the room that there is. */
export class StripState {
	/** In pixels, bound to the element; 0 until they are known. */
	measured = $state(0);
	remPx = $state(0);
	readonly #explorer: Explorer;
	readonly #room: StripRoom;

	readonly #kinds = $derived.by(() => this.#explorer.dataset.kinds.map(({ id }) => id));
	/** Records of all the dataset. */
	readonly all = $derived.by(() => buildHistogram(this.#explorer.dataset.records, this.#kinds));
	/** Records that pass every filter but time. */
	readonly histogram = $derived.by(() =>
		buildHistogram(
			this.#explorer.everything.entries.map(({ record }) => record),
			this.#kinds
		)
	);
	readonly track = $derived.by(() =>
		toThumbTrack(this.#explorer.dataset.records, this.#explorer.bounds, this.all.years)
	);
	/** The reader's text size over the usual one. */
	readonly textScale = $derived((this.remPx || USUAL_REM_PX) / USUAL_REM_PX);
	readonly layout = $derived.by(() =>
		layOutStrip(this.#explorer.bounds, this.all, {
			width: this.measured || this.#room.usualWidth,
			isCompact: this.#room.isCompact(),
			textScale: this.textScale
		})
	);
	readonly isEmpty = $derived.by(() => this.all.highest === 0);

	constructor(explorer: Explorer, room: StripRoom) {
		this.#explorer = explorer;
		this.#room = room;
	}
}
