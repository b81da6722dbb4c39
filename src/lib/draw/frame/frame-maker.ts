import { isAtDay } from '#lib/core/basemap/at-day.ts';
import { basemapDay, basemapDayWords } from '#lib/core/basemap/basemap-day.ts';
import type { View } from '#lib/core/address/view.ts';
import type { DatasetLookup } from '#lib/core/model/lookup.ts';
import type { DatasetOverlay } from '#lib/core/model/overlay.ts';
import type { Viewport } from '#lib/core/scene/viewport.ts';
import { toBounds } from '#lib/core/slice/bounds.ts';
import type { SliceIndex } from '#lib/core/slice/slice-index.ts';
import { toSliceDays } from '#lib/core/slice/slice-days.ts';
import { sliceRecords } from '#lib/core/slice/slice-records.ts';
import type { Slice } from '#lib/core/slice/slice.ts';
import type { Day, DayRange } from '#lib/core/time/day.ts';
import { endWords, startWords } from '#lib/core/time/window-words.ts';
import { toLegendItems, toSourceTitles } from '#lib/draw/frame/frame-key.ts';
import { toLines } from '#lib/draw/frame/frame-lines.ts';
import {
	DATE_LEADING,
	NOTE_LEADING,
	NOTE_PX,
	planFrames,
	WORDS_STYLE,
	type FramePlan
} from '#lib/draw/frame/frame-plan.ts';
import { toFrameSize } from '#lib/draw/frame/frame-size.ts';
import { FrameStripMaker } from '#lib/draw/frame/frame-strip.ts';
import { toDateWords, toFrameSentences, toSentenceLines } from '#lib/draw/frame/frame-words.ts';
import type { Frame, FrameText } from '#lib/draw/frame/frame.ts';
import { SERIF_SHARE } from '#lib/draw/fit-text.ts';
import { composeStill, type StillLand } from '#lib/draw/still/compose-still.ts';
import { toStillViewport } from '#lib/draw/still/still-viewport.ts';
import { wrapText } from '#lib/draw/wrap-text.ts';

/** What is to be seen in a picture, or in the frames of a film one after the other. */
export interface FrameSubject {
	lookup: DatasetLookup;
	index: SliceIndex;
	view: Pick<View, 'query' | 'camera' | 'projection' | 'selection'>;
	/** One for a picture; for a film every window that comes. */
	windows: readonly DayRange[];
	/** Pixels of the picture. */
	size: { width: number; height: number };
	/** CSS pixels of the map that the camera of the view belongs to. */
	screen: { width: number; height: number };
	/** BCP 47, of names of the records and of the page's own words. */
	language: string;
	pageLanguage: string;
	/** The unit whose amounts make lines wide; null: the number of records does. */
	unit: string | null;
}

/** The land of the time for every slice of a film. */
export type FrameLand = Omit<StillLand, 'litAt'> & {
	litAt(slice: Slice, lookup: DatasetLookup, day: Day): ReadonlySet<string>;
};

/** How far a line may run off its course, in pixels of the picture. */
const GRAIN_PX = 0.5;

/**
 * Makes the frames of a picture or film. What does not change is laid out once, with room for
 * whatever comes, so that nothing jumps from frame to frame. The same subject gives the same frames.
 */
export class FrameMaker {
	readonly plan: FramePlan;
	readonly viewport: Viewport;
	/** The zoom of a map with as many pixels to a degree: how fine its land is to be. */
	readonly detailZoom: number;
	/** Of lines of the land, in units of the plan. */
	readonly #grain: number;
	readonly #subject: FrameSubject;
	/** Everything that any frame shows. */
	readonly #whole: Slice;
	readonly #slices: ReadonlyMap<string, Slice>;
	readonly #strip: FrameStripMaker;

	constructor(subject: FrameSubject) {
		const { lookup, windows, pageLanguage, language, unit } = subject;
		const { scale, ...size } = toFrameSize(subject.size);
		this.#subject = subject;
		this.#slices = new Map(windows.map((window) => [toKey(window), this.#toSlice(window)]));
		this.#whole = windows.length === 1 ? this.#sliceAt(windows[0]!) : this.#toWholeSlice();
		const bounds = toBounds(lookup.dataset);
		const overlays = this.#overlays(bounds);
		this.plan = planFrames(
			{
				title: lookup.dataset.title,
				dates: windows.map((window) => this.#dateWords(window)),
				words: windows.map((window) => this.#sentences(window).join(' ')),
				legend: toLegendItems(this.#whole, overlays, lookup, { language, unit }),
				sources: toSourceTitles(this.#whole, overlays, lookup),
				ends: [startWords(bounds[0], pageLanguage), endWords(bounds[1], pageLanguage)]
			},
			size
		);
		this.#strip = new FrameStripMaker(lookup.dataset.records, bounds, this.plan.strip);
		this.viewport = toStillViewport(this.#toCamera(), this.#whole, lookup, this.plan.map);
		this.detailZoom = this.viewport.zoom + Math.log2(scale);
		this.#grain = GRAIN_PX / Math.max(1, scale);
	}

	/** The frame of one of the subject's windows. */
	frameAt(window: DayRange, { litAt, ...land }: FrameLand): Frame {
		const { lookup, view, language, unit } = this.#subject;
		const slice = this.#sliceAt(window);
		const ground = { ...land, litAt: (day: Day) => litAt(slice, lookup, day) };
		const still = composeStill(slice, lookup, ground, {
			viewport: this.viewport,
			selection: view.selection,
			language,
			unit,
			grainPx: this.#grain
		});
		const { width, height, map, texts, samples } = this.plan;
		return {
			width,
			height,
			map,
			still,
			texts: [...texts, ...this.#movingTexts(window, still.day)],
			samples,
			strip: this.#strip.at(slice.days),
			label: `${lookup.dataset.title}. ${still.label}`
		};
	}

	#movingTexts(window: DayRange, day: Day): FrameText[] {
		const { date, words, credit } = this.plan;
		const { sizePx } = date;
		const dateLines = wrapText(
			this.#dateWords(window),
			date.box.width,
			sizePx * SERIF_SHARE,
			date.most
		);
		const wordLines = toSentenceLines(this.#sentences(window), {
			widthPx: words.box.width,
			sizePx: WORDS_STYLE.sizePx,
			most: words.most
		});
		const land = [basemapDayWords(day), 'Natural Earth'];
		const landLines = credit.most === 1 ? [land.join(' · ')] : land;
		const note = { role: 'note', sizePx: NOTE_PX, leading: NOTE_LEADING } as const;
		return [
			...toLines(dateLines, date.box, { role: 'date', sizePx, leading: DATE_LEADING }),
			...toLines(wordLines, words.box, WORDS_STYLE),
			...toLines(landLines, credit.box, note)
		];
	}

	#dateWords(window: DayRange): string {
		const { view, pageLanguage } = this.#subject;
		return toDateWords({ window, mode: view.query.mode }, pageLanguage);
	}

	#sentences(window: DayRange): string[] {
		const { lookup, windows, pageLanguage } = this.#subject;
		return toFrameSentences(this.#sliceAt(window), lookup, pageLanguage, windows.length > 1);
	}

	#sliceAt(window: DayRange): Slice {
		return this.#slices.get(toKey(window)) ?? this.#toSlice(window);
	}

	#toSlice(window: DayRange): Slice {
		return sliceRecords(this.#subject.index, { ...this.#subject.view.query, window });
	}

	#toWholeSlice(): Slice {
		const { windows, view, index } = this.#subject;
		const from = Math.min(...windows.map(([first]) => first));
		const to = Math.max(...windows.map(([, last]) => last));
		const mode = view.query.mode === 'cumulative' ? 'cumulative' : 'window';
		return sliceRecords(index, { ...view.query, mode, window: [from, to] });
	}

	/** The dataset's own areas that any frame shows. */
	#overlays(bounds: DayRange): DatasetOverlay[] {
		const { lookup, view, windows } = this.#subject;
		const { mode } = view.query;
		const days = windows.map((window) => basemapDay(mode, toSliceDays({ window, mode }), bounds));
		const overlays = lookup.dataset.overlays ?? [];
		return overlays.filter((overlay) => days.some((day) => isAtDay(overlay, day)));
	}

	/** So much further out that all the land of the screen is on the map of a frame. */
	#toCamera(): Pick<View, 'camera' | 'projection'> {
		const { view, screen } = this.#subject;
		const { width, height } = this.plan.map;
		const further = Math.log2(Math.min(width / screen.width, height / screen.height));
		const camera = view.camera && { ...view.camera, zoom: view.camera.zoom + further };
		return { camera, projection: view.projection };
	}
}

function toKey(window: DayRange): string {
	return window.join('/');
}
