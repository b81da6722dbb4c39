import type { Explorer } from '#lib/state/explorer.svelte.ts';
import type { PictureOrder } from '#lib/film/film-order.ts';

/** The map of a usual screen, where there is none to be measured. */
export const USUAL_SCREEN = { width: 1040, height: 640 };

/** What an explorer shows, as it shows it. */
export function toCurrentOrder(explorer: Explorer): Omit<PictureOrder, 'size'> {
	const map = document.querySelector('[data-dateline-map]');
	const isDark =
		explorer.theme === 'dark' ||
		(explorer.theme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
	return {
		view: explorer.toView(),
		screen: map ? { width: map.clientWidth, height: map.clientHeight } : USUAL_SCREEN,
		theme: isDark ? 'dark' : 'light',
		language: explorer.language,
		unit: explorer.widthUnit
	};
}
