import { render } from 'svelte/server';
import type { View } from '#lib/core/address/view.ts';
import type { DatasetLookup } from '#lib/core/model/lookup.ts';
import { buildSearchIndex } from '#lib/core/slice/search-index.ts';
import { buildSliceIndex, type SliceIndex } from '#lib/core/slice/slice-index.ts';
import { sliceRecords } from '#lib/core/slice/slice-records.ts';
import type { Day } from '#lib/core/time/day.ts';
import { toLandLevel, type LandLevel } from '#lib/draw/land-level.ts';
import { toStillViewport } from '#lib/draw/still/still-viewport.ts';
import { composeStill } from '#lib/draw/still/compose-still.ts';
import type { Still } from '#lib/draw/still/still.ts';
import StillPicture from '#lib/draw/still/StillPicture.svelte';
import { basemapNames, basemapTopology, periodTable } from '#lib/server/pictures/basemap-data.ts';
import { toLitUnits } from '#lib/server/pictures/lit-units.ts';
import { toPlainSvg, type PictureTheme } from '#lib/draw/plain-svg/to-plain-svg.ts';

/** What is to be seen; `toOpeningView` gives one, and `parseView` one for an address. */
export type StillView = Pick<View, 'query' | 'camera' | 'projection' | 'selection'>;

export interface StillSize {
	/** CSS pixels. */
	width: number;
	height: number;
	/** Of the land; by default what suits the zoom. */
	level?: LandLevel;
	/** How far lines of the land may run off their course, in CSS pixels; by default 0.4. */
	grainPx?: number;
	/** BCP 47; by default the dataset's own. */
	language?: string;
}

/**
 * A view as a picture: the land of its day, what its slice puts on the map, cut to the size. Without
 * a camera the slice is fitted into it. `StillPicture.svelte` draws it in a page.
 */
export function toStill(lookup: DatasetLookup, view: StillView, size: StillSize): Still {
	const { language = lookup.dataset.language } = size;
	const slice = sliceRecords(sliceIndexOf(lookup), view.query);
	const viewport = toStillViewport(view, slice, lookup, size);
	const level = size.level ?? toLandLevel(viewport.zoom);
	const land = {
		topology: basemapTopology(level),
		table: periodTable(),
		...basemapNames(language, level),
		litAt: (day: Day) => toLitUnits(slice, lookup, day)
	};
	const { selection } = view;
	const { grainPx } = size;
	return composeStill(slice, lookup, land, { viewport, selection, language, grainPx });
}

/** A view as an SVG document that stands by itself. */
export function renderStill(
	lookup: DatasetLookup,
	view: StillView,
	{ theme, ...size }: StillSize & { theme: PictureTheme }
): string {
	const still = toStill(lookup, view, size);
	const { body } = render(StillPicture, { props: { still } });
	return toPlainSvg(body, theme, still.label);
}

const indexes = new WeakMap<DatasetLookup, SliceIndex>();

function sliceIndexOf(lookup: DatasetLookup): SliceIndex {
	let search: ReturnType<typeof buildSearchIndex> | null = null;
	const index =
		indexes.get(lookup) ??
		buildSliceIndex(lookup.dataset, lookup, () => (search ??= buildSearchIndex(lookup)));
	indexes.set(lookup, index);
	return index;
}
