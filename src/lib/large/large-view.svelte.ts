import type { ViewParameters } from '#lib/core/address/parameter-reader.ts';
import { parseView } from '#lib/core/address/parse-view.ts';
import type { View } from '#lib/core/address/view.ts';
import type { LargeTarget } from '#lib/core/crowd/large-scene.ts';
import { NOTHING_SELECTED, type Selection } from '#lib/core/model/selection.ts';
import { NO_FILTERS, type Filters, type Query, type TimeMode } from '#lib/core/slice/query.ts';
import { toUnitAt } from '#lib/core/slice/window-frame.ts';
import type { DayRange } from '#lib/core/time/day.ts';
import { ColumnLookup } from '#lib/large/column-lookup.ts';
import type { ColumnOutline } from '#lib/large/load-columns.ts';
import { planLargePlayback, shiftByItself } from '#lib/large/plan-large-playback.ts';
import { Player } from '#lib/state/player.svelte.ts';
import { Presentation } from '#lib/state/presentation.svelte.ts';

/**
 * What a reader looks at in data that are counted and not listed, and the verbs that change it, the
 * same as those of `Explorer`.
 */
export class LargeView extends Presentation {
	readonly outline: ColumnOutline;
	readonly lookup: ColumnLookup;
	readonly dataset: { kinds: ColumnLookup['kinds']; language: string };
	readonly bounds: DayRange;
	readonly opening: View;
	reducedMotion = false;
	/** It goes by stretches of time, not from one event to the next. */
	readonly stepNames = ['Earlier', 'Later'] as const;

	readonly #player: Player;
	#windowBeforeInstant: DayRange | null = null;
	#window: DayRange = $state.raw([0, 0]);
	#mode: TimeMode = $state('window');
	#filters: Filters = $state.raw(NO_FILTERS);
	#dates: Query['dates'] = $state('possible');
	#selection: Selection = $state.raw(NOTHING_SELECTED);
	#hovered: LargeTarget | null = $state.raw(null);

	readonly #query: Query = $derived({
		window: this.#window,
		mode: this.#mode,
		filters: this.#filters,
		dates: this.#dates
	});

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
	get query(): Query {
		return this.#query;
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
}
