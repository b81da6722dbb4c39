import { toOpeningView } from '#lib/core/address/opening-view.ts';
import { parseView } from '#lib/core/address/parse-view.ts';
import type { View } from '#lib/core/address/view.ts';
import type { CrowdKey } from '#lib/core/crowd/crowd-key.ts';
import type { CompiledDataset, DatasetRecord } from '#lib/core/model/compiled.ts';
import type { RecordRef } from '#lib/core/model/dataset.ts';
import { DatasetLookup } from '#lib/core/model/lookup.ts';
import type { Selection } from '#lib/core/model/selection.ts';
import type { KeyRow } from '#lib/core/scene/scene-rows.ts';
import { toBounds } from '#lib/core/slice/bounds.ts';
import { moveWindowTo } from '#lib/core/slice/move-window.ts';
import type { Filters } from '#lib/core/slice/query.ts';
import type { SearchHits, SearchIndex } from '#lib/core/slice/search-index.ts';
import { toSelectedRecords } from '#lib/core/slice/selected-records.ts';
import { buildSliceIndex } from '#lib/core/slice/slice-index.ts';
import type { SliceIndex } from '#lib/core/slice/slice-index.ts';
import { sliceRecords } from '#lib/core/slice/slice-records.ts';
import type { Slice } from '#lib/core/slice/slice.ts';
import { planPlayback, type PlaybackPlan } from '#lib/core/slice/steps.ts';
import { ALL_DAYS } from '#lib/core/time/day.ts';
import type { DayRange } from '#lib/core/time/day.ts';
import { PageView } from '#lib/state/page-view.svelte.ts';

/**
 * All that one page looks at, and the only way to change it. Views read the getters, which are
 * reactive, and call the verbs; none of them knows another.
 */
export class Explorer extends PageView {
	readonly dataset: CompiledDataset;
	readonly lookup: DatasetLookup;
	readonly bounds: DayRange;
	readonly opening: View;
	/** What the map's key says besides marks and lines, once the map has stood still. */
	keyRows: readonly KeyRow[] = $state.raw([]);
	/** Its marks and lines where they are so many that layers draw them; null where a scene does. */
	crowdKey: CrowdKey | null = $state.raw(null);

	readonly #index: SliceIndex;
	readonly #bringTexts: (() => Promise<void>) | undefined;
	#searchIndex: SearchIndex | null = $state.raw(null);
	#hovered: RecordRef | null = $state(null);
	#story: { id: string; step: number | null } | null = $state.raw(null);

	readonly #slice: Slice = $derived.by(() => sliceRecords(this.#index, this.query));
	/** The slice of all time: where previous and next lead, and what playback spends its time on. */
	readonly #everything: Slice = $derived.by(() =>
		sliceRecords(this.#index, {
			window: ALL_DAYS,
			mode: 'window',
			filters: this.filters,
			dates: 'possible'
		})
	);
	readonly #selectedRecords = $derived.by(() =>
		toSelectedRecords(this.selection, this.#slice, this.lookup)
	);
	readonly #selectionIndex = $derived(indexIn(this.#slice, this.selection));

	/** @param bringTexts where words of excerpts come later: resolves when all are there */
	constructor(dataset: CompiledDataset, bringTexts?: () => Promise<void>) {
		super();
		this.#bringTexts = bringTexts;
		this.dataset = dataset;
		this.lookup = new DatasetLookup(dataset);
		this.bounds = toBounds(dataset);
		this.opening = toOpeningView(this.lookup);
		this.#index = buildSliceIndex(dataset, this.lookup, () => this.#searchIndex);
		this.applyView(this.opening);
	}

	get slice(): Slice {
		return this.#slice;
	}
	/** The slice of all time under the same filters. */
	get everything(): Slice {
		return this.#everything;
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
	/** Everything in which all the words occur; null until `bringSearch` has done its work. */
	search(text: string): SearchHits | null {
		return this.#searchIndex?.hits(text) ?? null;
	}

	/** Fetches the search and builds its index, once; a filter by text does so by itself. */
	async bringSearch(): Promise<void> {
		const [{ buildSearchIndex }] = await Promise.all([
			import('#lib/core/slice/search-index.ts'),
			this.#bringTexts?.()
		]);
		this.#searchIndex ??= buildSearchIndex(this.lookup);
	}

	hover(ref: RecordRef | null): void {
		this.#hovered = ref;
	}

	override setFilters(change: Partial<Filters>): void {
		super.setFilters(change);
		if (change.text) void this.bringSearch();
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
		const [from, to] = this.window;
		const finite: DayRange = [
			Number.isFinite(from) ? from : Math.min(this.bounds[0], to),
			Number.isFinite(to) ? to : Math.max(this.bounds[1], from)
		];
		const moved = moveWindowTo(finite, this.mode, target);
		if (moved !== finite) this.seek(moved);
	}

	override toView(): View {
		const { id = null, step = null } = this.#story ?? {};
		return { ...super.toView(), story: id, step };
	}

	override applyView(view: View): void {
		super.applyView(view);
		if (view.query.filters.text) void this.bringSearch();
		this.#story = view.story === null ? null : { id: view.story, step: view.step };
	}

	/** Shows a step of a story: its view on top of the opening one. An empty id ends the tour. */
	showStep(id: string, step: number, query: string): void {
		this.countAct();
		if (id === '') return void (this.#story = null);
		const { opening, theme, chosenLanguage: language } = this;
		const { view } = parseView(query, this.lookup, { ...opening, theme, language });
		this.applyView({ ...view, story: id, step });
	}

	/** Leaves out a story that there is not, which is no act of the reader's. */
	refuseStory(): void {
		this.#story = null;
	}

	protected override plan(unit: 'month' | 'year'): PlaybackPlan {
		return planPlayback(
			this.#everything.entries.map(({ record }) => record),
			{ window: this.window, mode: this.mode, bounds: this.bounds, unit }
		);
	}

	/** Through the slice in its own order, and past its ends to what lies next to it in time. */
	#toNeighbour(direction: 1 | -1): DatasetRecord | null {
		const { entries, next, previous } = this.#slice;
		const beyond = direction === 1 ? next : previous;
		if (this.#selectionIndex >= 0) {
			return entries[this.#selectionIndex + direction]?.record ?? beyond;
		}
		const at = indexIn(this.#everything, this.selection);
		if (at >= 0) return this.#everything.entries[at + direction]?.record ?? null;
		return direction === 1 ? (entries[0]?.record ?? next) : previous;
	}
}

function indexIn({ entries }: Slice, selection: Selection): number {
	if (selection.type !== 'record') return -1;
	return entries.findIndex(({ record }) => record.ref === selection.ref);
}
