import { countInView, countMarks, type MarkNumbers } from '#lib/core/scene/marks-in-view.ts';
import { toPlaceGroups } from '#lib/core/scene/place-groups.ts';
import CrowdLayer from '#lib/map/crowd/CrowdLayer.svelte';
import type { ShownSlice } from '#lib/map/map-drawing.svelte.ts';
import type { MapStage } from '#lib/map/map-stage.svelte.ts';
import type { Explorer } from '#lib/state/explorer.svelte.ts';

/** Above so many marks in the view layers draw them; `npm run bench crowd` finds where. */
const MOST_MARKS = 1_500;
/** Of a small map so many marks a pixel; on the smallest ones there is room for some. */
const MOST_PER_PIXEL = 0.0021;
const ALWAYS_ROOM = 600;
/** Down to this share of that they go on, so that a map at the limit does not change to and fro. */
const STILL_MANY = 0.8;

/** Whether a slice has more marks in view than a scene can draw while it moves. */
export class CrowdSwitch {
	/** What layers show; null while the scene is shown. */
	shown: ShownSlice | null = $state.raw(null);
	/** What draws. */
	readonly Layer = CrowdLayer;
	#isBroken = $state(false);
	#wasCrowd = false;

	readonly #explorer: Explorer;
	readonly #stage: MapStage;
	readonly #isClose: () => boolean;
	readonly #numbers: MarkNumbers = $derived.by(() => {
		const { slice, dataset } = this.#explorer;
		return countMarks(slice.entries, toPlaceGroups(dataset, this.#isClose()));
	});
	readonly #isCrowd: boolean = $derived.by(() => {
		const { viewport, live } = this.#stage;
		if (!viewport || !live || this.#isBroken) return (this.#wasCrowd = false);
		const room = MOST_PER_PIXEL * viewport.width * viewport.height;
		const most = Math.min(MOST_MARKS, Math.max(ALWAYS_ROOM, room));
		if (this.#numbers.marks <= most) return (this.#wasCrowd = false);
		const share = this.#wasCrowd ? STILL_MANY : 1;
		return (this.#wasCrowd = countInView(this.#numbers, viewport) > share * most);
	});

	/** @param isClose whether sites stand apart from their city */
	constructor(explorer: Explorer, stage: MapStage, isClose: () => boolean) {
		this.#explorer = explorer;
		this.#stage = stage;
		this.#isClose = isClose;
	}

	/** Whether layers are to draw. */
	get isCrowd(): boolean {
		return this.#isCrowd;
	}

	/** Whether what layers show is what they are to show. */
	get isReady(): boolean {
		return !this.#isCrowd || this.shown?.slice === this.#explorer.slice;
	}

	/** The graphics do not take the layers: the scene is shown for good. */
	refuse(): void {
		this.#isBroken = true;
	}
}
