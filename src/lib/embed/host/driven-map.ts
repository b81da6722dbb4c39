import { frameIn } from '#lib/embed/host/host-frames.ts';

/** The two ways in which a map stands in an article. */
const MAPS = 'dateline-map, iframe';

/**
 * The map that an element of the article drives: the one it names by `data-dateline-for`, else the
 * first of the page, whether its frame has begun or not.
 */
export function mapFor(element: Element): HTMLElement | undefined {
	const id = element.getAttribute('data-dateline-for');
	const maps = [...document.querySelectorAll<HTMLElement>(MAPS)].filter(
		(map) => 'show' in map || (map instanceof HTMLIFrameElement && frameIn(map) !== null)
	);
	return id === null ? maps[0] : maps.find((map) => map.id === id);
}

/** Asks a map for a view; false: it can show none. */
export function showIn(map: HTMLElement, view: string): boolean {
	if (map instanceof HTMLIFrameElement) {
		frameIn(map)?.show(view);
		return true;
	}
	return 'show' in map && typeof map.show === 'function' && map.show(view) === true;
}
