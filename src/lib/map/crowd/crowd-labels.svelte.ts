import type { PeriodName } from '#lib/core/basemap/period-table.ts';
import type { DrawnDisc } from '#lib/core/crowd/large-scene.ts';
import { layoutNames, type PlacedName } from '#lib/core/scene/layout-names.ts';
import type { Viewport } from '#lib/core/scene/viewport.ts';
import type { CoveredBoxes } from '#lib/map/covered-boxes.svelte.ts';
import { labelDiscs, type DiscLabel, type DiscLabels } from '#lib/map/crowd/place-discs.ts';
import { toLargerView } from '#lib/map/larger-view.ts';

/** What there is to be named, and where. Each is asked for whenever it may be another one. */
export interface LabelSources {
	viewport: () => Viewport | null;
	/** While it is, only what was named before stays named. */
	isMoving: () => boolean;
	/** The busiest first. */
	discs: () => readonly DrawnDisc[];
	/**
	 * Places that show their events one by one, as circles around these.
	 * @param only these; null for all in the view
	 */
	clusters: (only: readonly number[] | null) => readonly DrawnDisc[];
	toName: (place: number) => string;
	/** The place that is named before all others. */
	first: () => number | null;
	covered: CoveredBoxes;
	/** How many times as large as usual words are. */
	textScale: () => number;
	/** Names of the land and the sea. */
	landNames: () => readonly PeriodName[];
	/** BCP 47. */
	language: () => string;
}

const NO_WRITTEN: ReadonlySet<string> = new Set();

/** What is written on a map whose marks are drawn by layers. */
export class CrowdLabels {
	readonly #sources: LabelSources;
	#namesBefore: readonly PlacedName[] = [];
	/** The places that were named when the map last stood still. */
	#namedBefore: readonly number[] = [];

	readonly #marks: DiscLabels | null = $derived.by(() => this.#label());
	readonly #landNames: readonly PlacedName[] = $derived.by(() => this.#placeLandNames());

	constructor(sources: LabelSources) {
		this.#sources = sources;
	}

	/** In pixels as large as words are. */
	get marks(): readonly DiscLabel[] {
		return this.#marks?.labels ?? [];
	}
	/** In the same pixels. */
	get landNames(): readonly PlacedName[] {
		return this.#landNames;
	}

	/** Marks move with the camera; which of them are named is found when it stands still. */
	#label(): DiscLabels | null {
		const { viewport, isMoving, discs, clusters, toName, covered, textScale, first } =
			this.#sources;
		const view = viewport();
		if (!view) return null;
		const all = [...discs(), ...clusters(isMoving() ? this.#namedBefore : null)];
		const room = {
			width: view.width,
			height: view.height,
			covered: covered.all,
			scale: textScale(),
			first: first()
		};
		const found = labelDiscs(all, toName, room);
		if (!isMoving()) this.#namedBefore = found.labels.map(({ disc }) => disc.place);
		return found;
	}

	#placeLandNames(): readonly PlacedName[] {
		const { viewport, landNames, language, textScale } = this.#sources;
		const view = viewport();
		if (!view || !this.#marks) return [];
		this.#namesBefore = layoutNames({
			names: landNames(),
			language: language(),
			viewport: toLargerView(view, textScale()),
			occupied: this.#marks.taken,
			written: NO_WRITTEN,
			before: this.#namesBefore
		});
		return this.#namesBefore;
	}
}
