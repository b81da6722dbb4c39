import type { StillLand } from '#lib/draw/still/compose-still.ts';
import { LitLand } from '#lib/map/lit-land.ts';
import { periodBasemap } from '#lib/map/period-basemap.ts';
import type { Explorer } from '#lib/state/explorer.svelte.ts';

/** The land for a picture of what an explorer shows; all of it has come for the map already. */
export async function loadPrintLand(explorer: Explorer): Promise<StillLand> {
	const { language } = explorer;
	const [topology, table, names, polities, shapes] = await Promise.all([
		periodBasemap.topology('world'),
		periodBasemap.periods(),
		periodBasemap.names(language, 'first'),
		periodBasemap.polities(),
		periodBasemap.shapes('world')
	]);
	const land = new LitLand(polities, shapes.areas);
	const litAt: StillLand['litAt'] = (day) => land.of(explorer.slice, explorer.lookup, day);
	return { topology, table, names, language, litAt };
}
