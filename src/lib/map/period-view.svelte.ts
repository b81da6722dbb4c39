import { allAtDay } from '#lib/core/basemap/at-day.ts';
import { basemapDay, basemapDayWords } from '#lib/core/basemap/basemap-day.ts';
import type { BorderChange, PeriodName, PeriodTable } from '#lib/core/basemap/period-table.ts';
import type { Slice } from '#lib/core/slice/slice.ts';
import type { Day } from '#lib/core/time/day.ts';
import { toStillGround } from '#lib/draw/still/ground.ts';
import type { StillGround } from '#lib/draw/still/still-paths.ts';
import type * as Areas from '#lib/map/areas.ts';
import type { Basemap } from '#lib/map/basemap.ts';
import { LitLand } from '#lib/map/lit-land.ts';
import type { Explorer } from '#lib/state/explorer.svelte.ts';
import { Unhurried } from '#lib/state/unhurried.svelte.ts';

const NOTHING: ReadonlySet<string> = new Set();

/**
 * What the basemap says and lights at the time that an explorer shows. Make it where a component is
 * set up.
 */
export class PeriodView {
	/** What the dataset adds to the names and changes of the basemap. */
	own: { names: readonly PeriodName[]; changes: readonly BorderChange[] } = $state.raw({
		names: [],
		changes: []
	});
	readonly #explorer: Explorer;
	readonly #basemap: Basemap;
	#table: PeriodTable | null = $state.raw(null);
	#allNames: readonly PeriodName[] = $state.raw([]);
	#changes: readonly BorderChange[] = $state.raw([]);
	#land: LitLand | null = $state.raw(null);
	#areas: typeof Areas | null = $state.raw(null);
	#lastNames: readonly PeriodName[] = [];
	#lastLit: ReadonlySet<string> = NOTHING;
	/** To light land the whole map is drawn anew. */
	readonly #slice: Unhurried<Slice>;

	readonly #day: Day = $derived.by(() => {
		const { mode, slice, bounds } = this.#explorer;
		return basemapDay(mode, slice.days, bounds);
	});
	readonly #namesOfAllDays: readonly PeriodName[] = $derived(this.#allNames.concat(this.own.names));
	/** The same array as long as the names are the same, so that nobody works for nothing. */
	readonly #names: readonly PeriodName[] = $derived.by(() => {
		const names = allAtDay(this.#namesOfAllDays, this.#day);
		const last = this.#lastNames;
		const isSame = names.length === last.length && names.every((name, i) => name === last[i]);
		return (this.#lastNames = isSame ? last : names);
	});
	readonly #lit: ReadonlySet<string> = $derived.by(() => {
		const { lookup, mode, bounds } = this.#explorer;
		if (!this.#land) return NOTHING;
		const slice = this.#slice.current;
		const lit = this.#land.of(slice, lookup, basemapDay(mode, slice.days, bounds));
		const last = this.#lastLit;
		const isSame = lit.size === last.size && [...lit].every((id) => last.has(id));
		return (this.#lastLit = isSame ? last : lit);
	});

	readonly #ground: StillGround | null = $derived(
		this.#table && toStillGround(this.#table, this.#day, this.#lit)
	);

	constructor(explorer: Explorer, basemap: Basemap) {
		this.#explorer = explorer;
		this.#basemap = basemap;
		this.#slice = new Unhurried(() => explorer.slice);
	}

	/** The day whose borders and names the map shows. */
	get day(): Day {
		return this.#day;
	}

	/** "Borders of June 1989, approximate". */
	get words(): string {
		return basemapDayWords(this.#day);
	}

	/** Of that day, in the language last brought. */
	get names(): readonly PeriodName[] {
		return this.#names;
	}

	/** Ids of the units of the states that take part in what is shown. */
	get lit(): ReadonlySet<string> {
		return this.#lit;
	}

	/** What a picture of the basemap tells apart on that day; null until `bringBorders`. */
	get ground(): StillGround | null {
		return this.#ground;
	}

	/** What draws and names the dataset's own areas; null until `bringAreas`, and where it has none. */
	get areas(): typeof Areas | null {
		return this.#areas;
	}

	/** What happened to the map, by day; empty until `bringChanges`. */
	get changes(): readonly BorderChange[] {
		return this.#changes;
	}

	/** Without them there is no picture. */
	async bringBorders(): Promise<void> {
		this.#table = await this.#basemap.periods().catch(() => null);
	}

	/**
	 * Brings the names of a language, those for close views too where asked. Without them those of
	 * the language before stay.
	 */
	async bringNames(language: string, isClose: boolean): Promise<void> {
		const [names, closeNames] = await Promise.all([
			this.#basemap.names(language, 'first').catch(() => null),
			isClose ? this.#basemap.names(language, 'close').catch(() => []) : []
		]);
		if (names && language === this.#explorer.language) this.#allNames = [...names, ...closeNames];
	}

	/** Land that takes part is lit from then on. The first view can do without. */
	async bringStates(): Promise<void> {
		const [shapes, polities] = await Promise.all([
			this.#basemap.shapes('world').catch(() => null),
			this.#basemap.polities().catch(() => null)
		]);
		if (shapes && polities) this.#land = new LitLand(polities, shapes.areas);
	}

	async bringAreas(): Promise<void> {
		if (!this.#explorer.dataset.overlays) return;
		this.#areas = await import('#lib/map/areas.ts').catch(() => null);
	}

	async bringChanges(): Promise<void> {
		const changes = await this.#basemap.changes().catch(() => []);
		this.#changes = [...changes, ...this.own.changes].sort((a, b) => a.day - b.day);
	}
}
