import type { Change } from '#lib/core/changes/version-list.ts';
import type { CompiledDataset } from '#lib/core/model/compiled.ts';

type Thing = Change['thing'];
type Fields = Readonly<Record<string, unknown>>;

/** What readers call the fields whose change is a correction. */
const FACTS: Readonly<Record<Thing, Readonly<Record<string, string>>>> = {
	event: {
		date: 'date',
		place: 'place',
		tie: 'route',
		actors: 'people and states',
		modality: 'how sure it is',
		kind: 'kind'
	},
	relation: {
		date: 'date',
		tie: 'ends',
		actors: 'people and states',
		quantity: 'amount',
		unit: 'amount',
		modality: 'how sure it is',
		kind: 'kind'
	},
	place: { at: 'position', kind: 'kind', radiusKm: 'precision', country: 'country' },
	actor: { kind: 'kind' },
	source: { author: 'author', published: 'date of publication', publisher: 'publisher' },
	excerpt: {
		exact: 'the words',
		source: 'document',
		speaker: 'speaker',
		stance: 'what it supports'
	},
	overlay: { polygons: 'outline', kind: 'kind' }
};

const TELLING: Readonly<Record<string, string>> = {
	title: 'title',
	name: 'name',
	names: 'names in other languages',
	summary: 'summary',
	caveat: 'caveat',
	dateNote: 'note on the date',
	dateBasis: 'basis of the date',
	quantityNote: 'note on the amount',
	excerpts: 'excerpts',
	sameAs: 'other tellings',
	event: 'event it belongs to',
	translation: 'translation',
	supports: 'records it carries',
	note: 'note',
	source: 'source',
	url: 'address',
	archiveUrl: 'archived copy',
	rights: 'rights',
	custom: 'further columns'
};

/** Follow from other fields, or from what lay beside the tables; no change of the data. */
const DERIVED = new Set([
	...['ref', 'type', 'at', 'standing', 'verified', 'quotedShare'],
	...['words', 'fromWords', 'toWords']
]);

/** What is different in `after`, in the order of the tables: records, places, actors, sources, words, areas. */
export function listChanges(before: CompiledDataset, after: CompiledDataset): Change[] {
	const [old, now] = [toThings(before), toThings(after)];
	const ids = [...now.keys(), ...[...old.keys()].filter((key) => !now.has(key))];
	return ids.flatMap((key) => toChange(old.get(key), now.get(key)) ?? []);
}

interface Entry {
	thing: Thing;
	id: string;
	title: string;
	fields: Fields;
}

function toThings(dataset: CompiledDataset): Map<string, Entry> {
	const entries: Entry[] = [
		...dataset.records.map((each) => toEntry(each.type, each, each.title)),
		...dataset.places.map((each) => toEntry('place', each, each.name)),
		...dataset.actors.map((each) => toEntry('actor', each, each.name)),
		...dataset.sources.map((each) => toEntry('source', each, each.title)),
		...dataset.excerpts.map((each) => toEntry('excerpt', each, each.exact)),
		...(dataset.overlays ?? []).map((each) => {
			const title = [each.name, each.words].filter((part) => part !== '').join(', ');
			return toEntry('overlay', { ...each, id: `${each.name}/${each.from}/${each.to}` }, title);
		})
	];
	return new Map(entries.map((entry) => [`${entry.thing}:${entry.id}`, entry]));
}

function toEntry(thing: Thing, fields: { id: string }, title: string): Entry {
	return { thing, id: fields.id, title, fields: { ...fields } };
}

function toChange(old: Entry | undefined, now: Entry | undefined): Change | null {
	const entry = now ?? old;
	if (!entry) return null;
	const { thing, id, title } = entry;
	if (!old) return { type: 'added', thing, id, title, fields: [] };
	if (!now) return { type: 'removed', thing, id, title, fields: [] };
	const differing = [...new Set([...Object.keys(old.fields), ...Object.keys(now.fields)])].filter(
		(name) => !isDerived(thing, name) && !isSame(old.fields[name], now.fields[name])
	);
	if (differing.length === 0) return null;
	const facts = differing.filter((name) => name in FACTS[thing]);
	const words = differing.map((name) => FACTS[thing][name] ?? TELLING[name] ?? name);
	return {
		type: facts.length > 0 ? 'corrected' : 'changed',
		thing,
		id,
		title,
		fields: [...new Set(words)]
	};
}

/** Of a place, `at` is its position; of a record it follows from its places. */
function isDerived(thing: Thing, name: string): boolean {
	return DERIVED.has(name) && !(thing === 'place' && name === 'at');
}

function isSame(a: unknown, b: unknown): boolean {
	return toKey(a) === toKey(b);
}

/** Of a date only what its author wrote counts: how it is put into words may become better. */
function toKey(value: unknown): string {
	if (typeof value === 'object' && value !== null && 'edtf' in value) return String(value.edtf);
	return JSON.stringify(value) ?? '';
}
