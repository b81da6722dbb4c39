import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { ColumnLookup } from '#lib/large/column-lookup.ts';
import { NO_FILTERS } from '#lib/core/slice/query.ts';
import KindFacets from '#lib/panels/KindFacets.svelte';
import { toText } from './fixture.ts';

/** Kinds `k0` and so on, each with its number of records. */
function show(counts: readonly number[], chosen: readonly string[] = []) {
	const kinds = counts.map((_, at) => ({ id: `k${at}`, label: `Kind ${at}` }));
	const lookup = new ColumnLookup({ title: '', note: '', places: [], actors: [], kinds }, 0);
	const explorer = {
		dataset: { kinds: lookup.kinds, language: '' },
		filters: { ...NO_FILTERS, kinds: chosen },
		language: 'en',
		lookup,
		setFilters: () => {},
		toggleFilter: () => {}
	};
	const byId = new Map(counts.map((count, at) => [`k${at}`, count]));
	return render(KindFacets, { props: { explorer, counts: byId } }).body;
}

function namesOf(html: string): string[] {
	return [...html.matchAll(/<button[^>]*aria-pressed[\s\S]*?<\/button>/g)].map(([button]) =>
		toText(button).replace(/ \d+$/, '')
	);
}

const upTo = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

describe('the list of kinds', () => {
	it('has all of some', () => {
		const html = show(upTo(10));
		expect(namesOf(html)).toHaveLength(10);
		expect(html).not.toContain('more kind');
	});

	it('has the busiest eight of many, in their fixed order, and a way to the others', () => {
		const html = show(upTo(40));
		expect(namesOf(html)).toEqual(upTo(8).map((at) => `Kind ${31 + at}`));
		expect(html).toMatch(/<button[^>]*aria-expanded="false"[^>]*>32 more kinds<\/button>/);
	});

	it('has a chosen one however few records it has', () => {
		const html = show(upTo(40), ['k3']);
		expect(namesOf(html)[0]).toBe('Kind 3');
		expect(html).toContain('31 more kinds');
	});

	it('has the first ones where none has any record', () => {
		expect(namesOf(show(Array<number>(20).fill(0)))).toEqual(upTo(8).map((at) => `Kind ${at - 1}`));
	});

	it('says of one that it is one', () => {
		const chosen = ['k0', 'k1'];
		expect(show(upTo(11), chosen)).toContain('>1 more kind<');
	});

	it('is empty without kinds', () => {
		expect(namesOf(show([]))).toEqual([]);
	});
});
