import type { Standing } from '#lib/core/model/dataset.ts';
import type { DatasetLookup } from '#lib/core/model/lookup.ts';
import { nameIn, type Name } from '#lib/core/model/name-in.ts';
import { STANDINGS } from '#lib/core/model/standings.ts';
import { STANDING_WORDS } from '#lib/core/scene/scene-words.ts';
import type { Filters } from '#lib/core/slice/query.ts';
import type { Facets } from '#lib/core/slice/slice.ts';
import { STANDING_MODALITIES } from '#lib/panels/standing-words.ts';

export interface FacetValue {
	id: string;
	name: Name;
	count: number;
	chosen: boolean;
}

/** Actors, places or sources: chosen ones first, then by count; ties in the dataset's order. */
export function toFacetValues(
	field: 'actors' | 'places' | 'sources',
	counts: Facets[typeof field],
	filters: Filters,
	lookup: DatasetLookup,
	language: string
): FacetValue[] {
	const chosen = new Set(filters[field]);
	const values = lookup.dataset[field].map((thing): FacetValue => {
		const name =
			'title' in thing ? { text: thing.title, language: thing.language } : nameIn(thing, language);
		const count = counts.get(thing.id) ?? 0;
		return { id: thing.id, name, count, chosen: chosen.has(thing.id) };
	});
	return values
		.filter((value) => value.count > 0 || value.chosen)
		.sort((a, b) => Number(b.chosen) - Number(a.chosen) || b.count - a.count);
}

/** The three standings that readers see; each stands for one or more modalities. */
export function toStandingValues(counts: Facets['modalities'], filters: Filters): FacetValue[] {
	return STANDINGS.map((standing) => {
		const modalities = STANDING_MODALITIES[standing];
		return {
			id: standing,
			name: { text: STANDING_WORDS[standing], language: 'en' },
			count: modalities.reduce((sum, modality) => sum + (counts.get(modality) ?? 0), 0),
			chosen: modalities.every((modality) => filters.modalities.includes(modality))
		};
	});
}

/** The modality filter with one standing switched on or off. */
export function toggleStanding(filters: Filters, standing: Standing): Partial<Filters> {
	const own = STANDING_MODALITIES[standing];
	const others = filters.modalities.filter((modality) => !own.includes(modality));
	const isOn = own.every((modality) => filters.modalities.includes(modality));
	return { modalities: isOn ? others : [...others, ...own] };
}
