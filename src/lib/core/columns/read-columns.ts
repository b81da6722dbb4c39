import { ColumnAssembly } from '#lib/core/columns/column-assembly.ts';
import { ColumnReader, type ColumnSource } from '#lib/core/columns/column-reader.ts';
import type { EventColumns } from '#lib/core/columns/event-columns.ts';
import type { ChunkEntry, Manifest } from '#lib/core/columns/manifest.ts';
import { EVERYTHING, findNearChunks } from '#lib/core/columns/near-chunks.ts';
import type { RowSpan } from '#lib/core/columns/row-numbers.ts';
import type { ColumnTables } from '#lib/core/columns/tables-codec.ts';

export interface LoadedColumns {
	columns: EventColumns;
	tables: ColumnTables;
	/** Which rows of the dataset they are; null of some areas alone, as that is not known then. */
	spans: readonly RowSpan[] | null;
}

/**
 * Loads rows stretch by stretch. Nothing of a damaged file is ever part of what comes back.
 * @param progress called after each stretch with the rows loaded and to be loaded
 * @throws ColumnFileError where the data are not those that the manifest describes
 */
export async function readColumns(
	manifest: Manifest,
	source: ColumnSource,
	near = EVERYTHING,
	progress: (loaded: number, all: number) => void = () => {}
): Promise<LoadedColumns> {
	const reader = await ColumnReader.open(manifest, source);
	const { tables } = reader;
	const { chunks, scale, places, kinds, actors, weightStep } = manifest;
	const { pairs, actorSets } = tables;
	const codes = { scale, places, kinds, actors, weightStep, pairs, actorSets };
	const wanted = reader.stretches
		.map((stretch) => {
			const own = findNearChunks(stretch, chunks, near);
			return { firstRow: stretch.firstRow, own, ...toPlace(own.map((at) => chunks[at]!)) };
		})
		.filter(({ rows }) => rows > 0);
	const all = wanted.reduce((sum, { rows }) => sum + rows, 0);
	const assembly = new ColumnAssembly(codes, wanted);
	const spans: RowSpan[] = [];
	reader.expect(wanted.flatMap(({ own }) => own));
	let loaded = 0;
	for (const [position, { firstRow, own, rows }] of wanted.entries()) {
		assembly.add(position, await reader.readStretch(own));
		const last = spans.at(-1);
		if (last && last.row + last.count === firstRow) last.count += rows;
		else spans.push({ at: loaded, row: firstRow, count: rows });
		loaded += rows;
		progress(loaded, all);
	}
	return { columns: assembly.finish(), tables, spans: near.areas === null ? spans : null };
}

/** How many rows come of a stretch, and into which band. */
function toPlace(entries: readonly ChunkEntry[]) {
	return {
		band: entries[0]?.band ?? 0,
		rows: entries.reduce((sum, { rows }) => sum + rows, 0),
		longest: entries.reduce((most, { longest }) => Math.max(most, longest), 0)
	};
}
