import type { Filters } from '#lib/core/slice/query.ts';
import { passes, toChoice } from '#lib/core/slice/facet-column.ts';
import { toPairTest } from '#lib/core/slice/pair-test.ts';
import { FACET_NAMES } from '#lib/core/slice/slice-index.ts';
import type { FacetName, SliceIndex } from '#lib/core/slice/slice-index.ts';

/**
 * `passes`: all filters let the record through. `fails`: some filter that is no facet stops it, or
 * two do. A facet's name: that facet's filter alone stops it.
 */
export type Verdict = 'passes' | 'fails' | FacetName;

/** Says of each row of the index how it stands to the filters. */
export function toRecordFilter(index: SliceIndex, filters: Filters): (row: number) => Verdict {
	const choices = FACET_NAMES.map((name) => ({
		name,
		column: index.facets[name],
		choice: toChoice(index.facets[name], filters[name])
	})).filter(({ choice }) => choice !== null);
	const isTied = toTieFilter(index, filters);
	const isFound = toTextFilter(index, filters);

	return (row) => {
		if (!isTied(row) || !isFound(row)) return 'fails';
		let verdict: Verdict = 'passes';
		for (const { name, column, choice } of choices) {
			if (passes(column, choice, row)) continue;
			if (verdict !== 'passes') return 'fails';
			verdict = name;
		}
		return verdict;
	};
}

function toTieFilter({ lookup, records }: SliceIndex, { pair }: Filters): (row: number) => boolean {
	if (pair === null) return () => true;
	const isTied = toPairTest(pair, lookup);
	return (row) => isTied(records[row]!);
}

function toTextFilter(index: SliceIndex, { text }: Filters): (row: number) => boolean {
	if (text.trim() === '') return () => true;
	const search = index.search();
	if (!search) return () => true;
	const refs = search.matching(text);
	return (row) => refs.has(index.records[row]!.ref);
}
