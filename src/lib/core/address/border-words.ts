import { parseView } from '#lib/core/address/parse-view.ts';
import { toOpeningView, toPlainView } from '#lib/core/address/opening-view.ts';
import type { View } from '#lib/core/address/view.ts';
import { basemapDay, basemapDayWords } from '#lib/core/basemap/basemap-day.ts';
import type { CompiledDataset, DatasetRecord } from '#lib/core/model/compiled.ts';
import type { DatasetLookup } from '#lib/core/model/lookup.ts';
import { toBounds } from '#lib/core/slice/bounds.ts';
import { toSliceDays } from '#lib/core/slice/slice-days.ts';
import type { DayRange } from '#lib/core/time/day.ts';

/**
 * Of which day the borders are on a map of some records at all of their time:
 * `Borders of June 1989, approximate`.
 */
export function recordsBorderWords(
	records: readonly DatasetRecord[],
	dataset: CompiledDataset
): string {
	const bounds = toBounds({ ...dataset, records });
	return toWords(toPlainView(bounds), bounds);
}

/** The same of the map of a view; `query` in the parameters of an address. */
export function viewBorderWords(query: string, lookup: DatasetLookup): string {
	const { view } = parseView(query, lookup, toOpeningView(lookup));
	return toWords(view, toBounds(lookup.dataset));
}

function toWords({ query }: View, bounds: DayRange): string {
	return basemapDayWords(basemapDay(query.mode, toSliceDays(query), bounds));
}
