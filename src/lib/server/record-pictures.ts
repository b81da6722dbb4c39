import { error } from '@sveltejs/kit';
import { encodeSelection } from '#lib/core/address/selection-text.ts';
import type { PageType } from '#lib/core/export/page-path.ts';
import type { CompiledDataset, DatasetRecord } from '#lib/core/model/compiled.ts';
import { DatasetLookup } from '#lib/core/model/lookup.ts';
import { areOnMap } from '#lib/core/model/on-map.ts';
import type { Selection } from '#lib/core/model/selection.ts';
import { compiledDataset, thingEntries } from '#lib/server/compiled-dataset.ts';
import { toCardWords } from '#lib/server/card-words.ts';
import { isSiteKnown } from '#lib/server/known-site.ts';
import { toOembedResponse } from '#lib/server/oembed-response.ts';
import { drawRecords } from '#lib/server/page-picture.ts';
import { toCardResponse, toSvgResponse } from '#lib/server/picture-response.ts';

type PicturedType = Exclude<PageType, 'story'>;
type ThingParameters = { dataset: string; id: string };

const THINGS: Readonly<
	Record<PicturedType, (dataset: CompiledDataset) => readonly { id: string }[]>
> = {
	event: ({ records }) => records.filter(({ type }) => type === 'event'),
	relation: ({ records }) => records.filter(({ type }) => type === 'relation'),
	place: ({ places }) => places,
	actor: ({ actors }) => actors,
	source: ({ sources }) => sources
};

let latest: DatasetLookup | null = null;

/** The things of a type whose page has a map: those with a record at a known position. */
export function pictured(type: PicturedType): { dataset: string; id: string }[] {
	return thingEntries((dataset) =>
		THINGS[type](dataset).filter(({ id }) => {
			const lookup = lookupOf(dataset);
			return areOnMap(recordsOf(type, id, lookup), lookup);
		})
	);
}

/** The things of a type whose page has a card: all of them, where the site's address is known. */
export function carded(type: PicturedType): { dataset: string; id: string }[] {
	return isSiteKnown() ? thingEntries(THINGS[type]) : [];
}

/** The map of a thing's page. */
export function mapOf(type: PicturedType, params: { dataset: string; id: string }): Response {
	const { dataset } = compiledDataset(params.dataset);
	const records = recordsOf(type, params.id, lookupOf(dataset));
	if (!areOnMap(records, lookupOf(dataset))) error(404, 'There is no map of this.');
	return toSvgResponse(drawRecords(dataset, records));
}

/** The picture that links to a thing's page carry: its title beside the map. */
export async function cardOf(type: PicturedType, params: ThingParameters): Promise<Response> {
	const { dataset, records, words } = wordsOf(type, params);
	return toCardResponse(dataset, records, words);
}

/** How other sites show a thing's page: its words, and the frame in which it is open. */
export function oembedOf(type: PicturedType, params: ThingParameters, url: URL): Response {
	const { title, overline, subtitle } = wordsOf(type, params).words;
	const words = [overline, subtitle].filter((part) => part !== '').join(': ');
	const view = `select=${encodeSelection(toSelection(type, params.id))}`;
	return toOembedResponse({ title, words, view, datasetHref: '../../' }, url);
}

function wordsOf(type: PicturedType, params: ThingParameters) {
	const { dataset } = compiledDataset(params.dataset);
	const lookup = lookupOf(dataset);
	const thing = THINGS[type](dataset).find(({ id }) => id === params.id);
	if (!thing) error(404, 'There is no such page.');
	const records = recordsOf(type, params.id, lookup);
	return { dataset, records, words: toCardWords(type, params.id, lookup, records.length) };
}

function toSelection(type: PicturedType, id: string): Selection {
	return type === 'event' || type === 'relation'
		? { type: 'record', ref: `${type}:${id}` }
		: { type, id };
}

function recordsOf(
	type: PicturedType,
	id: string,
	lookup: DatasetLookup
): readonly DatasetRecord[] {
	switch (type) {
		case 'place': {
			const seat = lookup.seat(id);
			return lookup.dataset.records.filter(({ at }) => at.some((at) => lookup.seat(at) === seat));
		}
		case 'actor':
			return lookup.recordsOfActor(id);
		case 'source':
			return lookup.recordsOfSource(id);
		default: {
			const record = lookup.record(`${type}:${id}`);
			return record ? [record] : [];
		}
	}
}

/** Pages are written one dataset after the other. */
function lookupOf(dataset: CompiledDataset): DatasetLookup {
	if (latest?.dataset !== dataset) latest = new DatasetLookup(dataset);
	return latest;
}
