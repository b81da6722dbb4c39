import { describe, expect, it } from 'vitest';
import { groupChanges, summariseChanges } from '#lib/core/changes/change-words.ts';
import { listChanges } from '#lib/core/changes/list-changes.ts';
import type { VersionList } from '#lib/core/changes/version-list.ts';
import { writeAtom } from '#lib/core/changes/write-atom.ts';
import type { CompiledDataset } from '#lib/core/model/compiled.ts';
import { toDate, toOverlay, toSampleDataset } from '../model/fixture.ts';

const before = toSampleDataset();

function changed(change: (dataset: CompiledDataset) => Partial<CompiledDataset>): CompiledDataset {
	return { ...before, ...change(before) };
}

describe('changes between two versions', () => {
	it('finds none between equal data', () => {
		expect(listChanges(before, toSampleDataset())).toEqual([]);
	});

	it('calls another date, place or wording of the source a correction', () => {
		const after = changed(({ records, excerpts }) => ({
			records: records.map((record) =>
				record.id === 'visit' ? { ...record, date: toDate('1987') } : record
			),
			excerpts: excerpts.map((excerpt) =>
				excerpt.id === 'x1' ? { ...excerpt, exact: 'Assad flew home' } : excerpt
			)
		}));
		expect(listChanges(before, after)).toMatchObject([
			{ type: 'corrected', thing: 'event', id: 'visit', fields: ['date'] },
			{ type: 'corrected', thing: 'excerpt', id: 'x1', fields: ['the words'] }
		]);
	});

	it('calls another title or summary a change of the telling', () => {
		const after = changed(({ records }) => ({
			records: records.map((record) =>
				record.id === 'visit' ? { ...record, title: 'A visit', summary: 'More.' } : record
			)
		}));
		expect(listChanges(before, after)).toEqual([
			{
				type: 'changed',
				thing: 'event',
				id: 'visit',
				title: 'A visit',
				fields: ['title', 'summary']
			}
		]);
	});

	it('names what was added and what was removed', () => {
		const after = changed(({ actors, places }) => ({
			actors: actors.slice(1),
			places: [...places, { ...places[0]!, id: 'geneva', name: 'Geneva' }]
		}));
		expect(listChanges(before, after).map(({ type, id }) => [type, id])).toEqual([
			['added', 'geneva'],
			['removed', 'assad']
		]);
	});

	it('knows areas by their name and dates, and their outline as a fact', () => {
		const zone = toOverlay();
		const [ring] = zone.polygons[0]!;
		const old = changed(() => ({ overlays: [zone, toOverlay({ name: 'Other' })] }));
		const after = changed(() => ({
			overlays: [
				{
					...zone,
					polygons: [[ring!.map(([lng, lat]) => [lng + 1, lat] as const)]],
					words: 'then'
				},
				toOverlay({ name: 'New' })
			]
		}));
		expect(listChanges(old, after)).toMatchObject([
			{ type: 'corrected', thing: 'overlay', fields: ['outline'] },
			{ type: 'added', thing: 'overlay', title: 'New, June 1985 to 24 May 2000' },
			{ type: 'removed', thing: 'overlay' }
		]);
	});

	it('does not take better words for a date for another date', () => {
		const after = changed(({ records }) => ({
			records: records.map((record) => ({
				...record,
				date: record.date && { ...record.date, words: 'said otherwise' }
			}))
		}));
		expect(listChanges(before, after)).toEqual([]);
	});

	it('keeps an event and a relation of the same id apart', () => {
		const after = changed(({ records }) => ({
			records: [...records, { ...records[0]!, ref: 'event:alliance', type: 'event' as const }]
		}));
		expect(listChanges(before, after)).toMatchObject([{ type: 'added', thing: 'event' }]);
	});
});

describe('changes in words', () => {
	const after = changed(({ actors }) => ({ actors: actors.slice(1) }));
	const changes = listChanges(before, after);

	it('sums up, and says so when there is nothing', () => {
		expect(summariseChanges(changes)).toBe('One thing removed.');
		expect(summariseChanges([])).toBe('Nothing changed.');
	});

	it('groups them and leaves empty groups out', () => {
		expect(groupChanges(changes).map(({ type }) => type)).toEqual(['removed']);
	});
});

describe('the feed of changes', () => {
	const list: VersionList = {
		current: { hash: 'b'.repeat(12), version: '2', released: '2026-11-22' },
		versions: [
			{
				hash: 'b'.repeat(12),
				version: '2',
				released: '2026-11-22',
				changes: [
					{ type: 'added', thing: 'event', id: 'x', title: '<b>& "x"</b>\u0007', fields: [] }
				]
			},
			{ hash: 'a'.repeat(12), version: '1', released: '2026-01-01', changes: [] }
		]
	};
	const site = 'https://example.org/letters/';

	it('has one entry for each version, newest first, updated on its day', () => {
		const feed = writeAtom(before, list, site);
		expect(feed.match(/<entry>/g)).toHaveLength(2);
		expect(feed).toContain('<updated>2026-11-22T00:00:00Z</updated>');
		expect(feed.indexOf('Version 2')).toBeLessThan(feed.indexOf('Version 1'));
		expect(feed).toContain(`<id>${site}v/${'b'.repeat(12)}.json</id>`);
	});

	it('escapes what its texts hold and drops what XML has no way to say', () => {
		const feed = writeAtom(before, list, site);
		expect(feed).toContain('&lt;b&gt;&amp; &quot;x&quot;&lt;/b&gt;\ufffd');
		expect(feed).not.toContain('<b>');
	});

	it('names no address where none is known', () => {
		const feed = writeAtom(before, list, null);
		expect(feed).not.toContain('href=');
		expect(feed).toContain('<id>urn:dateline:test</id>');
	});

	it('calls the first version what it is, not one in which nothing changed', () => {
		const first = { hash: 'a'.repeat(12), version: '1', released: '2026-11-01' };
		const feed = writeAtom(before, { current: first, versions: [{ ...first, changes: [] }] }, site);
		expect(feed).toContain('<summary>The first version.</summary>');
		expect(feed).not.toContain('Nothing changed');
	});

	it('has no entry for data that was never kept', () => {
		const draft = { hash: 'c'.repeat(12), version: '', released: '' };
		const feed = writeAtom(before, { current: draft, versions: [{ ...draft, changes: [] }] }, site);
		expect(feed).not.toContain('<entry>');
	});
});
