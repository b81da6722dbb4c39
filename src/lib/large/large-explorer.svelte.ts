import { untrack } from 'svelte';
import { toLoadedRow } from '#lib/core/columns/row-numbers.ts';
import { toTicks, type TickRange } from '#lib/core/columns/ticks.ts';
import type { EventRows } from '#lib/core/columns/loose-events.ts';
import { toEventRows } from '#lib/core/engine/event-rows.ts';
import { sizesOf } from '#lib/core/engine/key-tally.ts';
import { MOST_READ, toMapCounts, type EventsToShow } from '#lib/core/engine/map-counts.ts';
import { MemoryEngine } from '#lib/core/engine/memory-engine.ts';
import type { RowScan } from '#lib/core/engine/row-scan.ts';
import type { SliceAnswer } from '#lib/core/engine/slice-answer.ts';
import type { SliceFilter, SliceRequest, SliceWant } from '#lib/core/engine/slice-request.ts';
import { toSliceTicks } from '#lib/core/engine/slice-window.ts';
import { openScan } from '#lib/core/engine/vector-scan.ts';
import { NO_FILTERS, type Query } from '#lib/core/slice/query.ts';
import { toSliceDays } from '#lib/core/slice/slice-days.ts';
import type { DayRange } from '#lib/core/time/day.ts';
import { toSliceFilter } from '#lib/large/column-lookup.ts';
import type { KeyLook } from '#lib/large/key-rows.ts';
import { withDatasetRows } from '#lib/large/dataset-rows.ts';
import { toHistogram, toLargeTrack } from '#lib/large/large-histogram.ts';
import { LargeView } from '#lib/large/large-view.svelte.ts';
import type { ColumnOutline, LoadedEvents } from '#lib/large/load-columns.ts';
import { RemoteAnswers } from '#lib/large/remote-answers.ts';
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

/** What the map has on the screen, and how it draws it. */
export interface DrawnSlice {
	slice: ShownSlice;
	look: KeyLook;
}

/** More flows would hide each other. */
export const MOST_PAIRS = 120;
const NO_FILTER: SliceFilter = {};
const NO_HISTOGRAM: Histogram = Object.freeze({
	columns: [],
	noStart: null,
	highest: 0,
	years: new Set<number>()
});

/**
 * All that a page of columns shows: the view, and what is counted for it, by the events that have
 * been loaded or by a server that has them.
 */
export class LargeExplorer extends LargeView {
	/** null where the events come into the page. */
	readonly remote: RemoteAnswers | null;
	#events: LoadedEvents | null = $state.raw(null);
	#drawn: DrawnSlice | null = $state.raw(null);
	#last: ShownSlice | null = null;
	/** What reads events here. */
	readonly scan: RowScan = openScan();
	/** Steps from window to window are counted for the map and for the rest, each by itself. */
	readonly #engines = { map: new Engines(this.scan), panel: new Engines(this.scan) };

	readonly #filter: SliceFilter = $derived.by(() => toSliceFilter(this.filters, this.lookup));
	readonly #slice: ShownSlice | null = $derived.by(() => {
		const events = this.#events;
		const asked = events && this.#askForMap(events);
		if (!asked) return this.#last;
		const { request, answer } = asked;
		const { query } = this;
		const last = this.#last;
		// Other answers have come: this slice is as it was.
		if (last?.answer === answer && last.query === query && last.events === events) return last;
		this.#last = { query, days: toSliceDays(query), request, answer, events };
		return this.#last;
	});
	readonly #everything: Histogram = $derived.by(() => this.#toHistogram('all', NO_FILTER));
	readonly #filtered: Histogram = $derived.by(() =>
		this.remote && this.filters !== NO_FILTERS
			? this.#toHistogram('filtered', this.#filter)
			: this.#everything
	);
	readonly #track: ThumbTrack = $derived.by(() => toLargeTrack(this.#everything, this.bounds));

	constructor(outline: ColumnOutline) {
		super(outline);
		const { names, remote } = outline;
		const sizes = { places: names.places.length, kinds: names.kinds.length };
		this.remote = remote && new RemoteAnswers(remote.url, remote.kept, sizes);
	}

	/** Those that are there; null until the first ones are. */
	get events(): LoadedEvents | null {
		return this.#events;
	}
	/** What can be shown of what is looked at: behind it while events are on their way. */
	get slice(): ShownSlice | null {
		return this.#slice;
	}
	/** Whether `slice` is not quite of the window and filter that the reader looks at. */
	get isLate(): boolean {
		const slice = this.#slice;
		return slice?.query !== this.query || !slice.answer.exact;
	}
	/** What the map shows; null until it says so. */
	get drawn(): DrawnSlice | null {
		return this.#drawn;
	}
	/** The filters as an engine takes them. */
	get filter(): SliceFilter {
		return this.#filter;
	}
	/** What begins when, whatever the filters; empty until that is known. */
	get everything(): Histogram {
		return this.#everything;
	}
	/** The same of what passes the filters, as far as it is known without counting. */
	get filtered(): Histogram {
		return this.#filtered;
	}
	get track(): ThumbTrack {
		return this.#track;
	}

	/** Counts what `take` will show, so that showing it takes less time; nothing is shown yet. */
	prepare(events: LoadedEvents): void {
		if (this.remote) return;
		untrack(() => this.#askForMap(events));
	}

	/** The map says what it shows. */
	tellDrawn(drawn: DrawnSlice | null): void {
		this.#drawn = drawn;
	}

	/** Takes events that have come. */
	take(events: LoadedEvents): void {
		this.#events = events;
	}

	/**
	 * Asks for more of a slice that is shown, beside what the map does; null while the answer is on
	 * its way. An answer of a server may be the one before until the next has come.
	 * @param asker says who asks: of one asker only the last question is answered
	 * @param filter in place of the slice's own
	 */
	ask(
		asker: string,
		{ request, answer, events }: ShownSlice,
		want: SliceWant,
		filter = request.filter
	): SliceAnswer | null {
		const asked = { ...request, filter, want };
		const { remote } = this;
		// Of the slice's own events, so that nothing is counted anew before the slice is.
		if (!remote) return withDatasetRows(this.#engines.panel.of(events).slice(asked), events);
		const isHeld = asker === 'kind' && toKey(filter) === toKey(request.filter);
		const coarse =
			!answer.exact && isHeld ? remote.coarse({ ...asked, filter: request.filter }) : null;
		return remote.ask(asker, asked) ?? coarse ?? remote.last(asker);
	}

	/** What an event of the dataset holds; null where that is not known here. */
	eventAt(row: number): { events: EventRows; at: number } | null {
		if (this.remote) return this.remote.eventAt(row);
		const events = this.#events;
		const at = events?.spans ? toLoadedRow(events.spans, row) : null;
		if (!events || at === null) return null;
		return { events: toEventRows(events.columns, Uint32Array.of(at)), at: 0 };
	}

	/** As the last slice was, few or many; of the first of many, once more. */
	#askForMap(events: LoadedEvents): Pick<ShownSlice, 'request' | 'answer'> | null {
		const ask = (toShow: EventsToShow) => {
			const counts = toMapCounts(sizesOf(events.columns), toShow, MOST_PAIRS);
			const request = this.#toRequest(this.#filter, { counts });
			const answer = this.#toAnswer(request, events);
			return answer && { request, answer };
		};
		if (this.remote) return ask('elsewhere');
		if (isMany(this.#last?.answer)) return ask('many');
		const asked = ask('few');
		return isMany(asked?.answer) ? ask('many') : asked;
	}

	/** What is not all there yet would be counted wrongly: of that nothing is said. */
	#toAnswer(request: SliceRequest, events: LoadedEvents): SliceAnswer | null {
		const { remote } = this;
		if (remote) return remote.ask('map', request) ?? remote.coarse(request);
		if (!isWithin(toSliceTicks(request), events.window)) return null;
		const answer = this.#engines.map.of(events).slice(request);
		return events.isNearby ? { ...answer, exact: false } : answer;
	}

	#toRequest(filter: SliceFilter, want: SliceWant): SliceRequest {
		const window = toTicks(this.outline.scale, this.window);
		return { window, mode: this.mode, dates: this.dates, filter, want };
	}

	#toHistogram(asker: string, filter: SliceFilter): Histogram {
		const counted = this.remote
			? this.remote.sums(asker, filter)
			: (this.#events?.histogram ?? null);
		return counted ? toHistogram(counted, this.outline.scale) : NO_HISTOGRAM;
	}
}

/** One engine for each events that have come. */
class Engines {
	readonly #made = new WeakMap<LoadedEvents, MemoryEngine>();
	readonly #scan: RowScan;

	constructor(scan: RowScan) {
		this.#scan = scan;
	}

	of(events: LoadedEvents): MemoryEngine {
		const known = this.#made.get(events);
		const { columns, prepared } = events;
		const engine = known ?? new MemoryEngine(columns, { prepared, scan: this.#scan });
		this.#made.set(events, engine);
		return engine;
	}
}

function isMany(answer: SliceAnswer | undefined): boolean {
	return answer !== undefined && answer.columns.events > MOST_READ;
}

/** Equal of filters that choose the same. */
function toKey(filter: SliceFilter): string {
	return JSON.stringify(Object.entries(filter).filter(([, value]) => value !== null));
}

function isWithin([from, to]: TickRange, window: TickRange | null): boolean {
	return window === null || (from >= window[0] && to <= window[1]);
}
