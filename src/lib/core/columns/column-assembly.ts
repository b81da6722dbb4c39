import { datingOf, isFlowBand } from '#lib/core/columns/band.ts';
import type { ChunkParts, EventChunk } from '#lib/core/columns/event-chunk.ts';
import type { Codes, EventColumns, GapColumns } from '#lib/core/columns/event-columns.ts';
import { findTiers, type Layout } from '#lib/core/columns/find-tiers.ts';

/** As much of a chunk as decides where its rows come to stand. */
export interface ChunkPlace {
	band: number;
	rows: number;
	longest: number;
}

/**
 * Puts chunks together to columns, each as it comes, without holding rows twice. Chunks may be a
 * part of all there are, in their order.
 */
export class ColumnAssembly {
	readonly #codes: Codes;
	readonly #layout: Layout;
	readonly #columns: Omit<EventColumns, 'gaps' | keyof Layout | keyof Codes>;
	readonly #firstRows: readonly number[];
	readonly #parts = new Map<number, ChunkParts>();

	constructor(codes: Codes, chunks: readonly ChunkPlace[]) {
		const layout = findTiers(toBands(chunks));
		const count = layout.tiers.at(-1)?.to ?? 0;
		const extentCount = layout.extents[1] - layout.extents[0];
		this.#codes = codes;
		this.#layout = layout;
		this.#firstRows = toFirstRows(chunks);
		this.#columns = {
			count,
			start: new Int32Array(count),
			end: new Int32Array(count),
			latestStart: new Int32Array(extentCount),
			earliestEnd: new Int32Array(extentCount),
			place: new Uint32Array(count),
			pair: new Uint32Array(count - layout.flowFrom),
			kind: new Uint8Array(count),
			modality: new Uint8Array(count),
			actorSet: new Uint32Array(count),
			weight: new Uint32Array(count)
		};
	}

	/** @param at position among the chunks that were announced */
	add(at: number, chunk: EventChunk): void {
		const row = this.#firstRows[at]!;
		const { flowFrom, extents } = this.#layout;
		const columns = this.#columns;
		columns.start.set(chunk.start, row);
		columns.end.set(chunk.end, row);
		columns.kind.set(chunk.kind, row);
		columns.modality.set(chunk.modality, row);
		columns.actorSet.set(chunk.actorSet, row);
		columns.weight.set(chunk.weight, row);
		if (datingOf(chunk.band) !== 'exact') {
			columns.latestStart.set(chunk.latestStart, row - extents[0]);
			columns.earliestEnd.set(chunk.earliestEnd, row - extents[0]);
		}
		if (isFlowBand(chunk.band)) {
			const { from } = this.#codes.pairs;
			columns.pair.set(chunk.where, row - flowFrom);
			for (let of = 0; of < chunk.where.length; of++) {
				columns.place[row + of] = from[chunk.where[of]!]!;
			}
		} else {
			columns.place.set(chunk.where, row);
		}
		if (chunk.parts) this.#parts.set(at, chunk.parts);
	}

	/** To be called when every chunk that was announced has been added. */
	finish(): EventColumns {
		const { gapRange, ...layout } = this.#layout;
		const parts = [...this.#parts].sort(([a], [b]) => a - b).map(([, of]) => of);
		return { ...this.#codes, ...this.#columns, ...layout, gaps: toGaps(gapRange, parts) };
	}
}

function toBands(chunks: readonly ChunkPlace[]): ChunkPlace[] {
	const bands: ChunkPlace[] = [];
	for (const { band, rows, longest } of chunks) {
		const last = bands.at(-1);
		if (last?.band === band) {
			last.rows += rows;
			last.longest = Math.max(last.longest, longest);
		} else bands.push({ band, rows, longest });
	}
	return bands;
}

function toFirstRows(chunks: readonly ChunkPlace[]): number[] {
	let next = 0;
	return chunks.map(({ rows }) => {
		next += rows;
		return next - rows;
	});
}

function toGaps([from, to]: readonly [number, number], parts: readonly ChunkParts[]): GapColumns {
	const counts = parts.flatMap((of) => [...of.counts]);
	const offsets = new Uint32Array(counts.length + 1);
	counts.forEach((count, row) => (offsets[row + 1] = offsets[row]! + count));
	return {
		from,
		to,
		offsets,
		partFrom: Int32Array.from(parts.flatMap((of) => [...of.from])),
		partTo: Int32Array.from(parts.flatMap((of) => [...of.to])),
		every: Uint8Array.from(parts.flatMap((of) => [...of.every]))
	};
}
