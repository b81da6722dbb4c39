import { toBand } from '#lib/core/columns/band.ts';
import type { TickRange, TickScale } from '#lib/core/columns/ticks.ts';
import { WORD, WORD_NO_GAPS } from './event-record.ts';
import type { SecondRange } from './read-time.ts';
import { NO_GAPS, NOWHERE, type RowBlock } from './row-block.ts';
import { toTickOf } from './time-scale.ts';

/** What could only be said when all rows had been read. */
export interface Numbering {
	scale: TickScale;
	/** Steps of weight in one unit. */
	stepsPerUnit: number;
	places: Uint32Array;
	pairs: Uint32Array;
	kinds: Uint32Array;
	actorSets: Uint32Array;
}

/** A date with gaps in ticks. */
export interface Gaps {
	parts: readonly TickRange[];
	every: boolean;
}

/** Gives the numbers that files have to rows that were read. */
export class RecordMaker {
	readonly #numbering: Numbering;
	readonly #tickOf: (second: number) => number;

	constructor(numbering: Numbering) {
		this.#numbering = numbering;
		this.#tickOf = toTickOf(numbering.scale);
	}

	/** Writes the record of a row to a position in a list of words. */
	write(block: RowBlock, row: number, words: Int32Array, at: number): void {
		const { places, pairs, kinds, actorSets, stepsPerUnit } = this.#numbering;
		const tickOf = this.#tickOf;
		const start = tickOf(block.startFrom[row]!);
		const latestStart = tickOf(block.startTo[row]!);
		const earliestEnd = tickOf(block.endFrom[row]!);
		const end = tickOf(block.endTo[row]!);
		const isFlow = block.isFlow[row] === 1;
		const isExact = start === latestStart && end === earliestEnd;
		const hasGaps = block.gaps[row] !== NO_GAPS;
		const where = block.where[row]!;
		const classes = block.classes[row]!;
		words[at + WORD.band] = toBand(
			start,
			end,
			hasGaps ? 'gaps' : isExact ? 'exact' : 'extent',
			isFlow
		);
		words[at + WORD.start] = start;
		words[at + WORD.end] = end;
		words[at + WORD.latestStart] = latestStart;
		words[at + WORD.earliestEnd] = earliestEnd;
		words[at + WORD.where] = isFlow
			? pairs[where]!
			: where === NOWHERE
				? places.length
				: places[where]!;
		words[at + WORD.classes] = kinds[classes >>> 3]! * 8 + (classes & 7);
		words[at + WORD.actorSet] = actorSets[block.actorSet[row]!]!;
		words[at + WORD.weight] = Math.round(block.weight[row]! * stepsPerUnit);
		words[at + WORD.gaps] = hasGaps ? block.gaps[row]! : WORD_NO_GAPS;
	}

	toGaps({ parts, every }: { parts: readonly SecondRange[]; every: boolean }): Gaps {
		return {
			parts: parts.map(([from, to]) => [this.#tickOf(from), this.#tickOf(to)] as const),
			every
		};
	}
}
