import { allAtDay } from '#lib/core/basemap/at-day.ts';
import { basemapDay, basemapDayWords } from '#lib/core/basemap/basemap-day.ts';
import type { BorderChange, PeriodName, PeriodTable } from '#lib/core/basemap/period-table.ts';
import type { Day } from '#lib/core/time/day.ts';
import { toStillGround } from '#lib/draw/still/ground.ts';
import type { StillGround } from '#lib/draw/still/still-paths.ts';
import type { Basemap } from '#lib/map/basemap.ts';
import type { LargeExplorer } from '#lib/large/large-explorer.svelte.ts';

const NOTHING_LIT: ReadonlySet<string> = new Set();

/** What the basemap says at the time that is looked at; no land is lit for so many events. */
export class LargePeriod {
	readonly #explorer: LargeExplorer;
	readonly #basemap: Basemap;
	#table: PeriodTable | null = $state.raw(null);
	#allNames: readonly PeriodName[] = $state.raw([]);
	#changes: readonly BorderChange[] = $state.raw([]);

	readonly #day: Day = $derived.by(() => {
		const { mode, window, bounds } = this.#explorer;
		return basemapDay(mode, window, bounds);
	});
	readonly #names: readonly PeriodName[] = $derived(allAtDay(this.#allNames, this.#day));
	readonly #ground: StillGround | null = $derived(
		this.#table && toStillGround(this.#table, this.#day, NOTHING_LIT)
	);

	constructor(explorer: LargeExplorer, basemap: Basemap) {
		this.#explorer = explorer;
		this.#basemap = basemap;
	}

	get day(): Day {
		return this.#day;
	}
	get words(): string {
		return basemapDayWords(this.#day);
	}
	get names(): readonly PeriodName[] {
		return this.#names;
	}
	/** null until `bringBorders`. */
	get ground(): StillGround | null {
		return this.#ground;
	}
	/** Empty until `bringChanges`. */
	get changes(): readonly BorderChange[] {
		return this.#changes;
	}

	async bringBorders(): Promise<void> {
		this.#table = await this.#basemap.periods().catch(() => null);
	}

	/** @param isClose of a view that has room for more names than the first one has */
	async bringNames(isClose: boolean): Promise<void> {
		const language = this.#explorer.language;
		const ranges = isClose ? (['first', 'close'] as const) : (['first'] as const);
		const lists = await Promise.all(
			ranges.map((range) => this.#basemap.names(language, range).catch(() => []))
		);
		this.#allNames = lists.flat();
	}

	async bringChanges(): Promise<void> {
		this.#changes = await this.#basemap.changes().catch(() => []);
	}
}
