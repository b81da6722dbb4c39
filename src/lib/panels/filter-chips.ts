import type { Modality, Names } from '#lib/core/model/dataset.ts';
import { labelIn, nameIn } from '#lib/core/model/name-in.ts';
import { NO_FILTERS, type Filters } from '#lib/core/slice/query.ts';
import { MODALITY_WORDS } from '#lib/panels/standing-words.ts';

/** One active filter: what it says, and the filters without it. */
export interface FilterChip {
	key: string;
	text: string;
	/** BCP 47; null: the page's own words. */
	language: string | null;
	without: Partial<Filters>;
}

/** What a dataset has, by id, as far as it is named. */
interface Named {
	place(id: string): Parameters<typeof nameIn>[0] | null;
	actor(id: string): Parameters<typeof nameIn>[0] | null;
	source(id: string): { title: string } | null;
	kind(id: string): { label: Names } | null;
}

type ListField = 'kinds' | 'places' | 'actors' | 'sources' | 'modalities';
type Text = Pick<FilterChip, 'text' | 'language'>;

export function toFilterChips(filters: Filters, lookup: Named, language: string): FilterChip[] {
	const chipsOf = (field: ListField, say: (id: string) => Text): FilterChip[] => {
		const values: readonly string[] = filters[field];
		return values.map((id) => ({
			key: `${field}:${id}`,
			...say(id),
			without: { [field]: values.filter((other) => other !== id) }
		}));
	};
	const sayPlace = (id: string) => toText(id, lookup.place(id), language);
	return [
		...chipsOf('kinds', (id) => toLabel(id, lookup, language)),
		...chipsOf('places', sayPlace),
		...chipsOf('actors', (id) => toText(id, lookup.actor(id), language)),
		...chipsOf('sources', (id) => ({ text: lookup.source(id)?.title ?? id, language: null })),
		...chipsOf('modalities', (id) => ({ text: toModalityText(id), language: null })),
		...toPairChip(filters, sayPlace),
		...toTextChip(filters)
	];
}

function toPairChip({ pair }: Filters, sayPlace: (id: string) => Text): FilterChip[] {
	if (!pair) return [];
	const [from, to] = [sayPlace(pair.from).text, sayPlace(pair.to).text];
	const text = pair.directed ? `${from} to ${to}` : `between ${from} and ${to}`;
	return [{ key: 'pair', text, language: null, without: { pair: NO_FILTERS.pair } }];
}

function toTextChip({ text }: Filters): FilterChip[] {
	if (text === '') return [];
	return [{ key: 'text', text: `“${text}”`, language: null, without: { text: NO_FILTERS.text } }];
}

function toText(id: string, thing: Parameters<typeof nameIn>[0] | null, language: string): Text {
	return thing ? nameIn(thing, language) : { text: id, language: null };
}

function toLabel(id: string, lookup: Named, language: string): Text {
	const kind = lookup.kind(id);
	return kind ? labelIn(kind.label, language) : { text: id, language: null };
}

function toModalityText(id: string): string {
	return Object.hasOwn(MODALITY_WORDS, id) ? MODALITY_WORDS[id as Modality] : id;
}
