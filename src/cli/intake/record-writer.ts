import { datingOf } from '#lib/core/columns/band.ts';
import type { ColumnWriter } from '#lib/core/columns/column-writer.ts';
import {
	emptyChunk,
	MOST_CHUNK_ROWS,
	STRETCH_ROWS,
	type ChunkParts,
	type EventChunk
} from '#lib/core/columns/event-chunk.ts';
import { copyRecord, WORD, WORDS } from './event-record.ts';
import type { Gaps } from './record-maker.ts';

/** Writes sorted records stretch by stretch; holds one stretch in memory. */
export class RecordWriter {
	readonly #writer: ColumnWriter;
	readonly #gapsOf: (number: number) => Gaps;
	readonly #held = new Int32Array(STRETCH_ROWS * WORDS);
	#rows = 0;
	/** Stretches of the dates with gaps among them. */
	#parts = 0;

	/** @param gapsOf a date with gaps by its number */
	constructor(writer: ColumnWriter, gapsOf: (number: number) => Gaps) {
		this.#writer = writer;
		this.#gapsOf = gapsOf;
	}

	add(words: Int32Array, at: number): void {
		const band = words[at + WORD.band]!;
		const hasGaps = datingOf(band) === 'gaps';
		const parts = hasGaps ? this.#gapsOf(words[at + WORD.gaps]!).parts.length : 0;
		const isOther = this.#rows > 0 && band !== this.#held[WORD.band];
		// Readers refuse a chunk with more rows or more stretches, so that none asks for all memory.
		const isFull = this.#rows === STRETCH_ROWS || this.#parts + parts > MOST_CHUNK_ROWS;
		if (isOther || isFull) this.finish();
		this.#parts += parts;
		copyRecord(words, at, this.#held, this.#rows * WORDS);
		this.#rows++;
	}

	/** Writes what is held. */
	finish(): void {
		if (this.#rows > 0) this.#writer.add(this.#toChunk());
		this.#rows = 0;
		this.#parts = 0;
	}

	#toChunk(): EventChunk {
		const held = this.#held;
		const band = held[WORD.band]!;
		const chunk = emptyChunk(band, this.#rows);
		const hasExtents = datingOf(band) !== 'exact';
		for (let row = 0, at = 0; row < this.#rows; row++, at += WORDS) {
			chunk.start[row] = held[at + WORD.start]!;
			chunk.end[row] = held[at + WORD.end]!;
			chunk.where[row] = held[at + WORD.where]!;
			chunk.kind[row] = held[at + WORD.classes]! >>> 3;
			chunk.modality[row] = held[at + WORD.classes]! & 7;
			chunk.actorSet[row] = held[at + WORD.actorSet]!;
			chunk.weight[row] = held[at + WORD.weight]!;
			if (!hasExtents) continue;
			chunk.latestStart[row] = held[at + WORD.latestStart]!;
			chunk.earliestEnd[row] = held[at + WORD.earliestEnd]!;
		}
		return datingOf(band) === 'gaps' ? { ...chunk, parts: this.#toParts() } : chunk;
	}

	#toParts(): ChunkParts {
		const gaps = Array.from({ length: this.#rows }, (_, row) =>
			this.#gapsOf(this.#held[row * WORDS + WORD.gaps]!)
		);
		const parts = gaps.flatMap((of) => of.parts);
		return {
			counts: Uint32Array.from(gaps, (of) => of.parts.length),
			from: Int32Array.from(parts, ([from]) => from),
			to: Int32Array.from(parts, ([, to]) => to),
			every: Uint8Array.from(gaps, ({ every }) => Number(every))
		};
	}
}
