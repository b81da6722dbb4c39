import type { Topology } from 'topojson-specification';
import { toAreaNames } from '#lib/core/basemap/area-names.ts';
import { allAtDay } from '#lib/core/basemap/at-day.ts';
import { basemapDay } from '#lib/core/basemap/basemap-day.ts';
import type { PeriodName, PeriodTable } from '#lib/core/basemap/period-table.ts';
import type { DatasetLookup } from '#lib/core/model/lookup.ts';
import type { Selection } from '#lib/core/model/selection.ts';
import { buildScene } from '#lib/core/scene/build-scene.ts';
import { CLOSE_ZOOM, composeScene } from '#lib/core/scene/compose-scene.ts';
import { layoutNames } from '#lib/core/scene/layout-names.ts';
import type { Viewport } from '#lib/core/scene/viewport.ts';
import { toWrittenNames } from '#lib/core/scene/written-names.ts';
import { toBounds } from '#lib/core/slice/bounds.ts';
import { sliceSentence, toPlainSentence } from '#lib/core/slice/slice-sentence.ts';
import type { Slice } from '#lib/core/slice/slice.ts';
import type { Day } from '#lib/core/time/day.ts';
import { toAreaPaths } from '#lib/draw/still/area-paths.ts';
import { toStillGround } from '#lib/draw/still/ground.ts';
import type { Still } from '#lib/draw/still/still.ts';
import { toStillPaths } from '#lib/draw/still/still-paths.ts';

/** The basemap that a still picture is drawn from. */
export interface StillLand {
	/** At the level of detail that suits the view. */
	topology: Topology;
	table: PeriodTable;
	/** Of all days, in the language with this BCP 47 tag. */
	names: readonly PeriodName[];
	language: string;
	/** Ids of the units that take part in a slice, by the states of a day. */
	litAt(day: Day): ReadonlySet<string>;
}

/** How a slice is looked at. */
export interface StillLook {
	viewport: Viewport;
	selection: Selection;
	/** BCP 47, of the records' names. */
	language: string;
	/** The unit whose amounts make lines wide; by default the number of records does. */
	unit?: string | null;
	/** How far the lines of the land may run off their course, in CSS pixels. */
	grainPx?: number;
}

/** Puts a slice on the land of its day, as a camera sees them. */
export function composeStill(
	slice: Slice,
	lookup: DatasetLookup,
	land: StillLand,
	{ viewport, selection, language, unit = null, grainPx }: StillLook
): Still {
	const { mode, filters } = slice.query;
	const { overlays = [] } = lookup.dataset;
	const day = basemapDay(mode, slice.days, toBounds(lookup.dataset));
	const composition = composeScene(slice, lookup, {
		language,
		sitesApart: viewport.zoom >= CLOSE_ZOOM,
		unit
	});
	const unfold = selection.type === 'flow' ? selection : filters.pair;
	const scene = buildScene(composition, viewport, { hovered: null, selection, unfold });
	const ground = toStillGround(land.table, day, land.litAt(day));
	const placed = layoutNames({
		names: allAtDay([...land.names, ...toAreaNames(overlays, language)], day),
		language: land.language,
		viewport,
		occupied: scene.taken,
		written: toWrittenNames(scene),
		before: []
	});
	return {
		viewport,
		composition,
		scene,
		paths: toStillPaths(land.topology, viewport, ground, grainPx),
		areas: toAreaPaths(overlays, viewport, day, grainPx),
		names: { placed, language: land.language },
		language,
		day,
		label: toPlainSentence(sliceSentence(slice, lookup, language))
	};
}
