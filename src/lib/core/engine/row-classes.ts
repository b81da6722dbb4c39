import { datingOf } from '#lib/core/columns/band.ts';
import type { EventColumns, Tier } from '#lib/core/columns/event-columns.ts';
import { MODALITIES } from '#lib/core/model/dataset.ts';
import type { RowFilter } from '#lib/core/engine/row-filter.ts';
import type { SliceRequest } from '#lib/core/engine/slice-request.ts';

type Doubt = 0 | 1;

/**
 * Rows by kind, modality and whether their dates are exact, so that sums kept by class answer for
 * every choice of these. Only classes that there are have a number; behind them stand two for all
 * rows with exact dates and all with others.
 */
export class RowClasses {
	/** By kind, modality and exactness. */
	readonly #numbers: Uint32Array;
	readonly #codes: readonly number[];

	constructor(columns: EventColumns) {
		const present = new Uint8Array(columns.kinds * MODALITIES.length * 2);
		for (const tier of columns.tiers) {
			const doubt = doubtOf(tier);
			for (let row = tier.from; row < tier.to; row++) {
				present[toCode(columns.kind[row]!, columns.modality[row]!, doubt)] = 1;
			}
		}
		this.#codes = [...present.keys()].filter((code) => present[code] === 1);
		this.#numbers = new Uint32Array(present.length);
		this.#codes.forEach((code, number) => (this.#numbers[code] = number));
	}

	/** All classes, the two of totals included. */
	get count(): number {
		return this.#codes.length + 2;
	}

	/** Class of a row. */
	of({ kind, modality }: EventColumns, row: number, doubt: Doubt): number {
		return this.#numbers[toCode(kind[row]!, modality[row]!, doubt)]!;
	}

	/** The class of all rows with as exact dates. */
	total(doubt: Doubt): number {
		return this.#codes.length + doubt;
	}

	/** The fewest classes that hold what passes the filter, of tiers that are decided by bounds. */
	chosen(filter: RowFilter | null, dates: SliceRequest['dates']): number[] {
		const doubts = dates === 'possible' ? ([0, 1] as const) : ([0] as const);
		if (filter === null) return doubts.map((doubt) => this.total(doubt));
		return [...this.#codes.keys()].filter((number) => {
			const code = this.#codes[number]!;
			const modality = (code >> 1) % MODALITIES.length;
			const kind = Math.floor((code >> 1) / MODALITIES.length);
			if (filter?.kinds && filter.kinds[kind] !== 1) return false;
			if (filter?.modalities && filter.modalities[modality] !== 1) return false;
			return dates === 'possible' || code % 2 === 0;
		});
	}
}

/** 0 for tiers of exact dates, 1 for others. */
export function doubtOf({ band }: Tier): Doubt {
	return datingOf(band) === 'exact' ? 0 : 1;
}

function toCode(kind: number, modality: number, doubt: Doubt): number {
	return (kind * MODALITIES.length + modality) * 2 + doubt;
}
