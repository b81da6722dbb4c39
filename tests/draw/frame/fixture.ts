import { render } from 'svelte/server';
import { parseView } from '#lib/core/address/parse-view.ts';
import { toOpeningView } from '#lib/core/address/opening-view.ts';
import type { CompiledDataset } from '#lib/core/model/compiled.ts';
import { DatasetLookup } from '#lib/core/model/lookup.ts';
import { buildSearchIndex } from '#lib/core/slice/search-index.ts';
import { buildSliceIndex } from '#lib/core/slice/slice-index.ts';
import type { DayRange } from '#lib/core/time/day.ts';
import type { Frame } from '#lib/draw/frame/frame.ts';
import FrameDrawing from '#lib/draw/frame/Frame.svelte';
import { FrameMaker, type FrameLand } from '#lib/draw/frame/frame-maker.ts';
import { toPlainSvg } from '#lib/draw/plain-svg/to-plain-svg.ts';
import { basemapNames, basemapTopology, periodTable } from '#lib/server/pictures/basemap-data.ts';
import { toLitUnits } from '#lib/server/pictures/lit-units.ts';

export const SIZES = {
	wide: { width: 1280, height: 720 },
	square: { width: 720, height: 720 },
	tall: { width: 720, height: 1280 }
};

export interface FrameAsked {
	/** As in an address. */
	query?: string;
	size?: { width: number; height: number };
	/** Of a film; by default that of the view alone. */
	windows?: readonly DayRange[];
	language?: string;
	/** What the width of lines counts; by default records. */
	unit?: string;
}

export const LAND: FrameLand = {
	topology: basemapTopology('world'),
	table: periodTable(),
	...basemapNames('en', 'world'),
	litAt: toLitUnits
};

export function toMaker(dataset: CompiledDataset, asked: FrameAsked = {}): FrameMaker {
	const { query = '', size = SIZES.wide, language = dataset.language } = asked;
	const lookup = new DatasetLookup(dataset);
	const { view } = parseView(query, lookup, toOpeningView(lookup));
	return new FrameMaker({
		lookup,
		index: buildSliceIndex(dataset, lookup, () => buildSearchIndex(lookup)),
		view,
		windows: asked.windows ?? [view.query.window],
		size,
		screen: { width: 1000, height: 640 },
		language,
		pageLanguage: 'en',
		unit: asked.unit ?? null
	});
}

/** The one frame of a picture, or the first of a film. */
export function toFrame(dataset: CompiledDataset, asked: FrameAsked = {}): Frame {
	const lookup = new DatasetLookup(dataset);
	const { view } = parseView(asked.query ?? '', lookup, toOpeningView(lookup));
	return toMaker(dataset, asked).frameAt(asked.windows?.[0] ?? view.query.window, LAND);
}

export function draw(frame: Frame, theme: 'light' | 'dark' = 'light'): string {
	return toPlainSvg(render(FrameDrawing, { props: { frame } }).body, theme, frame.label);
}

/** The words of a frame in one role, without the marks that set directions apart. */
export function wordsOf(frame: Frame, role: Frame['texts'][number]['role']): string {
	return frame.texts
		.filter((text) => text.role === role)
		.map(({ text }) => text.replace(/[\u2066-\u2069]/g, ''))
		.join(' ');
}
