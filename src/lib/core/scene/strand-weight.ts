import type { CompiledDataset, DatasetRecord } from '#lib/core/model/compiled.ts';
import { toGrouped } from '#lib/core/scene/scene-words.ts';

/** The number of records at which a strand ends to grow wider. */
const HEAVIEST = 47;

/** `[weight, figure]` of the records of one strand. */
export type WeighStrand = (records: readonly DatasetRecord[]) => readonly [number, string];

/** Strands as wide as the number of their records. */
export const byNumber: WeighStrand = ({ length }) => [length, length < 2 ? '' : toGrouped(length)];

/**
 * Strands as wide as the amounts they state in one unit, the largest record of the dataset being
 * the widest, at all dates. What states no amount in this unit weighs nothing.
 */
export function byAmount(dataset: CompiledDataset, unit: string): WeighStrand {
	// Made here: the first of a page takes its browser 25 ms.
	const format = new Intl.NumberFormat('en', {
		notation: 'compact',
		maximumSignificantDigits: 3
	});
	const largest = dataset.records.reduce((most, one) => Math.max(most, toAmount(one, unit)), 0);
	return (records) => {
		const sum = records.reduce((total, record) => total + toAmount(record, unit), 0);
		if (!(sum > 0)) return [0, ''];
		return [Math.min(1, sum / largest) * HEAVIEST, format.format(sum)];
	};
}

/** Units in which ties of the dataset state an amount, in the order in which they come up. */
export function toTieUnits({ records }: CompiledDataset): string[] {
	const stated = records.filter(
		({ tie, quantity, unit }) => tie && quantity !== null && unit !== ''
	);
	return [...new Set(stated.map(({ unit }) => unit))];
}

/** Less than nothing has no width. */
function toAmount(record: DatasetRecord, unit: string): number {
	return record.tie && record.unit === unit ? Math.max(0, record.quantity ?? 0) : 0;
}
