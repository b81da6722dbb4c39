import type { DrawnDisc } from '#lib/core/crowd/large-scene.ts';
import { showsUnits } from '#lib/core/crowd/unit-marks.ts';
import { MOST_READ } from '#lib/core/engine/map-counts.ts';
import { layoutNames, type PlacedName } from '#lib/core/scene/layout-names.ts';
import type { LargeExplorer, ShownSlice } from '#lib/large/large-explorer.svelte.ts';
import type { LargePeriod } from '#lib/large/large-period.svelte.ts';
import type { LayerStage } from '#lib/large/layer-stage.svelte.ts';
import { labelDiscs, toClusters, toPlaceDiscs, type DiscLabels } from '#lib/large/place-discs.ts';
import type { CoveredBoxes } from '#lib/map/covered-boxes.svelte.ts';
import { toLargerView } from '#lib/map/larger-view.ts';
import type { MapStage } from '#lib/map/map-stage.svelte.ts';

interface Sources {
	explorer: LargeExplorer;
	stage: MapStage;
	layers: LayerStage;
	period: LargePeriod;
	covered: CoveredBoxes;
	/** The slice on the screen. */
	drawn: () => ShownSlice | null;
	/** So many discs are drawn while no layer draws. */
	mostDiscs: () => number;
	/** How many times as large as usual words are. */
	textScale: () => number;
	/** The place that is named before all others. */
	first: () => number | null;
}

const MOST_ROUNDED = 200;
const NO_WRITTEN: ReadonlySet<string> = new Set();

/** What is written on the map of large data, and the discs that the page itself draws. */
export class LargeLabels {
	readonly #sources: Sources;
	#namesBefore: readonly PlacedName[] = [];
	/** The places that were named when the map last stood still. */
	#namedBefore: readonly number[] = [];

	readonly #discs: readonly DrawnDisc[] = $derived.by(() => {
		const { layers, stage, explorer, mostDiscs } = this.#sources;
		if (layers.isOn || !stage.viewport || !explorer.slice) return [];
		const places = explorer.slice.answer.columns.counts[0]!;
		return toPlaceDiscs(places, explorer.outline, stage.viewport, mostDiscs());
	});
	readonly #marks: DiscLabels | null = $derived.by(() => this.#label());
	readonly #landNames: readonly PlacedName[] = $derived.by(() => this.#placeLandNames());

	constructor(sources: Sources) {
		this.#sources = sources;
	}

	/** Where no layer draws: the busiest places; none where one does. */
	get discs(): readonly DrawnDisc[] {
		return this.#discs;
	}
	/** In pixels as large as words are. */
	get marks(): DiscLabels['labels'] {
		return this.#marks?.labels ?? [];
	}
	/** Names of the land and the sea, in the same pixels. */
	get landNames(): readonly PlacedName[] {
		return this.#landNames;
	}

	/** Whether the layers show each event of a place that has few. */
	get hasUnits(): boolean {
		const { stage, layers } = this.#sources;
		const drawn = this.#sources.drawn();
		if (!stage.viewport || !layers.isOn || !drawn) return false;
		const { events } = drawn.answer.columns;
		const areAtHand = drawn.events.columns.count > 0 && events <= MOST_READ;
		return areAtHand && showsUnits(events, stage.viewport.zoom);
	}

	/** Marks move with the camera; which of them are named is found when it stands still. */
	#label(): DiscLabels | null {
		const { explorer, stage, layers, covered, textScale, first } = this.#sources;
		if (!stage.viewport) return null;
		const { width, height } = stage.viewport;
		const isMoving = stage.isMoving || explorer.playing;
		const discs = layers.isOn ? layers.discs : this.#discs.slice(0, MOST_ROUNDED);
		const all = [...discs, ...this.#listClusters(isMoving ? this.#namedBefore : null)];
		const { places } = explorer.outline.names;
		const scale = textScale();
		const room = { width, height, covered: covered.all, scale, first: first() };
		const found = labelDiscs(all, (place) => places[place] ?? '', room);
		if (!isMoving) this.#namedBefore = found.labels.map(({ disc }) => disc.place);
		return found;
	}

	/** Places that show their events one by one. */
	#listClusters(only: readonly number[] | null): readonly DrawnDisc[] {
		const { explorer, stage } = this.#sources;
		const places = this.#sources.drawn()?.answer.columns.counts[0];
		if (!this.hasUnits || !stage.viewport || !places) return [];
		return toClusters(places, explorer.outline, stage.viewport, only);
	}

	#placeLandNames(): readonly PlacedName[] {
		const { explorer, stage, period, textScale } = this.#sources;
		if (!stage.viewport || !this.#marks) return [];
		this.#namesBefore = layoutNames({
			names: period.names,
			language: explorer.language,
			viewport: toLargerView(stage.viewport, textScale()),
			occupied: this.#marks.taken,
			written: NO_WRITTEN,
			before: this.#namesBefore
		});
		return this.#namesBefore;
	}
}
