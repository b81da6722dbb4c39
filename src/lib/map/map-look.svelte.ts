import { MediaQuery } from 'svelte/reactivity';
import type { Theme } from '#lib/core/address/view.ts';
import type { BasemapLook } from '#lib/map/basemap.ts';

/** How a map is to look: what the reader has chosen, or as the device is set. */
export class MapLook {
	readonly #page: { readonly theme: Theme };
	readonly #prefersDark = new MediaQuery('(prefers-color-scheme: dark)');
	readonly #prefersContrast = new MediaQuery('(prefers-contrast: more)');
	readonly #current: BasemapLook = $derived.by(() => ({
		theme: this.#isDark() ? 'dark' : 'light',
		moreContrast: this.#prefersContrast.current
	}));

	constructor(page: { readonly theme: Theme }) {
		this.#page = page;
	}

	get current(): BasemapLook {
		return this.#current;
	}

	#isDark(): boolean {
		const { theme } = this.#page;
		return theme === 'auto' ? this.#prefersDark.current : theme === 'dark';
	}
}
