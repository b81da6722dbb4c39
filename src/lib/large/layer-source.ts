import type { EventColumns } from '#lib/core/columns/event-columns.ts';
import type { LargeFrame, LargeTarget } from '#lib/core/crowd/large-scene.ts';
import { toRowFilter, type RowFilter } from '#lib/core/engine/row-filter.ts';
import type { RowScan } from '#lib/core/engine/row-scan.ts';
import type { CountKey, SliceFilter } from '#lib/core/engine/slice-request.ts';
import { toSliceTicks } from '#lib/core/engine/slice-window.ts';
import { windowTiers } from '#lib/core/engine/window-tiers.ts';
import { toDatasetTarget, toLoadedTarget } from '#lib/large/dataset-rows.ts';
import type { LargeExplorer, ShownSlice } from '#lib/large/large-explorer.svelte.ts';
import { withSelectedPairs } from '#lib/large/selected-pairs.ts';
import type { LayerSource } from '#lib/map/crowd/layer-stage.svelte.ts';

/** What layers draw of an explorer's slices. */
export function toLayerSource(explorer: LargeExplorer): LayerSource<ShownSlice, LargeTarget> {
	const { outline, lookup, scan } = explorer;
	/** Made once for all slices of one filter. */
	let last: { of: SliceFilter; columns: EventColumns; rows: RowFilter | null } | null = null;
	const toRows = (columns: EventColumns, of: SliceFilter) => {
		if (of !== last?.of || columns !== last.columns) {
			last = { of, columns, rows: toRowFilter(columns, of) };
		}
		return last.rows;
	};
	return {
		places: outline,
		kinds: lookup.kinds,
		toFrame: (slice) => {
			const frame = toFrame(slice, toRows(slice.events.columns, slice.request.filter), scan);
			return { ...frame, ...withSelectedPairs(frame, slice, explorer) };
		},
		toPage: (target, { events }) => toDatasetTarget(target, events),
		toLayers: (target, { events }) => toLoadedTarget(target, events)
	};
}

function toFrame(
	{ request, answer, events: { columns } }: ShownSlice,
	filter: RowFilter | null,
	scan: RowScan
): LargeFrame {
	const window = toSliceTicks(request);
	const countsBy = (by: CountKey) => {
		const at = request.want.counts?.findIndex((want) => want.by === by) ?? -1;
		return answer.columns.counts[at] ?? null;
	};
	return {
		selection: { columns, window, dates: request.dates, filter, scan },
		found: windowTiers(columns, window),
		events: answer.columns.events,
		places: countsBy('place')!,
		pairs: countsBy('pair')!,
		placeKinds: countsBy('place-kind'),
		pairModalities: countsBy('pair-modality')
	};
}
