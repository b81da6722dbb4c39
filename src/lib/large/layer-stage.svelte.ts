import type { EventColumns } from '#lib/core/columns/event-columns.ts';
import { toRowFilter, type RowFilter } from '#lib/core/engine/row-filter.ts';
import type { CountKey, SliceFilter } from '#lib/core/engine/slice-request.ts';
import { toSliceTicks } from '#lib/core/engine/slice-window.ts';
import { windowTiers } from '#lib/core/engine/window-tiers.ts';
import type { LargeLayers } from '#lib/gpu/large-layers.ts';
import type {
	DrawnDisc,
	LargeFocus,
	LargeFrame,
	LargeTarget
} from '#lib/core/crowd/large-scene.ts';
import { toDatasetTarget, toLoadedTarget } from '#lib/large/dataset-rows.ts';
import type { LargeExplorer, ShownSlice } from '#lib/large/large-explorer.svelte.ts';
import type { LiveMap } from '#lib/map/live-map.ts';

interface Hands {
	/** What the pointer is on, in CSS pixels of the map. */
	onpoint: (target: LargeTarget | null, x: number, y: number) => void;
	onopen: (target: LargeTarget) => void;
}

/** Names keep clear of so many. */
const MOST_LISTED = 200;
const NOTHING: LargeFocus = { selected: null, hovered: null };

/**
 * The layers that draw slices on a live map, while there is one; and what of them is on the screen,
 * which is what the page says of itself.
 */
export class LayerStage {
	readonly #explorer: LargeExplorer;
	#layers: LargeLayers | null = $state.raw(null);
	#drawn: ShownSlice | null = $state.raw(null);
	#discs: readonly DrawnDisc[] = $state.raw([]);
	#isBroken = $state(false);
	#element: HTMLElement | null = null;
	#slice: ShownSlice | null = null;
	#focus = NOTHING;
	/** Made once for all slices of one filter. */
	#filter: { of: SliceFilter; columns: EventColumns; rows: RowFilter | null } | null = null;
	readonly #sliceOf = new WeakMap<LargeFrame, ShownSlice>();

	constructor(explorer: LargeExplorer) {
		this.#explorer = explorer;
	}

	/** Whether they draw; where not, the page does. */
	get isOn(): boolean {
		return this.#layers !== null;
	}
	/** The graphics do not take what they are to draw; the page stands in for them for good. */
	get isBroken(): boolean {
		return this.#isBroken;
	}
	/** The slice of the last frame. */
	get drawn(): ShownSlice | null {
		return this.#drawn;
	}
	/** The largest discs of the last frame. */
	get discs(): readonly DrawnDisc[] {
		return this.#discs;
	}
	get legend(): LargeLayers['legend'] | null {
		return this.#drawn && (this.#layers?.legend ?? null);
	}

	/** Draws on a map until the returned function is called. */
	open(map: LiveMap['map'], element: HTMLElement, { onpoint, onopen }: Hands): () => void {
		let isOpen = true;
		const follow = () => (this.#discs = this.#layers?.discs(MOST_LISTED) ?? []);
		const at = ({ point: { x, y } }: { point: { x: number; y: number } }) => {
			const picked = this.#layers?.pick(x, y) ?? null;
			const target = this.#drawn && toDatasetTarget(picked, this.#drawn.events);
			return { target, x, y };
		};
		const move = (event: { point: { x: number; y: number } }) => {
			const { target, x, y } = at(event);
			map.getCanvas().style.cursor = target ? 'pointer' : '';
			onpoint(target, x, y);
		};
		const leave = () => onpoint(null, 0, 0);
		const click = (event: { point: { x: number; y: number } }) => {
			const { target } = at(event);
			if (target) onopen(target);
		};
		void this.#bring(map, element, () => isOpen);
		const heard = [
			map.on('render', follow),
			map.on('mousemove', move),
			map.on('mouseout', leave),
			map.on('click', click)
		];
		return () => {
			isOpen = false;
			for (const each of heard) each.unsubscribe();
			this.#clear();
		};
	}

	show(slice: ShownSlice | null): void {
		this.#slice = slice;
		if (!slice || !this.#layers) return;
		const frame = this.#toFrame(slice);
		this.#sliceOf.set(frame, slice);
		this.#layers.show(frame);
	}

	focus(focus: LargeFocus): void {
		this.#focus = focus;
		const events = this.#slice?.events;
		const toLoaded = (target: LargeTarget | null) =>
			events ? toLoadedTarget(target, events) : null;
		const { selected, hovered } = focus;
		this.#layers?.focus({ selected: toLoaded(selected), hovered: toLoaded(hovered) });
	}

	/** @param _look of the page, whose colours are read when it changes */
	restyle(_look: unknown): void {
		void this.#restyle();
	}

	#clear(): void {
		this.#layers?.remove();
		this.#layers = null;
		this.#drawn = null;
		this.#discs = [];
	}

	#fail(): void {
		if (this.#isBroken) return;
		this.#isBroken = true;
		// The map is still drawing the frame.
		queueMicrotask(() => this.#clear());
	}

	#toFrame({ request, answer, events: { columns } }: ShownSlice): LargeFrame {
		const { dates, filter } = request;
		if (filter !== this.#filter?.of || columns !== this.#filter.columns) {
			this.#filter = { of: filter, columns, rows: toRowFilter(columns, filter) };
		}
		const window = toSliceTicks(request);
		const countsBy = (by: CountKey) => {
			const at = request.want.counts?.findIndex((want) => want.by === by) ?? -1;
			return answer.columns.counts[at] ?? null;
		};
		return {
			selection: { columns, window, dates, filter: this.#filter.rows },
			found: windowTiers(columns, window),
			events: answer.columns.events,
			places: countsBy('place')!,
			pairs: countsBy('pair')!,
			placeKinds: countsBy('place-kind'),
			pairModalities: countsBy('pair-modality')
		};
	}

	async #restyle(): Promise<void> {
		const { readLargeStyle } = await import('#lib/gpu/read-style.ts');
		if (!this.#element) return;
		this.#layers?.restyle(readLargeStyle(this.#element, this.#explorer.lookup.kinds));
	}

	async #bring(map: LiveMap['map'], element: HTMLElement, isOpen: () => boolean): Promise<void> {
		const [{ LargeLayers }, { readLargeStyle }] = await Promise.all([
			import('#lib/gpu/large-layers.ts'),
			import('#lib/gpu/read-style.ts')
		]);
		if (!isOpen() || this.#isBroken) return;
		this.#element = element;
		const style = readLargeStyle(element, this.#explorer.lookup.kinds);
		this.#layers = new LargeLayers(map, this.#explorer.outline, style, {
			ondraw: (frame) => (this.#drawn = this.#sliceOf.get(frame) ?? null),
			onfail: () => this.#fail()
		});
		this.focus(this.#focus);
		this.show(this.#slice);
	}
}
