import type {
	DrawnDisc,
	LargeFocus,
	LargeFrame,
	LargePlaces,
	LargeTarget
} from '#lib/core/crowd/large-scene.ts';
import { LastLinePoints } from '#lib/core/crowd/last-line-points.ts';
import { listDiscs } from '#lib/core/crowd/list-discs.ts';
import type { ScreenPoint } from '#lib/core/scene/viewport.ts';
import type { LargeLayers } from '#lib/gpu/large-layers.ts';
import type { KindLook } from '#lib/gpu/read-style.ts';
import type { LiveMap } from '#lib/map/live-map.ts';

/** Whose slices are drawn, and how it names what is drawn of them. */
export interface LayerSource<Shown, Target> {
	places: LargePlaces;
	kinds: readonly KindLook[];
	toFrame: (slice: Shown) => LargeFrame;
	/** null for what the page has no name for. */
	toPage: (target: LargeTarget, slice: Shown) => Target | null;
	/** null for what no layer draws. */
	toLayers: (target: Target, slice: Shown) => LargeTarget | null;
}

interface Hands<Target> {
	/** What the pointer is on, in CSS pixels of the map. */
	onpoint: (target: Target | null, x: number, y: number) => void;
	onopen: (target: Target) => void;
}

interface Focus<Target> {
	selected: Target | null;
	hovered: Target | null;
}

/** Names keep clear of so many. */
const MOST_LISTED = 200;

/**
 * The layers that draw slices on a live map, while there is one; and what of them is on the screen,
 * which is what the page says of itself.
 */
export class LayerStage<Shown extends object, Target> {
	readonly #source: LayerSource<Shown, Target>;
	#layers: LargeLayers | null = $state.raw(null);
	#drawn: { slice: Shown; frame: LargeFrame } | null = $state.raw(null);
	#discs: readonly DrawnDisc[] = $state.raw([]);
	#isBroken = $state(false);
	#element: HTMLElement | null = null;
	readonly #lines = new LastLinePoints();
	/** Whose lines are drawn in full. */
	#selected = '';
	#slice: Shown | null = $state.raw(null);
	readonly #sliceOf = new WeakMap<LargeFrame, Shown>();

	constructor(source: LayerSource<Shown, Target>) {
		this.#source = source;
	}

	/** Whether they have drawn a slice; until then the page does. */
	get isOn(): boolean {
		return this.#drawn !== null;
	}
	/** They cannot be fetched or drawn; the page stands in for them for good. */
	get isBroken(): boolean {
		return this.#isBroken;
	}
	/** The slice of the last frame. */
	get drawn(): Shown | null {
		return this.#drawn?.slice ?? null;
	}
	/** The same as layers draw it. */
	get frame(): LargeFrame | null {
		return this.#drawn?.frame ?? null;
	}
	/** The largest discs of the last frame. */
	get discs(): readonly DrawnDisc[] {
		return this.#discs;
	}
	/** Points of the lines of the last frame that are drawn in full. */
	get linePoints(): readonly ScreenPoint[] {
		return this.#discs && this.#lines.of(this.#layers?.scene ?? null, this.#selected);
	}
	get legend(): LargeLayers['legend'] | null {
		return this.#drawn && (this.#layers?.legend ?? null);
	}

	/** Draws on a map until the returned function is called. */
	open(map: LiveMap['map'], element: HTMLElement, { onpoint, onopen }: Hands<Target>): () => void {
		let isOpen = true;
		const follow = () => {
			const scene = this.#layers?.scene;
			this.#discs = scene ? listDiscs(scene, MOST_LISTED) : [];
		};
		const at = ({ point: { x, y } }: { point: { x: number; y: number } }) => {
			const picked = this.#layers?.pick(x, y) ?? null;
			const target = picked && this.#drawn && this.#source.toPage(picked, this.#drawn.slice);
			return { target, x, y };
		};
		const move = (event: { point: { x: number; y: number } }) => {
			const { target, x, y } = at(event);
			map.getCanvas().style.cursor = target === null ? '' : 'pointer';
			onpoint(target, x, y);
		};
		const leave = () => onpoint(null, 0, 0);
		const click = (event: { point: { x: number; y: number } }) => {
			const { target } = at(event);
			if (target !== null) onopen(target);
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
			map.getCanvas().style.cursor = '';
			this.#clear();
		};
	}

	/** To be called in an effect, as `focus` is: that runs again when the layers have come. */
	show(slice: Shown | null): void {
		this.#slice = slice;
		if (!slice || !this.#layers) return;
		const frame = this.#source.toFrame(slice);
		this.#sliceOf.set(frame, slice);
		this.#layers.show(frame);
	}

	focus(focus: Focus<Target>): void {
		const slice = this.#slice;
		const toLayers = (target: Target | null) =>
			target === null || slice === null ? null : this.#source.toLayers(target, slice);
		const [selected, hovered] = [toLayers(focus.selected), toLayers(focus.hovered)];
		this.#selected = JSON.stringify(selected);
		this.#layers?.focus({ selected, hovered } satisfies LargeFocus);
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

	async #restyle(): Promise<void> {
		if (!this.#element) return;
		const { readLargeStyle } = await import('#lib/gpu/read-style.ts');
		this.#layers?.restyle(readLargeStyle(this.#element, this.#source.kinds));
	}

	async #bring(map: LiveMap['map'], element: HTMLElement, isOpen: () => boolean): Promise<void> {
		const parts = await Promise.all([
			import('#lib/gpu/large-layers.ts'),
			import('#lib/gpu/read-style.ts')
		]).catch(() => null);
		if (!isOpen() || this.#isBroken) return;
		if (!parts) return this.#fail();
		const [{ LargeLayers }, { readLargeStyle }] = parts;
		this.#element = element;
		const { places, kinds } = this.#source;
		this.#layers = new LargeLayers(map, places, readLargeStyle(element, kinds), {
			ondraw: (frame) => (this.#drawn = { slice: this.#sliceOf.get(frame)!, frame }),
			onfail: () => this.#fail()
		});
	}
}
