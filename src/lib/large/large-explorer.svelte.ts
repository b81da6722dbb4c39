import type { ViewParameters } from '#lib/core/address/parameter-reader.ts';
import { parseView } from '#lib/core/address/parse-view.ts';
import type { View } from '#lib/core/address/view.ts';
import { toTicks, type TickRange } from '#lib/core/columns/ticks.ts';
import { MemoryEngine } from '#lib/core/engine/memory-engine.ts';
import type { SliceAnswer } from '#lib/core/engine/slice-answer.ts';
import type { SliceFilter, SliceRequest, SliceWant } from '#lib/core/engine/slice-request.ts';
import { toSliceTicks } from '#lib/core/engine/slice-window.ts';
import { NOTHING_SELECTED, type Selection } from '#lib/core/model/selection.ts';
import { NO_FILTERS, type Filters, type Query, type TimeMode } from '#lib/core/slice/query.ts';
import { toSliceDays } from '#lib/core/slice/slice-days.ts';
import { toUnitAt } from '#lib/core/slice/window-frame.ts';
import type { DayRange } from '#lib/core/time/day.ts';
import type { LargeTarget } from '#lib/core/crowd/large-scene.ts';
import { ColumnLookup, toSliceFilter } from '#lib/large/column-lookup.ts';
import { toHistogram, toLargeTrack } from '#lib/large/large-histogram.ts';
import type { ColumnOutline, LoadedEvents } from '#lib/large/load-columns.ts';
import { planLargePlayback, shiftByItself } from '#lib/large/plan-large-playback.ts';
import { Player } from '#lib/state/player.svelte.ts';
import { Presentation } from '#lib/state/presentation.svelte.ts';
import type { Histogram } from '#lib/timeline/histogram.ts';
import type { ThumbTrack } from '#lib/timeline/thumb-keys.ts';

/** A slice that can be shown, and the events that it is of. */
export interface ShownSlice {
	query: Query;
	/** Days looked at, inclusive. */
	days: DayRange;
	request: SliceRequest;
	answer: SliceAnswer;
	events: LoadedEvents;
}

/** More flows would hide each other. */
export const MOST_PAIRS = 300;
const MAP_WANT: SliceWant = {
	counts: [
		{ by: 'place', value: 'number' },
		{ by: 'pair', value: 'number', top: MOST_PAIRS }
	]
};
const NO_HISTOGRAM: Histogram = Object.freeze({
	columns: [],
	noStart: null,
	highest: 0,
	years: new Set<number>()
});

/**
 * All that a page of columns looks at, and the only way to change it: the sister of `Explorer`,
 * with the same verbs, for data that are counted and not listed.
 */
export class LargeExplorer extends Presentation {
	readonly outline: ColumnOutline;
	readonly lookup: ColumnLookup;
	readonly dataset: { kinds: ColumnLookup['kinds']; language: string };
	readonly bounds: DayRange;
	readonly opening: View;
	reducedMotion = false;
	/** It goes by stretches of time, not from one event to the next. */
	readonly stepNames = ['Earlier', 'Later'] as const;

	readonly #player: Player;
	#events: LoadedEvents | null = $state.raw(null);
	#windowBeforeInstant: DayRange | null = null;
	#window: DayRange = $state.raw([0, 0]);
	#mode: TimeMode = $state('window');
	#filters: Filters = $state.raw(NO_FILTERS);
	#dates: Query['dates'] = $state('possible');
	#selection: Selection = $state.raw(NOTHING_SELECTED);
	#hovered: LargeTarget | null = $state.raw(null);
	#last: ShownSlice | null = null;

	readonly #query: Query = $derived({
		window: this.#window,
		mode: this.#mode,
		filters: this.#filters,
		dates: this.#dates
	});
	readonly #filter: SliceFilter = $derived.by(() => toSliceFilter(this.#filters, this.lookup));
	readonly #engine = $derived.by(() => this.#toEngine());
	readonly #panelEngine = $derived.by(() => this.#toEngine());
	readonly #slice: ShownSlice | null = $derived.by(() => {
		const [events, engine] = [this.#events, this.#engine];
		if (!events || !engine) return null;
		const request = this.#toRequest(this.#filter, MAP_WANT);
		// What is not all there yet would be counted wrongly: the last slice stays.
		if (!isWithin(toSliceTicks(request), events.window)) return this.#last;
		const query = this.#query;
		const answer = engine.slice(request);
		this.#last = { query, days: toSliceDays(query), request, answer, events };
		return this.#last;
	});
	readonly #everything: Histogram = $derived.by(() => {
		const counted = this.#events?.histogram;
		return counted ? toHistogram(counted, this.outline.scale) : NO_HISTOGRAM;
	});
	readonly #track: ThumbTrack = $derived.by(() => toLargeTrack(this.#everything, this.bounds));

	constructor(outline: ColumnOutline) {
		super();
		const { names, events, bounds, opening } = outline;
		this.outline = outline;
		this.lookup = new ColumnLookup(names, events);
		this.dataset = { kinds: this.lookup.kinds, language: '' };
		this.bounds = bounds;
		this.opening = {
			query: { window: opening, mode: 'window', filters: NO_FILTERS, dates: 'possible' },
			camera: null,
			projection: 'mercator',
			selection: NOTHING_SELECTED,
			story: null,
			step: null,
			play: false,
			theme: 'auto',
			language: null
		};
		this.#player = new Player({
			plan: () =>
				planLargePlayback({
					window: this.#window,
					mode: this.#mode,
					bounds,
					unit: this.reducedMotion ? 'year' : 'month'
				}),
			show: (window) => (this.#window = window)
		});
		this.applyView(this.opening);
	}

	/** What an address need not say: the opening view in the theme that the reader prefers. */
	get defaults(): View {
		return { ...this.opening, theme: this.preferredTheme ?? this.opening.theme };
	}
	get window(): DayRange {
		return this.#window;
	}
	get mode(): TimeMode {
		return this.#mode;
	}
	get filters(): Filters {
		return this.#filters;
	}
	get dates(): Query['dates'] {
		return this.#dates;
	}
	get selection(): Selection {
		return this.#selection;
	}
	get hovered(): LargeTarget | null {
		return this.#hovered;
	}
	get language(): string {
		return this.chosenLanguage ?? 'en';
	}
	get playing(): boolean {
		return this.#player.playing;
	}
	get speed(): number {
		return this.#player.speed;
	}
	get loop(): boolean {
		return this.#player.loop;
	}
	/** Those that are there; null until the first ones are. */
	get events(): LoadedEvents | null {
		return this.#events;
	}
	/** What can be shown of what is looked at: behind it while events are on their way. */
	get slice(): ShownSlice | null {
		return this.#slice;
	}
	/** Whether `slice` is of another window or filter than the reader looks at. */
	get isLate(): boolean {
		return this.#slice?.query !== this.#query;
	}
	/** The filters as an engine takes them. */
	get filter(): SliceFilter {
		return this.#filter;
	}
	/** What begins when, whatever the filters; empty until all events are there. */
	get everything(): Histogram {
		return this.#everything;
	}
	get track(): ThumbTrack {
		return this.#track;
	}

	/** Takes events that have come. */
	take(events: LoadedEvents): void {
		this.#events = events;
	}

	/**
	 * Asks for more of a slice that is shown, beside what the map does.
	 * @param filter in place of the slice's own
	 */
	ask({ request }: ShownSlice, want: SliceWant, filter = request.filter): SliceAnswer | null {
		return this.#panelEngine?.slice({ ...request, filter, want }) ?? null;
	}

	seek([from, to]: DayRange): void {
		this.#player.pause();
		const [first, last] = from <= to ? [from, to] : [to, from];
		if (first === this.#window[0] && last === this.#window[1]) return;
		this.#window = [first, last];
	}

	/** An instant begins with the first year of the window, and gives the window back after it. */
	setMode(mode: TimeMode): void {
		if (mode === this.#mode) return;
		this.#player.pause();
		this.countAct();
		const [window, before] = [this.#window, this.#windowBeforeInstant];
		if (mode === 'instant') {
			this.#windowBeforeInstant = window;
			const from = Math.min(Math.max(window[0], this.bounds[0]), this.bounds[1]);
			this.#window = toUnitAt('year', from);
		} else if (this.#mode === 'instant' && before) {
			if (window[0] >= before[0] && window[1] <= before[1]) this.#window = before;
		}
		this.#mode = mode;
	}

	setDates(dates: Query['dates']): void {
		if (dates === this.#dates) return;
		this.countAct();
		this.#dates = dates;
	}

	select(selection: Selection): void {
		this.#player.pause();
		this.countAct();
		this.#selection = selection;
	}

	clearSelection(): void {
		if (this.#selection.type !== 'none') this.select(NOTHING_SELECTED);
	}

	hover(target: LargeTarget | null): void {
		this.#hovered = target;
	}

	setFilters(change: Partial<Filters>): void {
		this.countAct();
		this.#filters = { ...this.#filters, ...change };
	}

	toggleFilter(field: 'kinds' | 'places' | 'actors', id: string): void {
		const chosen = this.#filters[field];
		const without = chosen.filter((each) => each !== id);
		this.setFilters({ [field]: without.length < chosen.length ? without : [...chosen, id] });
	}

	clearFilters(): void {
		this.countAct();
		this.#filters = NO_FILTERS;
	}

	play(): void {
		this.#player.play();
	}
	pause(): void {
		this.#player.pause();
	}
	togglePlay(): void {
		if (this.playing) this.pause();
		else this.play();
	}
	tick(nowMs: number): void {
		this.#player.tick(nowMs);
	}
	setSpeed(speed: number): void {
		this.#player.setSpeed(speed);
	}
	setLoop(loop: boolean): void {
		this.#player.setLoop(loop);
	}

	/** Goes on or back by as much time as is looked at. */
	stepRecord(direction: 1 | -1): void {
		const [from, to] = this.#window;
		const finite: DayRange = [Math.max(from, this.bounds[0]), Math.min(to, this.bounds[1])];
		this.seek(shiftByItself(finite, this.#mode, direction, this.bounds));
	}

	toView(): View {
		return {
			query: this.#query,
			camera: this.camera,
			projection: this.projection,
			selection: this.#selection,
			story: null,
			step: null,
			play: this.playing,
			theme: this.theme,
			language: this.chosenLanguage
		};
	}

	applyView(view: View): void {
		this.#player.pause();
		this.#windowBeforeInstant = null;
		this.#window = view.query.window;
		this.#mode = view.query.mode;
		const isUnfiltered = JSON.stringify(view.query.filters) === JSON.stringify(NO_FILTERS);
		this.#filters = isUnfiltered ? NO_FILTERS : view.query.filters;
		this.#dates = view.query.dates;
		this.#selection = view.selection;
		this.setProjection(view.projection);
		this.showTheme(view.theme);
		this.setLanguage(view.language);
		if (view.camera) {
			this.requestCamera(view.camera);
			this.setCamera(view.camera);
		}
		if (view.play && !this.reducedMotion) this.play();
	}

	/** Applies what an address says on top of `defaults`; what it says wrongly becomes a notice. */
	applyParameters(parameters: ViewParameters | string, defaults: View = this.defaults): void {
		const { view, notices } = parseView(parameters, this.lookup, defaults);
		this.applyView(view);
		this.setNotices(notices);
	}

	#toEngine(): MemoryEngine | null {
		const events = this.#events;
		return events && new MemoryEngine(events.columns, 'cheapest', events.prepared);
	}

	#toRequest(filter: SliceFilter, want: SliceWant): SliceRequest {
		const window = toTicks(this.outline.scale, this.#window);
		return { window, mode: this.#mode, dates: this.#dates, filter, want };
	}
}

function isWithin([from, to]: TickRange, window: TickRange | null): boolean {
	return window === null || (from >= window[0] && to <= window[1]);
}
