import { deflateRawSync } from 'node:zlib';
import { readColumns, type LoadedColumns } from '#lib/core/columns/read-columns.ts';
import { inflateBlock } from '#lib/server/inflate-block.ts';
import { DEFAULT_PROFILE, type SynthProfile } from '../../src/cli/synth/synth-profile.ts';
import { writeSynth } from '../../src/cli/synth/write-synth.ts';

/** Points with exact dates, which every rival can say; 2,000 places, ten years in minutes. */
export const POINTS_PROFILE: SynthProfile = { ...DEFAULT_PROFILE, seed: 7, flows: 0, uncertain: 0 };

export interface SyntheticEvents extends LoadedColumns {
	fileBytes: number;
	/** Of the first time. */
	decodeMs: number;
	/** Reads the file again. */
	decode(): Promise<LoadedColumns>;
}

/** Written and read again in memory, through the same files as on a disk. */
export async function synthesise(events: number, profile: SynthProfile): Promise<SyntheticEvents> {
	const parts: Uint8Array[] = [];
	const manifest = writeSynth(
		{ ...profile, events },
		{ write: (bytes) => void parts.push(bytes), deflate: (bytes) => deflateRawSync(bytes) },
		() => {}
	);
	const data = Buffer.concat(parts);
	const decode = () =>
		readColumns(manifest, {
			read: async (from, bytes) => data.subarray(from, from + bytes),
			inflate: inflateBlock
		});
	const start = performance.now();
	const loaded = await decode();
	return { ...loaded, fileBytes: data.length, decodeMs: performance.now() - start, decode };
}
