import type { EventColumns } from '#lib/core/columns/event-columns.ts';
import type { Manifest } from '#lib/core/columns/manifest.ts';
import { readColumns } from '#lib/core/columns/read-columns.ts';

const MICRO = 1e6;

export interface SyntheticWorld {
	columns: EventColumns;
	/** Of places, degrees. */
	lng: Float64Array;
	lat: Float64Array;
}

/** Fetches the events that `writeWorld` has put beside the page. */
export async function readWorld(events: number): Promise<SyntheticWorld> {
	const manifest: Manifest = await (await fetch(`${events}.json`)).json();
	const data = new Uint8Array(await (await fetch(`${events}.bin`)).arrayBuffer());
	const { columns, tables } = await readColumns(manifest, {
		read: async (from, bytes) => data.subarray(from, from + bytes),
		inflate: (packed) => packed
	});
	return {
		columns,
		lng: Float64Array.from(tables.lng, (micro) => micro / MICRO),
		lat: Float64Array.from(tables.lat, (micro) => micro / MICRO)
	};
}
