import { parseView } from '#lib/core/address/parse-view.ts';
import type { View } from '#lib/core/address/view.ts';
import type { DatasetLookup } from '#lib/core/model/lookup.ts';
import { NOTHING_SELECTED } from '#lib/core/model/selection.ts';
import { toBounds } from '#lib/core/slice/bounds.ts';
import { NO_FILTERS } from '#lib/core/slice/query.ts';
import type { DayRange } from '#lib/core/time/day.ts';

/**
 * The view of an address without parameters: the dataset's own opening view on top of everything
 * it has, unfiltered.
 */
export function toOpeningView(lookup: DatasetLookup): View {
	const everything = toPlainView(toBounds(lookup.dataset));
	return parseView(lookup.dataset.view, lookup, everything).view;
}

/** Some days and nothing else: no filter, camera or selection. */
export function toPlainView(window: DayRange): View {
	return {
		query: { window, mode: 'window', filters: NO_FILTERS, dates: 'possible' },
		camera: null,
		projection: 'mercator',
		selection: NOTHING_SELECTED,
		story: null,
		step: null,
		play: false,
		theme: 'auto',
		language: null
	};
}
