import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import FacetGroup from '#lib/panels/FacetGroup.svelte';
import { toText } from './fixture.ts';

function show(count: number): string {
	const values = Array.from({ length: count }, (_, at) => ({
		id: `v${at}`,
		name: { text: `Value ${at}`, language: 'en' },
		count: count - at,
		chosen: at === 0
	}));
	const props = { heading: 'Actors', values, own: 'en', ontoggle: () => {} };
	return render(FacetGroup, { props }).body;
}

describe('a list of values to narrow down to', () => {
	it('has all of eight, and says which are chosen', () => {
		const html = show(8);
		expect(html.match(/aria-pressed="true"/g)).toHaveLength(1);
		expect(html.match(/aria-pressed="false"/g)).toHaveLength(7);
		expect(html).not.toContain('aria-expanded');
	});

	it('has the first eight of more, and a way to the others that says it is closed', () => {
		const html = show(12);
		expect(html.match(/aria-pressed/g)).toHaveLength(8);
		const [more] = /<button[^>]*aria-expanded="false"[\s\S]*?<\/button>/.exec(html)!;
		expect(toText(more)).toBe('All 12 in Actors');
	});

	it('of nothing is not there', () => {
		expect(toText(show(0))).toBe('');
	});
});
