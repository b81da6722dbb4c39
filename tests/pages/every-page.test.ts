import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { DatasetLookup } from '#lib/core/model/lookup.ts';
import { toStorySummary } from '#lib/core/story/story.ts';
import ActorPage from '#lib/pages/ActorPage.svelte';
import DatasetPage from '#lib/pages/DatasetPage.svelte';
import PlacePage from '#lib/pages/PlacePage.svelte';
import RecordPage from '#lib/pages/RecordPage.svelte';
import SourcePage from '#lib/pages/SourcePage.svelte';
import StoryPage from '#lib/pages/StoryPage.svelte';
import { toDatasetFolder } from '#lib/server/dataset-folder.ts';
import { loadDataset } from '#lib/server/load-dataset.ts';

const { dataset, stories } = loadDataset(toDatasetFolder('data/moscow-damascus-tehran'));
const lookup = new DatasetLookup(dataset!);
const url = 'https://maps.example/corpus/page/';
const context = {
	lookup,
	rootHref: '../../',
	site: 'https://maps.example/corpus/',
	edition: { hash: '0123456789ab', released: '', url }
};
const record = lookup.record('event:assad-gorbachev-meet-in-hospital')!;

function read<Props extends Record<string, unknown>>(page: Component<Props>, props: Props) {
	const { head, body } = render(page, { props });
	const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(head) ?? [];
	return { head, body, linked: JSON.parse(json) as { '@graph'?: { '@type': string }[] } };
}

const pages = {
	'a record': () => read(RecordPage, { context, record }),
	'a place': () => read(PlacePage, { context, place: lookup.place('damascus')! }),
	'an actor': () => read(ActorPage, { context, actor: lookup.actor('hafez-al-assad')! }),
	'a source': () => read(SourcePage, { context, source: dataset!.sources[0]! }),
	'a story': () =>
		read(StoryPage, { context, story: stories[0]!, stories: stories.map(toStorySummary) }),
	'the dataset': () => read(DatasetPage, { context, versions: [], stories: [] })
};

describe.each(Object.entries(pages))('the page of %s', (_name, page) => {
	const { head, body } = page();

	it('quotes the words it rests on, in their direction', () => {
		expect(/<blockquote[^>]* dir="(?:ltr|rtl)"/.test(body)).toBe(true);
	});

	it('says of which day the borders of its map are', () => {
		const [words] = /Borders of [A-Z][a-z]+ \d{4}, approximate · Natural Earth/.exec(body) ?? [];
		expect(words).toBeDefined();
	});

	it('leads hosts to an oEmbed of its own', () => {
		expect(head).toContain(`${url}oembed.json?url=${encodeURIComponent(url)}&amp;format=json`);
	});
});

describe('what a page says to machines', () => {
	it.each(['a place', 'an actor'] as const)('of %s: the thing, then what is quoted', (name) => {
		const [thing, ...quoted] = pages[name]().linked['@graph'] ?? [];
		expect(['Place', 'Person']).toContain(thing?.['@type']);
		expect(quoted.length).toBeGreaterThan(3);
		expect(new Set(quoted.map((each) => each['@type']))).toEqual(new Set(['Quotation']));
	});
});
