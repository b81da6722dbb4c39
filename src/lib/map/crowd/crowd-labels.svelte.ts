import type { PeriodName } from '#lib/core/basemap/period-table.ts';
import type { DrawnDisc } from '#lib/core/crowd/large-scene.ts';
import { layoutNames, toNameKey, type PlacedName } from '#lib/core/scene/layout-names.ts';
import type { Occupancy } from '#lib/core/scene/occupancy.ts';
import type { ScreenPoint, Viewport } from '#lib/core/scene/viewport.ts';
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
	/** Of lines that names of the land and the sea give way to, in CSS pixels of the map. */
	linePoints: () => readonly ScreenPoint[];
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

interface CrowdWords {
	marks: readonly DiscLabel[];
	landNames: readonly PlacedName[];
}

const NO_WRITTEN: ReadonlySet<string> = new Set();

/** What is written on a map whose marks are drawn by layers. */
export class CrowdLabels {
	readonly #sources: LabelSources;
	#namesBefore: readonly PlacedName[] = [];
	/** The places that were named when the map last stood still. */
	#namedBefore: readonly number[] = [];
	/** Names of the land that lines left no room for when it did. */
	#crossed: readonly string[] = [];

	readonly #words: CrowdWords | null = $derived.by(() => this.#lay());

	constructor(sources: LabelSources) {
		this.#sources = sources;
	}

	/** In pixels as large as words are. */
	get marks(): readonly DiscLabel[] {
		return this.#words?.marks ?? [];
	}
	/** In the same pixels. */
	get landNames(): readonly PlacedName[] {
		return this.#words?.landNames ?? [];
	}

	#lay(): CrowdWords | null {
		const view = this.#sources.viewport();
		if (!view) return null;
		const { labels, taken } = this.#label(view);
		return { marks: labels, landNames: this.#placeLandNames(view, taken) };
	}

	/** Marks move with the camera; which of them are named is found when it stands still. */
	#label(view: Viewport): DiscLabels {
		const { isMoving, discs, clusters, toName, covered, textScale, first } = this.#sources;
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

	/** To lay lines out takes longer than a frame of a moving map has: names wait until it stands. */
	#placeLandNames(view: Viewport, taken: Occupancy): readonly PlacedName[] {
		const { isMoving, linePoints, landNames, language, textScale } = this.#sources;
		const scale = textScale();
		const layout = {
			names: landNames(),
			language: language(),
			viewport: toLargerView(view, scale),
			occupied: taken,
			written: NO_WRITTEN,
			before: this.#namesBefore
		};
		if (isMoving()) {
			const names = layout.names.filter((name) => !this.#crossed.includes(toNameKey(name)));
			this.#namesBefore = layoutNames({ ...layout, names });
		} else {
			const free = layoutNames(layout);
			for (const { x, y } of linePoints()) taken.addPoint({ x: x / scale, y: y / scale });
			this.#namesBefore = layoutNames(layout);
			const clear = this.#namesBefore.map(({ key }) => key);
			this.#crossed = free.map(({ key }) => key).filter((key) => !clear.includes(key));
		}
		return this.#namesBefore;
	}
}
