import { datingOf } from '#lib/core/columns/band.ts';
import type { EventColumns, Tier } from '#lib/core/columns/event-columns.ts';
import { MODALITIES } from '#lib/core/model/dataset.ts';
import type { RowFilter } from '#lib/core/engine/row-filter.ts';
import type { SliceRequest } from '#lib/core/engine/slice-request.ts';

const CODES_PER_KIND = MODALITIES.length * 2;

/** Rows told apart, so that sums kept by class answer for every choice of classes. */
export interface RowClasses {
	count: number;
	/** What each class stands for, see `toCodedClasses`; null of `DATING_CLASSES`. */
	codes: readonly number[] | null;
	/** Class of a row of the tier. */
	of(tier: Tier, row: number): number;
	/** The class of all rows of the tier, where it is but one. */
	ofTier(tier: Tier): number | null;
	/** Classes that hold what passes the filter, of tiers that are decided by bounds. */
	chosen(filter: RowFilter | null, dates: SliceRequest['dates']): number[];
}

/** By whether dates are exact alone: for slices without filters. */
export const DATING_CLASSES: RowClasses = {
	count: 2,
	codes: null,
	of: doubtOf,
	ofTier: doubtOf,
	chosen: (_filter, dates) => (dates === 'possible' ? [0, 1] : [0])
};

/** By kind, modality and whether dates are exact; only classes that there are have a number. */
export function toKindClasses(columns: EventColumns): RowClasses {
	const { tiers, kinds, kind, modality } = columns;
	const present = new Uint8Array(kinds * CODES_PER_KIND);
	for (const tier of tiers) {
		const doubt = doubtOf(tier);
		for (let row = tier.from; row < tier.to; row++) {
			present[toCode(kind[row]!, modality[row]!) + doubt] = 1;
		}
	}
	const codes = [...present.keys()].filter((code) => present[code] === 1);
	return toCodedClasses(columns, codes);
}

/** @param codes of the classes that there are: kind, then modality, then whether dates are not exact */
export function toCodedClasses(
	{ kinds, kind, modality }: EventColumns,
	codes: readonly number[]
): RowClasses {
	const numbers = new Uint32Array(kinds * CODES_PER_KIND);
	codes.forEach((code, number) => (numbers[code] = number));
	return {
		count: codes.length,
		codes,
		of: (tier, row) => numbers[toCode(kind[row]!, modality[row]!) + doubtOf(tier)]!,
		ofTier: () => null,
		chosen: (filter, dates) =>
			[...codes.keys()].filter((number) => {
				const code = codes[number]!;
				const pair = code >> 1;
				if (filter?.kinds && filter.kinds[Math.floor(pair / MODALITIES.length)] !== 1) return false;
				if (filter?.modalities && filter.modalities[pair % MODALITIES.length] !== 1) return false;
				return dates === 'possible' || code % 2 === 0;
			})
	};
}

function toCode(kind: number, modality: number): number {
	return kind * CODES_PER_KIND + modality * 2;
}

/** 0 for tiers of exact dates, 1 for others. */
function doubtOf({ band }: Tier): number {
	return datingOf(band) === 'exact' ? 0 : 1;
}
