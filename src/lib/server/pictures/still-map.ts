import { render } from 'svelte/server';
import { namesAt } from '#lib/core/basemap/at-day.ts';
import { basemapDay } from '#lib/core/basemap/basemap-day.ts';
import type { View } from '#lib/core/address/view.ts';
import type { DatasetLookup } from '#lib/core/model/lookup.ts';
import { buildScene } from '#lib/core/scene/build-scene.ts';
import { CLOSE_ZOOM, composeScene } from '#lib/core/scene/compose-scene.ts';
import { toGlobeViewport } from '#lib/core/scene/globe-viewport.ts';
import { layoutNames } from '#lib/core/scene/layout-names.ts';
import { toMercatorViewport } from '#lib/core/scene/mercator-viewport.ts';
import { toWrittenNames } from '#lib/core/scene/written-names.ts';
import { toBounds } from '#lib/core/slice/bounds.ts';
import { sliceSentence, toPlainSentence } from '#lib/core/slice/slice-sentence.ts';
import { buildSearchIndex } from '#lib/core/slice/search-index.ts';
import { buildSliceIndex, type SliceIndex } from '#lib/core/slice/slice-index.ts';
import { sliceRecords } from '#lib/core/slice/slice-records.ts';
import type { Slice } from '#lib/core/slice/slice.ts';
import type { Viewport } from '#lib/core/scene/viewport.ts';
import { toSafeCamera } from '#lib/draw/camera-limits.ts';
import { toFittingCamera } from '#lib/draw/opening-camera.ts';
import { toOpeningPoints } from '#lib/draw/opening-points.ts';
import { toStillGround } from '#lib/draw/still/ground.ts';
import type { Still } from '#lib/draw/still/still.ts';
import StillPicture from '#lib/draw/still/StillPicture.svelte';
import { toStillPaths } from '#lib/draw/still/still-paths.ts';
import {
	basemapNames,
	basemapTopology,
	periodTable,
	toStillLevel,
	type StillLevel
} from '#lib/server/pictures/basemap-data.ts';
import { toLitUnits } from '#lib/server/pictures/lit-units.ts';
import { toPlainSvg, type PictureTheme } from '#lib/server/pictures/plain-svg/to-plain-svg.ts';

/** What is to be seen; `toOpeningView` gives one, and `parseView` one for an address. */
export type StillView = Pick<View, 'query' | 'camera' | 'projection' | 'selection'>;

export interface StillSize {
	/** CSS pixels. */
	width: number;
	height: number;
	/** Of the land; by default what suits the zoom. */
	level?: StillLevel;
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
	const day = basemapDay(view.query.mode, slice.days, toBounds(lookup.dataset));
	const viewport = toViewport(view, slice, lookup, size);
	const composition = composeScene(slice, lookup, {
		language,
		sitesApart: viewport.zoom >= CLOSE_ZOOM
	});
	const { selection, query } = view;
	const unfold = selection.type === 'flow' ? selection : query.filters.pair;
	const scene = buildScene(composition, viewport, { hovered: null, selection, unfold });
	const { names, language: named } = basemapNames(language);
	return {
		viewport,
		scene,
		paths: toStillPaths(
			basemapTopology(size.level ?? toStillLevel(viewport.zoom)),
			viewport,
			toStillGround(periodTable(), day, toLitUnits(slice, lookup, day))
		),
		names: {
			placed: layoutNames({
				names: namesAt(names, day),
				language: named,
				viewport,
				occupied: scene.taken,
				written: toWrittenNames(scene),
				before: []
			}),
			language: named
		},
		language,
		day,
		label: toPlainSentence(sliceSentence(slice, lookup, language))
	};
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

function toViewport(
	{ camera, projection }: StillView,
	slice: Slice,
	lookup: DatasetLookup,
	size: StillSize
): Viewport {
	const { lng, lat, zoom } = camera
		? toSafeCamera(camera)
		: toFittingCamera(toOpeningPoints(slice, lookup), size);
	const view = { width: size.width, height: size.height, centre: [lng, lat] as const, zoom };
	return projection === 'globe' ? toGlobeViewport(view) : toMercatorViewport(view);
}
