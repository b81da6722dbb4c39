import type { MarkShape } from '#lib/core/model/dataset.ts';
import type { LargeStyle, Rgb } from '#lib/core/crowd/large-scene.ts';

/** A kind has a colour of its own or, by its position, one of the page's nine. */
export interface KindLook {
	color: string | null;
	shape: MarkShape;
}

const PALETTE_SIZE = 9;

/** The colours of the page as they are within an element now; read again when its theme changes. */
export function readLargeStyle(within: HTMLElement, kinds: readonly KindLook[]): LargeStyle {
	const probe = document.createElement('span');
	probe.hidden = true;
	// The land keeps its colours where others are forced upon the page; so does what lies on it.
	probe.style.forcedColorAdjust = 'none';
	within.append(probe);
	const read = (color: string): Rgb => {
		probe.style.color = color;
		const [red = 0, green = 0, blue = 0] =
			getComputedStyle(probe)
				.color.match(/[\d.]+/g)
				?.map(Number) ?? [];
		return [red, green, blue];
	};
	const style = {
		kinds: kinds.map(({ color, shape }, at) => ({
			color: read(color ?? `var(--kind-${(at % PALETTE_SIZE) + 1})`),
			shape
		})),
		ink: read('var(--ink)'),
		land: read('var(--land)'),
		landLit: read('var(--land-lit)'),
		flow: read('var(--flow-ink)'),
		selection: read('var(--selection)')
	};
	probe.remove();
	return style;
}
