import { createHash } from 'node:crypto';
import { render } from 'svelte/server';
import { afterAll, describe, expect, it } from 'vitest';
import { writeAtom } from '#lib/core/changes/write-atom.ts';
import { EXPORT_FORMATS } from '#lib/core/export/export-formats.ts';
import { writeSitemapIndex } from '#lib/core/export/sitemap.ts';
import type { CompiledDataset } from '#lib/core/model/compiled.ts';
import { encodeDataset } from '#lib/core/model/encode.ts';
import { DatasetLookup } from '#lib/core/model/lookup.ts';
import { toStorySummary } from '#lib/core/story/story.ts';
import StillFrame from '#lib/embed/StillFrame.svelte';
import ActorPage from '#lib/pages/ActorPage.svelte';
import DatasetPage from '#lib/pages/DatasetPage.svelte';
import PlacePage from '#lib/pages/PlacePage.svelte';
import RecordPage from '#lib/pages/RecordPage.svelte';
import SourcePage from '#lib/pages/SourcePage.svelte';
import StoryPage from '#lib/pages/StoryPage.svelte';
import { zipDataset } from '#lib/server/data-zip.ts';
import { toDatasetFolder } from '#lib/server/dataset-folder.ts';
import { listVersions } from '#lib/server/dataset-versions.ts';
import { loadDataset } from '#lib/server/load-dataset.ts';
import { drawRecords } from '#lib/server/page-picture.ts';
import { toCardResponse } from '#lib/server/picture-response.ts';
import { renderPoster } from '#lib/server/pictures/dataset-pictures.ts';

const FOLDER = toDatasetFolder('data/moscow-damascus-tehran');
const SITE = 'https://maps.example/';
/** The two ends of the day. */
const ZONES = ['Pacific/Kiritimati', 'Pacific/Midway'];
const RECORDS = 6;
const usual = process.env.TZ;

afterAll(() => (process.env.TZ = usual));

/** Everything a site says of a dataset, as hashes by name. */
async function publish(): Promise<Record<string, string>> {
	const { dataset, stories } = loadDataset(FOLDER);
	const lookup = new DatasetLookup(dataset!);
	const list = listVersions(FOLDER.path, dataset!);
	const { hash, released } = list.current;
	const edition = { hash, released, url: `${SITE}page/` };
	const context = { lookup, rootHref: '../../', site: SITE, edition };
	const pages = {
		about: render(DatasetPage, { props: { context, versions: list.versions, stories: [] } }),
		place: render(PlacePage, { props: { context, place: lookup.place('damascus')! } }),
		actor: render(ActorPage, { props: { context, actor: lookup.actor('hafez-al-assad')! } }),
		source: render(SourcePage, { props: { context, source: dataset!.sources[0]! } }),
		story: render(StoryPage, {
			props: { context, story: stories[0]!, stories: stories.map(toStorySummary) }
		}),
		...Object.fromEntries(
			dataset!.records
				.slice(0, RECORDS)
				.map((record) => [record.ref, render(RecordPage, { props: { context, record } })])
		)
	};
	const files: Record<string, string | Uint8Array> = {
		'dataset.json': encodeDataset(dataset!),
		'changes.atom': writeAtom(dataset!, list, SITE),
		'poster.svg': renderPoster(dataset!),
		'map.svg': drawRecords(dataset!, dataset!.records.slice(0, RECORDS)),
		'card.png': await toCardBytes(dataset!),
		'sitemap.xml': writeSitemapIndex([{ address: SITE, released }]),
		frame: render(StillFrame, {
			props: {
				dataset: dataset!,
				address: SITE,
				corner: 'bottom-end',
				borders: '',
				live: 'live.js'
			}
		}).body,
		'data.zip': zipDataset(FOLDER.path),
		...Object.fromEntries(
			EXPORT_FORMATS.map(({ file, write }) => [
				file,
				write(dataset!, { base: SITE, raw: false }).text
			])
		),
		...Object.fromEntries(
			Object.entries(pages).map(([name, { head, body }]) => [name, head + body])
		)
	};
	return Object.fromEntries(
		Object.entries(files).map(([name, content]) => [
			name,
			createHash('sha256').update(content).digest('hex')
		])
	);
}

async function toCardBytes(dataset: CompiledDataset): Promise<Uint8Array> {
	const words = { title: dataset.title, overline: '', subtitle: dataset.description };
	const response = await toCardResponse(dataset, dataset.records.slice(0, RECORDS), words);
	return new Uint8Array(await response.arrayBuffer());
}

describe('what is published', () => {
	it('does not depend on where it is built', async () => {
		const usual = await publish();
		expect(Object.keys(usual).length).toBeGreaterThan(15);
		const offsets = new Set<number>();
		for (const zone of ZONES) {
			process.env.TZ = zone;
			expect(await publish(), zone).toEqual(usual);
			offsets.add(new Date(0).getTimezoneOffset());
		}
		// The zones were really other ones.
		expect(offsets.size).toBe(ZONES.length);
	}, 30_000);
});
