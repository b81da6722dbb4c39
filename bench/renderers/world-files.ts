import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DEFAULT_PROFILE } from '../../src/cli/synth/synth-profile.ts';
import { writeSynth } from '../../src/cli/synth/write-synth.ts';

/** Writes the events of `dateline synth` for `readWorld`; unpacked, so that all pages have them at once. */
export async function writeWorld(folder: string, events: number): Promise<void> {
	const parts: Uint8Array[] = [];
	const sink = {
		write: (bytes: Uint8Array) => void parts.push(bytes.slice()),
		deflate: (bytes: Uint8Array) => bytes
	};
	const manifest = writeSynth({ ...DEFAULT_PROFILE, events }, sink, () => {});
	await writeFile(join(folder, `${events}.bin`), parts);
	await writeFile(join(folder, `${events}.json`), JSON.stringify(manifest));
}
