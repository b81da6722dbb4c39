import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import ExplorerPanel from '#lib/panels/ExplorerPanel.svelte';
import SelectionPanel from '#lib/panels/SelectionPanel.svelte';
import { HOSTILE, toExplorer, toText } from './fixture.ts';

function show(parameters = ''): string {
	const explorer = toExplorer(parameters);
	return explorer.selection.type === 'none'
		? render(ExplorerPanel, { props: { explorer, datesId: 'dates' } }).body
		: render(SelectionPanel, { props: { explorer } }).body;
}

function rowsOf(html: string): string[] {
	return [...html.matchAll(/data-record="([^"]+)"/g)].map(([, ref]) => ref ?? '');
}

const STATES = {
	slice: '',
	'an empty slice': 'kind=visit&time=1960',
	'filters that nothing passes': 'kind=arms&q=zzz',
	'a record': 'select=event:visit',
	'a hostile record': 'select=event:offer',
	'an undated record': 'select=event:undated',
	'a place': 'select=place:moscow',
	'a place without position': 'select=place:nowhere',
	'an actor': 'select=actor:hostile',
	'a source': 'select=source:a',
	'a hostile source': 'select=source:b',
	'a flow': 'select=flow:tehran:moscow',
	'names in Arabic': 'lang=ar'
};

describe('the panel', () => {
	it('lists the slice in date order, one row a record', () => {
		expect(rowsOf(show())).toEqual([
			'event:visit',
			'event:letter',
			'event:offer',
			'relation:treaty'
		]);
	});

	it('says the slice, with its time and its busiest pair as controls', () => {
		const html = show();
		expect(toText(html)).toContain('1988 to 1991: two documents record four events and ties');
		// The mark behind it stands with it, so that no line begins with one.
		const [button] = /<button[^>]*popovertarget="dates"[\s\S]*?<\/button>/.exec(html) ?? [''];
		expect(toText(button)).toBe('1988 to 1991:');
	});

	it('counts kinds as the slice does and says which are chosen', () => {
		const html = show('kind=arms');
		const kinds = html.match(/<button[^>]*aria-pressed="(?:true|false)"[\s\S]*?<\/button>/g) ?? [];
		expect(kinds.map(toText)).toEqual(['Visits and meetings 3', 'Arms and military aid 1']);
		expect(kinds[1]).toContain('aria-pressed="true"');
		expect(rowsOf(html)).toEqual(['event:offer']);
	});

	it('leads out of an empty year', () => {
		const text = toText(show('kind=visit&time=1960'));
		expect(text).toMatch(/Go on to 1987/);
		expect(text).toMatch(/Nothing of visits and meetings in 1960/);
	});

	it('leads out of filters that nothing passes', async () => {
		const explorer = toExplorer('q=zzzz');
		await explorer.bringSearch();
		const { body } = render(ExplorerPanel, { props: { explorer, datesId: 'dates' } });
		expect(toText(body)).toContain('Nothing in all the years passes these filters.');
	});

	it('counts what is not on the map, with the reason', () => {
		const text = toText(show('time=1987/1993'));
		expect(text).toContain('Not on the map: 1 without a known place, 1 without a date');
	});

	it('shows the records of a flow both ways, with one heading each', () => {
		const text = toText(show('select=flow:tehran:moscow'));
		expect(text).toContain('Tehran and Moscow');
		expect(text).toContain('Tehran to Moscow');
		expect(text).toContain('Both ways');
	});

	it('shows the excerpts of a source in the order of the text, each with its records', () => {
		const text = toText(show('select=source:a'));
		expect(text.indexOf(HOSTILE.slice(0, 20), text.indexOf('excerpts carry'))).toBeLessThan(
			text.indexOf('Assad flew to Moscow')
		);
		expect(text).toContain('Assad visits Moscow');
	});

	it('says the names of an actor in every script and with whom he appears', () => {
		const html = show('select=actor:assad');
		expect(html).toContain('lang="ar"');
		expect(toText(html)).toContain('حافظ الأسد');
	});

	it('never links to a script', () => {
		expect(show('select=source:b')).not.toContain('javascript:');
	});

	it.each(Object.entries(STATES))(
		'keeps data text and styles out of the markup: %s',
		(_, query) => {
			const html = show(query);
			const tags = html.match(/<[^>]*>/g) ?? [];
			expect(tags.filter((tag) => /^<img|^<script|\sstyle=|\son[a-z]+=/i.test(tag))).toEqual([]);
			expect(toText(html).match(/undefined|NaN|Infinity|\[object/)).toBeNull();
		}
	);

	it('shows hostile words as they are written', () => {
		expect(toText(show('select=event:offer'))).toContain(HOSTILE);
	});
});
