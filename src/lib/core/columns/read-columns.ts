import { ColumnAssembly } from '#lib/core/columns/column-assembly.ts';
import { ColumnReader, type ColumnSource } from '#lib/core/columns/column-reader.ts';
import type { EventColumns } from '#lib/core/columns/event-columns.ts';
import type { ChunkEntry, Manifest } from '#lib/core/columns/manifest.ts';
import type { ColumnTables } from '#lib/core/columns/tables-codec.ts';
import type { TickRange } from '#lib/core/columns/ticks.ts';

export interface LoadedColumns {
	columns: EventColumns;
	tables: ColumnTables;
}

/**
 * Loads rows chunk by chunk. Nothing of a damaged file is ever part of what comes back.
 * @param window only chunks that may hold something in these ticks; null for all
 * @param progress called after each chunk with the rows loaded and to be loaded
 * @throws ColumnFileError where the data are not those that the manifest describes
 */
export async function readColumns(
	manifest: Manifest,
	source: ColumnSource,
	window: TickRange | null = null,
	progress: (loaded: number, all: number) => void = () => {}
): Promise<LoadedColumns> {
	const reader = await ColumnReader.open(manifest, source);
	const { tables } = reader;
	const chosen = [...manifest.chunks.keys()].filter((at) => isNear(manifest.chunks[at]!, window));
	const entries = chosen.map((at) => manifest.chunks[at]!);
	const all = entries.reduce((sum, { rows }) => sum + rows, 0);
	const { scale, places, kinds, actors, weightStep } = manifest;
	const { pairs, actorSets } = tables;
	const codes = { scale, places, kinds, actors, weightStep, pairs, actorSets };
	const assembly = new ColumnAssembly(codes, entries);
	let loaded = 0;
	for (const [position, at] of chosen.entries()) {
		assembly.add(position, await reader.readChunk(at));
		loaded += manifest.chunks[at]!.rows;
		progress(loaded, all);
	}
	return { columns: assembly.finish(), tables };
}

function isNear({ from, latestEnd }: ChunkEntry, window: TickRange | null): boolean {
	return window === null || (from <= window[1] && latestEnd >= window[0]);
}
