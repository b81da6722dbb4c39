import { buildScene } from '#lib/core/scene/build-scene.ts';
import { CLOSE_ZOOM, composeScene } from '#lib/core/scene/compose-scene.ts';
import type { Composition } from '#lib/core/scene/composition.ts';
import type { Emphasis, Hover } from '#lib/core/scene/emphasis.ts';
import type { Scene, SceneCounts } from '#lib/core/scene/scene.ts';
import type { Slice } from '#lib/core/slice/slice.ts';
import type { CoveredBoxes } from '#lib/map/covered-boxes.svelte.ts';
import type { CrowdSwitch } from '#lib/map/crowd/crowd-switch.svelte.ts';
import { toLargerBoxes, toLargerView } from '#lib/map/larger-view.ts';
import type { MapStage } from '#lib/map/map-stage.svelte.ts';
import type { Explorer } from '#lib/state/explorer.svelte.ts';

/** What a map has on the screen. */
export interface ShownSlice {
	slice: Slice;
	/** Places with marks in view, lines between places, and records. */
	points: number;
	flows: number;
	records: number;
	/** Most lines are hairlines, as there are too many. */
	isThinned: boolean;
}

interface Sources {
	explorer: Explorer;
	stage: MapStage;
	covered: CoveredBoxes;
	/** How many times as large as usual words and marks are. */
	textScale: () => number;
	hover: () => Hover | null;
}

const NOTHING: SceneCounts = { points: 0, flows: 0, records: 0 };

/** So few records never have more marks than a scene draws, two each. */
const NEVER_CROWDED = 300;

/**
 * What an explorer looks at, as it is drawn in the frame that is on the screen: a scene, made where
 * it is read, or a crowd.
 */
export class MapDrawing {
	readonly #sources: Sources;
	#crowd: CrowdSwitch | null = $state.raw(null);
	#mayBeCrowded = $state(false);

	readonly #isClose: boolean = $derived.by(
		() => (this.#sources.stage.viewport?.zoom ?? 0) >= CLOSE_ZOOM
	);
	readonly #composition: Composition = $derived.by(() => {
		const { slice, lookup, language, widthUnit: unit } = this.#sources.explorer;
		return composeScene(slice, lookup, { language, sitesApart: this.#isClose, unit });
	});
	readonly #emphasis: Emphasis = $derived.by(() => {
		const { selection, filters } = this.#sources.explorer;
		const unfold = selection.type === 'flow' ? selection : filters.pair;
		return { hovered: this.hovered, selection, unfold };
	});
	readonly #scene: Scene | null = $derived.by(() => {
		const { stage, covered, textScale } = this.#sources;
		const scale = textScale();
		const view = stage.viewport && toLargerView(stage.viewport, scale);
		const boxes = toLargerBoxes(covered.all, scale);
		return view && buildScene(this.#composition, view, this.#emphasis, boxes);
	});

	constructor(sources: Sources) {
		this.#sources = sources;
		this.#mayBeCrowded = sources.explorer.dataset.records.length > NEVER_CROWDED;
	}

	/** What draws very many records; null while it is on its way, and where there are few. */
	get crowd(): CrowdSwitch | null {
		return this.#crowd;
	}

	/** Whether sites stand apart from their city. */
	get isClose(): boolean {
		return this.#isClose;
	}
	get composition(): Composition {
		return this.#composition;
	}
	/** What is pointed at, on the map or elsewhere on the page. */
	get hovered(): Hover | null {
		const { explorer, hover } = this.#sources;
		return hover() ?? (explorer.hovered ? { type: 'record', ref: explorer.hovered } : null);
	}
	/** null without a view, and where a crowd is shown. */
	get scene(): Scene | null {
		return this.#crowd?.shown ? null : this.#scene;
	}
	get shown(): ShownSlice {
		if (this.#crowd?.shown) return this.#crowd.shown;
		const { slice } = this.#sources.explorer;
		const { counts = NOTHING, strands = [] } = this.#scene ?? {};
		return { slice, ...counts, isThinned: strands.some(({ form }) => form === 'hairline') };
	}
	/** Whether that is drawn in the form that it is to be drawn in. */
	get isReady(): boolean {
		return this.#crowd?.isReady ?? !this.#mayBeCrowded;
	}

	/** Fetches what draws a crowd if there may be one; without it there is the scene alone. */
	async bringCrowd(): Promise<void> {
		if (!this.#mayBeCrowded || this.#crowd) return;
		const { explorer, stage } = this.#sources;
		const late = await import('#lib/map/crowd/crowd-switch.svelte.ts').catch(() => null);
		if (!late) this.#mayBeCrowded = false;
		else this.#crowd ??= new late.CrowdSwitch(explorer, stage, () => this.#isClose);
	}
}
