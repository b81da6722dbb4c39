import type { FrameLand } from '#lib/draw/frame/frame-maker.ts';
import { toLandLevel } from '#lib/draw/land-level.ts';
import { LitLand } from '#lib/map/lit-land.ts';
import { periodBasemap } from '#lib/map/period-basemap.ts';

/** The land of all times, as fine as a zoom needs it. @throws where it cannot be fetched */
export async function loadFrameLand(language: string, zoom: number): Promise<FrameLand> {
	const level = toLandLevel(zoom);
	const [topology, table, first, close, polities, { areas }] = await Promise.all([
		periodBasemap.topology(level),
		periodBasemap.periods(),
		periodBasemap.names(language, 'first'),
		level === 'world' ? [] : periodBasemap.names(language, 'close'),
		periodBasemap.polities(),
		periodBasemap.shapes(level)
	]);
	const lit = new LitLand(polities, areas);
	return {
		topology,
		table,
		names: [...first, ...close],
		language,
		litAt: (slice, lookup, day) => lit.of(slice, lookup, day)
	};
}
