import type { FeatureCollection } from 'geojson';
import { allAtDay, isAtDay } from '#lib/core/basemap/at-day.ts';
import { PeriodBorders } from '#lib/core/basemap/period-borders.ts';
import type { PeriodTable } from '#lib/core/basemap/period-table.ts';
import type { Day } from '#lib/core/time/day.ts';
import type { BasemapShapes } from '#lib/map/basemap.ts';
import type { SourceName } from '#lib/map/basemap-style.ts';

/** Gives a feature of a source a state; what a map does. */
export type SetState = (
	source: SourceName,
	id: string,
	state: Readonly<Record<string, string | boolean>>
) => void;

interface DatedLake {
	id: string;
	from: Day | null;
	to: Day | null;
}

/**
 * What of the basemap depends on the day, as states of its features. Between two days only what
 * differs is touched.
 */
export class PeriodStates {
	readonly #set: SetState;
	readonly #table: PeriodTable;
	readonly #borders: PeriodBorders;
	#day: Day | null = null;
	#hatched: ReadonlySet<string> = new Set();
	#lakes: readonly DatedLake[] = [];

	constructor(table: PeriodTable, set: SetState) {
		this.#table = table;
		this.#borders = new PeriodBorders(table);
		this.#set = set;
	}

	/** What is to be drawn of a level: borders that know their kinds, and the areas ever hatched. */
	take(shapes: BasemapShapes): BasemapShapes & { hatched: FeatureCollection } {
		const everHatched = new Set(this.#table.overlays.flatMap(({ units }) => units));
		this.#lakes = toDatedLakes(shapes.lakes);
		if (this.#day !== null) this.#showLakes(this.#day);
		return {
			...shapes,
			borders: this.#withKinds(shapes.borders),
			hatched: filter(shapes.areas, ({ id }) => everHatched.has(String(id)))
		};
	}

	show(day: Day): void {
		const before = this.#day;
		if (day === before) return;
		this.#day = day;
		if (before === null) {
			this.#borders.kindsAt(day).forEach((kind, group) => this.#setKind(group, kind));
		} else {
			for (const { group, kind } of this.#borders.changesBetween(before, day)) {
				this.#setKind(group, kind);
			}
		}
		this.#showHatches(day);
		this.#showLakes(day, before);
	}

	#setKind(group: number, kind: string | null): void {
		this.#set('borders', String(group), { kind: kind ?? '' });
	}

	#showHatches(day: Day): void {
		const hatched = new Set(allAtDay(this.#table.overlays, day).flatMap(({ units }) => units));
		for (const id of this.#hatched) {
			if (!hatched.has(id)) this.#set('hatched', id, { hatched: false });
		}
		for (const id of hatched) {
			if (!this.#hatched.has(id)) this.#set('hatched', id, { hatched: true });
		}
		this.#hatched = hatched;
	}

	#showLakes(day: Day, before: Day | null = null): void {
		for (const lake of this.#lakes) {
			const isThere = isAtDay(lake, day);
			if (before !== null && isThere === isAtDay(lake, before)) continue;
			this.#set('lakes', lake.id, { dry: !isThere });
		}
	}

	#withKinds(borders: FeatureCollection): FeatureCollection {
		const features = borders.features.map((line) => {
			const spans = this.#table.borders[Number(line.id)] ?? [];
			const kinds = [...new Set(spans.map(([kind]) => kind))].join('');
			return { ...line, properties: { ...line.properties, kinds } };
		});
		return { ...borders, features };
	}
}

function toDatedLakes({ features }: FeatureCollection): readonly DatedLake[] {
	return features.flatMap(({ properties }) => {
		const { id, from = null, to = null } = properties ?? {};
		return from === null && to === null ? [] : [{ id: String(id), from, to }];
	});
}

function filter(
	{ features }: FeatureCollection,
	isWanted: (feature: FeatureCollection['features'][number]) => boolean
): FeatureCollection {
	return { type: 'FeatureCollection', features: features.filter(isWanted) };
}
