import { toLandLevel, type LandLevel } from '#lib/draw/land-level.ts';
import type { StillLand } from '#lib/draw/still/compose-still.ts';
import { toPrintViewport } from '#lib/draw/still/print-viewport.ts';
import { LitLand } from '#lib/map/lit-land.ts';
import { periodBasemap } from '#lib/map/period-basemap.ts';
import type { Explorer } from '#lib/state/explorer.svelte.ts';

let last: { explorer: Explorer; key: string; land: Promise<StillLand> } | null = null;

/**
 * The land for a picture of what an explorer shows, as fine as its view needs it on paper; most of
 * it has come for the map already. The same object as long as it serves.
 * @throws where it cannot be fetched; the next call tries again
 */
export function loadPrintLand(explorer: Explorer): Promise<StillLand> {
	const { camera, projection, slice, lookup, language } = explorer;
	const level = toLandLevel(toPrintViewport(camera, projection, slice, lookup).zoom);
	const key = `${level} ${language}`;
	if (last?.explorer === explorer && last.key === key) return last.land;
	const land = loadLand(explorer, level, language);
	last = { explorer, key, land };
	land.catch(() => (last = null));
	return land;
}

async function loadLand(
	explorer: Explorer,
	level: LandLevel,
	language: string
): Promise<StillLand> {
	const [topology, table, first, close, polities, { areas }] = await Promise.all([
		periodBasemap.topology(level),
		periodBasemap.periods(),
		periodBasemap.names(language, 'first'),
		level === 'world' ? [] : periodBasemap.names(language, 'close'),
		periodBasemap.polities(),
		periodBasemap.shapes('world')
	]);
	const lit = new LitLand(polities, areas);
	const litAt: StillLand['litAt'] = (day) => lit.of(explorer.slice, explorer.lookup, day);
	return { topology, table, names: [...first, ...close], language, litAt };
}
