import { toPlainView } from '#lib/core/address/opening-view.ts';
import type { View } from '#lib/core/address/view.ts';
import type { LargeTarget } from '#lib/core/crowd/large-scene.ts';
import type { PlaybackPlan } from '#lib/core/slice/steps.ts';
import type { DayRange } from '#lib/core/time/day.ts';
import { ColumnLookup } from '#lib/large/column-lookup.ts';
import type { ColumnOutline } from '#lib/large/load-columns.ts';
import { planLargePlayback, shiftByItself } from '#lib/large/plan-large-playback.ts';
import { PageView } from '#lib/state/page-view.svelte.ts';

/** What a reader looks at in data that are counted and not listed. */
export class LargeView extends PageView {
	readonly outline: ColumnOutline;
	readonly lookup: ColumnLookup;
	readonly dataset: { kinds: ColumnLookup['kinds']; language: string };
	readonly bounds: DayRange;
	readonly opening: View;
	/** It goes by stretches of time, not from one event to the next. */
	readonly stepNames = ['Earlier', 'Later'] as const;

	#hovered: LargeTarget | null = $state.raw(null);

	constructor(outline: ColumnOutline) {
		super();
		const { names, events, bounds, opening } = outline;
		this.outline = outline;
		this.lookup = new ColumnLookup(names, events);
		this.dataset = { kinds: this.lookup.kinds, language: '' };
		this.bounds = bounds;
		this.opening = toPlainView(opening);
		this.applyView(this.opening);
	}

	get hovered(): LargeTarget | null {
		return this.#hovered;
	}
	get language(): string {
		return this.chosenLanguage ?? 'en';
	}

	hover(target: LargeTarget | null): void {
		this.#hovered = target;
	}

	/** Goes on or back by as much time as is looked at. */
	stepRecord(direction: 1 | -1): void {
		const [from, to] = this.window;
		const finite: DayRange = [Math.max(from, this.bounds[0]), Math.min(to, this.bounds[1])];
		this.seek(shiftByItself(finite, this.mode, direction, this.bounds));
	}

	protected override plan(unit: 'month' | 'year'): PlaybackPlan {
		return planLargePlayback({ window: this.window, mode: this.mode, bounds: this.bounds, unit });
	}
}
