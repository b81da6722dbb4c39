import { datingOf, isFlowBand } from '#lib/core/columns/band.ts';
import { ColumnFileError } from '#lib/core/columns/column-file-error.ts';
import type { Manifest } from '#lib/core/columns/manifest.ts';

/** Rows of one band that follow each other, in one chunk or by area in several. */
export interface Stretch {
	/** Number of its first row in the dataset. */
	firstRow: number;
	rows: number;
	/** Positions in the manifest, ascending. */
	chunks: readonly number[];
}

/**
 * All stretches in the order of rows.
 * @throws ColumnFileError where chunks do not make up stretches, or name areas that there are not
 */
export function toStretches({ chunks, areas }: Pick<Manifest, 'chunks' | 'areas'>): Stretch[] {
	const stretches: (Stretch & { chunks: number[] })[] = [];
	let firstRow = 0;
	for (const [at, { stretch, band, area, rows }] of chunks.entries()) {
		const before = chunks[at - 1];
		const isNext = stretch === stretches.length && band >= (before?.band ?? 0);
		const isSame = before?.stretch === stretch && before.band === band;
		const isAfter = isSame && area !== null && area > (before.area ?? -1);
		const isParted = area !== null;
		const mayBeParted = !isFlowBand(band) && datingOf(band) !== 'gaps' && area! < areas.length;
		if (!(isNext || isAfter) || (isParted && !mayBeParted)) {
			throw new ColumnFileError(`Chunk ${at} does not belong after those before it`);
		}
		if (isNext) stretches.push({ firstRow, rows, chunks: [at] });
		else {
			const own = stretches.at(-1)!;
			own.rows += rows;
			own.chunks.push(at);
		}
		firstRow += rows;
	}
	return stretches;
}
