import { writeSynth } from '../../src/cli/synth/write-synth.ts';
import { DEFAULT_PROFILE } from '../../src/cli/synth/synth-profile.ts';
import { readColumns } from '#lib/core/columns/read-columns.ts';
import type { EventColumns } from '#lib/core/columns/event-columns.ts';

const MICRO = 1e6;

export interface SyntheticWorld {
	columns: EventColumns;
	/** Of places, degrees. */
	lng: Float64Array;
	lat: Float64Array;
}

/** The events of `dateline synth`, made where they are needed. */
export async function synthesiseWorld(events: number): Promise<SyntheticWorld> {
	const parts: Uint8Array[] = [];
	const sink = {
		write: (bytes: Uint8Array) => void parts.push(bytes.slice()),
		deflate: (bytes: Uint8Array) => bytes
	};
	const manifest = writeSynth({ ...DEFAULT_PROFILE, events }, sink, () => {});
	const data = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
	parts.reduce((at, part) => (data.set(part, at), at + part.length), 0);
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
