import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import RecordPanel from '#lib/panels/RecordPanel.svelte';
import { toExplorer, toText } from './fixture.ts';

function show(ref: string, parameters = ''): string {
	const explorer = toExplorer(parameters);
	const record = explorer.lookup.record(ref);
	if (!record) throw new Error(`The fixture has no ${ref}`);
	return render(RecordPanel, { props: { explorer, record } }).body;
}

describe('a record', () => {
	it('puts the sentence before everything that is said about it', () => {
		const text = toText(show('event:visit'));
		const order = [
			'Assad visits Moscow',
			'Assad flew to Moscow',
			'P. Author',
			'When',
			'Where',
			'Who',
			'Take care.'
		];
		const places = order.map((part, index) => text.indexOf(part, index === 1 ? 30 : 0));
		expect(places).not.toContain(-1);
		expect([...places].sort((a, b) => a - b)).toEqual(places);
	});

	it('marks the words of the first sentence', () => {
		expect(show('event:visit')).toContain('<mark');
	});

	it('says how sure one may be', () => {
		expect(toText(show('event:visit'))).toContain('Visits and meetings, reported');
		expect(toText(show('event:offer'))).toContain('Arms and military aid, planned or asked');
	});

	it('says when in words, and as the text has it', () => {
		expect(toText(show('event:visit'))).toContain(
			'Some time in 1988. The month is not given. Written as “in 1988”.'
		);
	});

	it('claims a check only where one was made', () => {
		expect(toText(show('event:visit'))).toContain('Checked word for word');
		const text = toText(show('relation:missiles'));
		expect(text).not.toContain('Checked word for word');
		expect(text).toContain('Not checked here');
	});

	it('leads to the words in the original where there is an address', () => {
		expect(show('event:visit')).toContain(
			'href="https://example.org/papers#:~:text=Assad%20flew%20to%20Moscow"'
		);
		expect(show('relation:missiles')).not.toContain('read in place');
	});

	it('sets sentences that dispute it apart from those that say so too', () => {
		const text = toText(show('event:visit'));
		expect(text).toContain('One more sentence says so');
		expect(text).toContain('One sentence disputes it');
		expect(text.indexOf('He never went')).toBeGreaterThan(text.indexOf('One sentence disputes it'));
	});

	it('gives excerpts their language and direction', () => {
		expect(show('event:visit')).toMatch(/<blockquote[^>]*lang="ar"[^>]*dir="rtl"/);
	});

	it('prints amounts with their note', () => {
		expect(toText(show('relation:missiles'))).toContain('How much US$19,000. As printed.');
	});

	it('says that a country is meant as a whole', () => {
		expect(toText(show('relation:missiles'))).toContain('Soviet Union: the country as a whole.');
	});

	it('says so when it lies outside the time that is shown, and offers that time', () => {
		const text = toText(show('relation:missiles', 'time=1988/1991'));
		expect(text).toContain('Show 1983');
		expect(toText(show('event:visit', 'time=1988/1991'))).not.toContain('Not among the records');
	});

	it('stands without date, place, sentence and actors', () => {
		const text = toText(show('event:undated'));
		expect(text).toContain('No sentence of a document is given');
		expect(text).toContain('When Not known.');
	});

	it('keeps the columns that the format does not know', () => {
		expect(toText(show('event:visit'))).toContain('Also in the table archive Box 7');
	});
});
