import type { ViewParameters } from '#lib/core/address/parameter-reader.ts';
import { parseView } from '#lib/core/address/parse-view.ts';
import type { View } from '#lib/core/address/view.ts';
import { NOTHING_SELECTED } from '#lib/core/model/selection.ts';
import type { Selection } from '#lib/core/model/selection.ts';
import { NO_FILTERS } from '#lib/core/slice/query.ts';
import type { Filters, Query } from '#lib/core/slice/query.ts';
import type { TimeMode } from '#lib/core/time/time-mode.ts';
import type { FacetName } from '#lib/core/slice/slice-index.ts';
import type { PlaybackPlan } from '#lib/core/slice/steps.ts';
import { toUnitAt } from '#lib/core/slice/window-frame.ts';
import { ALL_DAYS } from '#lib/core/time/day.ts';
import type { DayRange } from '#lib/core/time/day.ts';
import { Player } from '#lib/state/player.svelte.ts';
import { Presentation } from '#lib/state/presentation.svelte.ts';

/**
 * The time, filters and selection that a page looks at, and the verbs that change them, whether its
 * records are listed or its events are counted. Whoever extends it applies the opening view.
 */
export abstract class PageView extends Presentation {
	/** First and last year of the dataset, whole years, finite. */
	abstract readonly bounds: DayRange;
	/** The view of an address without parameters. */
	abstract readonly opening: View;
	/** What an address may name. */
	abstract readonly lookup: Parameters<typeof parseView>[1];
	/** Set where the reader asked for less motion: playback then steps by years. */
	reducedMotion = false;

	readonly #player: Player;
	#windowBeforeInstant: DayRange | null = null;
	#window: DayRange = $state.raw(ALL_DAYS);
	#mode: TimeMode = $state('window');
	#filters: Filters = $state.raw(NO_FILTERS);
	#dates: Query['dates'] = $state('possible');
	#selection: Selection = $state.raw(NOTHING_SELECTED);

	readonly #query: Query = $derived({
		window: this.#window,
		mode: this.#mode,
		filters: this.#filters,
		dates: this.#dates
	});

	constructor() {
		super();
		this.#player = new Player({
			plan: () => this.plan(this.reducedMotion ? 'year' : 'month'),
			show: (window) => (this.#window = window)
		});
	}

	/** What playback shows from here on. */
	protected abstract plan(unit: 'month' | 'year'): PlaybackPlan;

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
	get selection(): Selection {
		return this.#selection;
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

	setFilters(change: Partial<Filters>): void {
		this.countAct();
		this.#filters = orNone({ ...this.#filters, ...change });
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

	/** Takes the view over. The map is asked to follow where it names a camera, and else stays. */
	applyView(view: View): void {
		this.#player.pause();
		this.#windowBeforeInstant = null;
		this.#window = view.query.window;
		this.#mode = view.query.mode;
		this.#filters = orNone(view.query.filters);
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
}

/** Without filters always the same object, so that it is seen that there are none. */
function orNone(filters: Filters): Filters {
	return JSON.stringify(filters) === JSON.stringify(NO_FILTERS) ? NO_FILTERS : filters;
}
