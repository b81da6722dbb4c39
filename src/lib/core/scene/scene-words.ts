import type { Standing } from '#lib/core/model/dataset.ts';

/** How sure a reader may be, in the words that all views use. */
export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
	stated: 'stated as fact',
	reported: 'reported or claimed',
	planned: 'planned or asked'
};

/** "1 record", "10,000 records". */
export function recordsInWords(count: number): string {
	return `${toGrouped(count)} ${count === 1 ? 'record' : 'records'}`;
}

/** A whole number with its thousands set apart: "10,000". */
export function toGrouped(count: number): string {
	return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
