import { toOpeningView } from '#lib/core/address/opening-view.ts';
import { parseView } from '#lib/core/address/parse-view.ts';
import type { ViewParameters } from '#lib/core/address/parameter-reader.ts';
import type { View } from '#lib/core/address/view.ts';
import type { CompiledDataset, DatasetRecord } from '#lib/core/model/compiled.ts';
import type { RecordRef } from '#lib/core/model/dataset.ts';
import { DatasetLookup } from '#lib/core/model/lookup.ts';
import { NOTHING_SELECTED } from '#lib/core/model/selection.ts';
import type { Selection } from '#lib/core/model/selection.ts';
import { toBounds } from '#lib/core/slice/bounds.ts';
import { moveWindowTo } from '#lib/core/slice/move-window.ts';
import { NO_FILTERS } from '#lib/core/slice/query.ts';
import type { Filters, Query, TimeMode } from '#lib/core/slice/query.ts';
import type { SearchHits, SearchIndex } from '#lib/core/slice/search-index.ts';
import { toSelectedRecords } from '#lib/core/slice/selected-records.ts';
import { buildSliceIndex } from '#lib/core/slice/slice-index.ts';
import type { FacetName, SliceIndex } from '#lib/core/slice/slice-index.ts';
import { sliceRecords } from '#lib/core/slice/slice-records.ts';
import type { Slice } from '#lib/core/slice/slice.ts';
import { planPlayback } from '#lib/core/slice/steps.ts';
import { toUnitAt } from '#lib/core/slice/window-frame.ts';
import { ALL_DAYS } from '#lib/core/time/day.ts';
import type { DayRange } from '#lib/core/time/day.ts';
import { Player } from '#lib/state/player.svelte.ts';
import { Presentation } from '#lib/state/presentation.svelte.ts';

/**
 * All that one page looks at, and the only way to change it. Views read the getters, which are
 * reactive, and call the verbs; none of them knows another.
 */
export class Explorer extends Presentation {
	readonly dataset: CompiledDataset;
	readonly lookup: DatasetLookup;
	/** First and last year of the dataset, whole years, finite. */
	readonly bounds: DayRange;
	/** The view of an address without parameters. */
	readonly opening: View;
	/** Set where the reader asked for less motion: playback then steps by years. */
	reducedMotion = false;

	readonly #index: SliceIndex;
	#searchIndex: SearchIndex | null = $state.raw(null);
	readonly #player: Player;
	#windowBeforeInstant: DayRange | null = null;
	#window: DayRange = $state.raw(ALL_DAYS);
	#mode: TimeMode = $state('window');
	#filters: Filters = $state.raw(NO_FILTERS);
	#dates: Query['dates'] = $state('possible');
	#selection: Selection = $state.raw(NOTHING_SELECTED);
	#hovered: RecordRef | null = $state(null);
	#story: { id: string; step: number | null } | null = $state.raw(null);

	readonly #query: Query = $derived({
		window: this.#window,
		mode: this.#mode,
		filters: this.#filters,
		dates: this.#dates
	});
	readonly #slice: Slice = $derived.by(() => sliceRecords(this.#index, this.#query));
	/** The slice of all time: where previous and next lead, and what playback spends its time on. */
	readonly #everything: Slice = $derived.by(() =>
		sliceRecords(this.#index, {
			window: ALL_DAYS,
			mode: 'window',
			filters: this.#filters,
			dates: 'possible'
		})
	);
	readonly #selectedRecords = $derived.by(() =>
		toSelectedRecords(this.#selection, this.#slice, this.lookup)
	);
	readonly #selectionIndex = $derived(indexIn(this.#slice, this.#selection));

	constructor(dataset: CompiledDataset) {
		super();
		this.dataset = dataset;
		this.lookup = new DatasetLookup(dataset);
		this.bounds = toBounds(dataset);
		this.opening = toOpeningView(this.lookup);
		this.#index = buildSliceIndex(dataset, this.lookup, () => this.#searchIndex);
		this.#player = new Player({
			plan: () => this.#plan(),
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
	get query(): Query {
		return this.#query;
	}
	get slice(): Slice {
		return this.#slice;
	}
	/** The slice of all time under the same filters. */
	get everything(): Slice {
		return this.#everything;
	}
	get selection(): Selection {
		return this.#selection;
	}
	/** See `toSelectedRecords`. */
	get selectedRecords(): readonly DatasetRecord[] {
		return this.#selectedRecords;
	}
	/** Position of the selected record in the slice, from 0; -1 where it is not in it. */
	get selectionIndex(): number {
		return this.#selectionIndex;
	}
	/** How many records there are to step through: those of the slice. */
	get selectionCount(): number {
		return this.#slice.entries.length;
	}
	get hovered(): RecordRef | null {
		return this.#hovered;
	}
	/** Where a tour is, the step from 1; null: there is none. */
	get storyStep(): { id: string; step: number | null } | null {
		return this.#story;
	}
	/** BCP 47 tag of the page: the reader's choice, else the dataset's own. */
	get language(): string {
		return this.chosenLanguage ?? this.dataset.language;
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
	/** Everything in which all the words occur; null until `bringSearch` has done its work. */
	search(text: string): SearchHits | null {
		return this.#searchIndex?.hits(text) ?? null;
	}

	/** Fetches the search and builds its index, once; a filter by text does so by itself. */
	async bringSearch(): Promise<void> {
		const { buildSearchIndex } = await import('#lib/core/slice/search-index.ts');
		this.#searchIndex ??= buildSearchIndex(this.lookup);
	}

	/** Looks at these days; ends in the wrong order are exchanged. Ends playback. */
	seek([from, to]: DayRange): void {
		this.#player.pause();
		const [first, last] = from <= to ? [from, to] : [to, from];
		// A pointer mostly moves within a day's reach: the same days again are no news.
		if (first === this.#window[0] && last === this.#window[1]) return;
		this.#window = [first, last];
	}

	/** An instant begins with the first year of the window, and gives the window back after it. */
	setMode(mode: TimeMode): void {
		if (mode === this.#mode) return;
		this.#player.pause();
		this.countAct();
		const before = this.#windowBeforeInstant;
		const window = this.#window;
		if (mode === 'instant') {
			this.#windowBeforeInstant = window;
			const from = Number.isFinite(window[0]) ? window[0] : this.bounds[0];
			this.#window = toUnitAt('year', Math.min(Math.max(from, this.bounds[0]), this.bounds[1]));
		} else if (this.#mode === 'instant' && before) {
			const isInside = window[0] >= before[0] && window[1] <= before[1];
			if (isInside) this.#window = before;
		}
		this.#mode = mode;
	}

	setDates(dates: Query['dates']): void {
		if (dates === this.#dates) return;
		this.countAct();
		this.#dates = dates;
	}

	/** Ends playback, so that what is opened can be read. */
	select(selection: Selection): void {
		this.#player.pause();
		this.countAct();
		this.#selection = selection;
	}

	clearSelection(): void {
		if (this.#selection.type !== 'none') this.select(NOTHING_SELECTED);
	}

	hover(ref: RecordRef | null): void {
		this.#hovered = ref;
	}

	setFilters(change: Partial<Filters>): void {
		this.countAct();
		this.#filters = { ...this.#filters, ...change };
		if (change.text) void this.bringSearch();
	}

	toggleFilter(field: FacetName, id: string): void {
		const chosen: readonly string[] = this.#filters[field];
		const without = chosen.filter((each) => each !== id);
		this.setFilters({ [field]: without.length < chosen.length ? without : [...chosen, id] });
	}

	clearFilters(): void {
		this.setFilters(NO_FILTERS);
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

	/** Shows the window that is due. Called in every frame while playing. */
	tick(nowMs: number): void {
		this.#player.tick(nowMs);
	}

	/** 1 is the pace of the plan. */
	setSpeed(speed: number): void {
		this.#player.setSpeed(speed);
	}

	setLoop(loop: boolean): void {
		this.#player.setLoop(loop);
	}

	/**
	 * Selects the next (1) or previous (-1) record that passes the filters, and moves the window
	 * where it lies outside. Without a selected record, next is the first of the slice and previous
	 * the last before it. Nothing happens at either end.
	 */
	stepRecord(direction: 1 | -1): void {
		const target = this.#toNeighbour(direction);
		if (!target) return;
		this.select({ type: 'record', ref: target.ref });
		const [from, to] = this.#window;
		const finite: DayRange = [
			Number.isFinite(from) ? from : Math.min(this.bounds[0], to),
			Number.isFinite(to) ? to : Math.max(this.bounds[1], from)
		];
		const moved = moveWindowTo(finite, this.#mode, target);
		if (moved !== finite) this.#window = moved;
	}

	toView(): View {
		return {
			query: this.#query,
			camera: this.camera,
			projection: this.projection,
			selection: this.#selection,
			story: this.#story?.id ?? null,
			step: this.#story?.step ?? null,
			play: this.playing,
			theme: this.theme,
			language: this.chosenLanguage
		};
	}

	/** Takes the view over. The map is asked to follow where it names a camera, and else stays. */
	applyView(view: View): void {
		this.#player.pause();
		this.#windowBeforeInstant = null;
		this.#window = view.query.window;
		this.#mode = view.query.mode;
		this.#filters = view.query.filters;
		if (view.query.filters.text) void this.bringSearch();
		this.#dates = view.query.dates;
		this.#selection = view.selection;
		this.setProjection(view.projection);
		this.showTheme(view.theme);
		this.setLanguage(view.language);
		this.#story = view.story === null ? null : { id: view.story, step: view.step };
		if (view.camera) {
			this.requestCamera(view.camera);
			this.setCamera(view.camera);
		}
		if (view.play && !this.reducedMotion) this.play();
	}

	/** Shows a step of a story: its view on top of the opening one. An empty id ends the tour. */
	showStep(id: string, step: number, query: string): void {
		this.countAct();
		if (id === '') return void (this.#story = null);
		const { opening, theme, chosenLanguage: language } = this;
		const { view } = parseView(query, this.lookup, { ...opening, theme, language });
		this.applyView({ ...view, story: id, step });
	}

	/** Applies what an address says on top of `defaults`; what it says wrongly becomes a notice. */
	applyParameters(parameters: ViewParameters | string, defaults: View = this.defaults): void {
		const { view, notices } = parseView(parameters, this.lookup, defaults);
		this.applyView(view);
		this.setNotices(notices);
	}

	#plan() {
		return planPlayback(
			this.#everything.entries.map(({ record }) => record),
			{
				window: this.#window,
				mode: this.#mode,
				bounds: this.bounds,
				unit: this.reducedMotion ? 'year' : 'month'
			}
		);
	}

	/** Through the slice in its own order, and past its ends to what lies next to it in time. */
	#toNeighbour(direction: 1 | -1): DatasetRecord | null {
		const { entries, next, previous } = this.#slice;
		const beyond = direction === 1 ? next : previous;
		if (this.#selectionIndex >= 0) {
			return entries[this.#selectionIndex + direction]?.record ?? beyond;
		}
		const at = indexIn(this.#everything, this.#selection);
		if (at >= 0) return this.#everything.entries[at + direction]?.record ?? null;
		return direction === 1 ? (entries[0]?.record ?? next) : previous;
	}
}

function indexIn({ entries }: Slice, selection: Selection): number {
	if (selection.type !== 'record') return -1;
	return entries.findIndex(({ record }) => record.ref === selection.ref);
}
