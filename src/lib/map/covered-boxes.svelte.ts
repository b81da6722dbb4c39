import { SvelteMap } from 'svelte/reactivity';
import type { Rectangle } from '#lib/core/scene/screen-cells.ts';

/** Boxes of a map, in its CSS pixels, over which something else lies: keys, buttons, credits. */
export class CoveredBoxes {
	readonly #boxes = new SvelteMap<HTMLElement, Rectangle>();
	readonly #all = $derived([...this.#boxes.values()]);

	get all(): readonly Rectangle[] {
		return this.#all;
	}

	/** Follows an element that is positioned within the map. For an attachment; returns the undo. */
	readonly track = (element: HTMLElement): (() => void) => {
		const observer = new ResizeObserver(() => {
			const { offsetLeft: left, offsetTop: top, offsetWidth, offsetHeight } = element;
			const box = { left, top, right: left + offsetWidth, bottom: top + offsetHeight };
			this.#boxes.set(element, box);
		});
		observer.observe(element);
		// What is anchored to the right or to the bottom moves with the size of the map.
		if (element.offsetParent) observer.observe(element.offsetParent);
		return () => {
			observer.disconnect();
			this.#boxes.delete(element);
		};
	};
}
