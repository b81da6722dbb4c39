import type { DrawnDisc } from '#lib/core/crowd/large-scene.ts';
import { showsUnits } from '#lib/core/crowd/unit-marks.ts';
import { MOST_READ } from '#lib/core/engine/map-counts.ts';
import type { ScreenPoint } from '#lib/core/scene/viewport.ts';
import type { LargeExplorer, ShownSlice } from '#lib/large/large-explorer.svelte.ts';
import type { LargePeriod } from '#lib/large/large-period.svelte.ts';
import type { CoveredBoxes } from '#lib/map/covered-boxes.svelte.ts';
import { CrowdLabels } from '#lib/map/crowd/crowd-labels.svelte.ts';
import { toClusters, toPlaceDiscs } from '#lib/map/crowd/place-discs.ts';
import type { MapStage } from '#lib/map/map-stage.svelte.ts';

interface Sources {
	explorer: LargeExplorer;
	stage: MapStage;
	layers: {
		readonly isOn: boolean;
		readonly discs: readonly DrawnDisc[];
		readonly linePoints: readonly ScreenPoint[];
	};
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

/** What is written on the map of large data, and the discs that the page itself draws. */
export class LargeLabels {
	readonly words: CrowdLabels;
	readonly #sources: Sources;

	readonly #discs: readonly DrawnDisc[] = $derived.by(() => {
		const { layers, stage, explorer, mostDiscs } = this.#sources;
		if (layers.isOn || !stage.viewport || !explorer.slice) return [];
		const places = explorer.slice.answer.columns.counts[0]!;
		return toPlaceDiscs(places, explorer.outline, stage.viewport, mostDiscs());
	});

	constructor(sources: Sources) {
		const { explorer, stage, layers, period, covered, textScale, first } = sources;
		const { places } = explorer.outline.names;
		this.#sources = sources;
		this.words = new CrowdLabels({
			viewport: () => stage.viewport,
			isMoving: () => stage.isMoving || explorer.playing,
			discs: () => (layers.isOn ? layers.discs : this.#discs.slice(0, MOST_ROUNDED)),
			linePoints: () => layers.linePoints,
			clusters: (only) => this.#listClusters(only),
			toName: (place) => places[place] ?? '',
			first,
			covered,
			textScale,
			landNames: () => period.names,
			language: () => explorer.language
		});
	}

	/** Where no layer draws: the busiest places; none where one does. */
	get discs(): readonly DrawnDisc[] {
		return this.#discs;
	}

	/** Whether the layers show each event of a place that has few. */
	get hasUnits(): boolean {
		const { stage, layers } = this.#sources;
		const drawn = this.#sources.drawn();
		if (!stage.viewport || !layers.isOn || !drawn) return false;
		const { events } = drawn.answer.columns;
		const areAtHand = drawn.events.columns.count > 0 && events <= MOST_READ;
		return areAtHand && showsUnits({ events }, stage.viewport.zoom);
	}

	#listClusters(only: readonly number[] | null): readonly DrawnDisc[] {
		const { explorer, stage } = this.#sources;
		const places = this.#sources.drawn()?.answer.columns.counts[0];
		if (!this.hasUnits || !stage.viewport || !places) return [];
		return toClusters(places, explorer.outline, stage.viewport, only);
	}
}
