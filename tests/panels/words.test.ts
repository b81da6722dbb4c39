import { describe, expect, it } from 'vitest';
import { amountWords } from '#lib/panels/amount-words.ts';
import { countFigures } from '#lib/panels/count-words.ts';
import { toMatchParts } from '#lib/panels/match-parts.ts';
import { toNameLanguages } from '#lib/panels/name-languages.ts';
import { offMapReasons } from '#lib/panels/off-map-reasons.ts';
import { quoteMarks } from '#lib/panels/quote-marks.ts';
import { toQuotedParts } from '#lib/panels/quoted-parts.ts';
import { ownVoice, publicationWords } from '#lib/panels/source-words.ts';
import { inTextOrder } from '#lib/panels/text-order.ts';
import { endsPrecision, inferredPlaces, placePrecision } from '#lib/panels/where-words.ts';
import { toExcerpt, toPlace, toSource } from '../core/model/fixture.ts';
import { toDate } from '../core/model/fixture.ts';
import { toPanelDataset, toRecord } from './fixture.ts';

describe('words of the panels', () => {
	it('print amounts as their unit asks', () => {
		expect(amountWords(300, 'combat aircraft')).toBe('300 combat aircraft');
		expect(amountWords(19000, 'US$')).toBe('US$19,000');
		expect(amountWords(0.5, '')).toBe('0.5');
	});

	it('count in figures, one as one', () => {
		expect(countFigures(1, 'record')).toBe('1 record');
		expect(countFigures(0, 'record')).toBe('0 records');
		expect(countFigures(1204, 'reply', 'replies')).toBe('1,204 replies');
	});

	it('enclose words as their language does', () => {
		expect(quoteMarks('en')).toEqual(['“', '”']);
		expect(quoteMarks('ru-RU')).toEqual(['«', '»']);
		expect(quoteMarks('xx')).toEqual(['“', '”']);
	});

	it('set apart what a note quotes', () => {
		expect(toQuotedParts('Written as “in 1988”.')).toEqual([
			{ text: 'Written as ', isQuoted: false },
			{ text: '“in 1988”', isQuoted: true },
			{ text: '.', isQuoted: false }
		]);
		expect(toQuotedParts('')).toEqual([]);
		expect(toQuotedParts('“open')).toEqual([{ text: '“open', isQuoted: false }]);
	});

	it('mark what a search found, whatever the spelling', () => {
		expect(toMatchParts('Łódź, 1939', 'lodz')).toEqual([
			{ text: 'Łódź', isMatch: true },
			{ text: ', ', isMatch: false },
			{ text: '1939', isMatch: false }
		]);
		expect(toMatchParts('Moscow', '').some(({ isMatch }) => isMatch)).toBe(false);
	});

	it('name the languages of names in themselves, the own one first', () => {
		const languages = toNameLanguages(toPanelDataset());
		expect(languages[0]).toEqual({ tag: 'en', name: 'English' });
		expect(languages.map(({ tag }) => tag)).toContain('ar');
		expect(languages.find(({ tag }) => tag === 'ru')?.name).toBe('русский');
	});

	it('say why records are not on the map', () => {
		const counts = { read: 9, placed: 7, unlocated: 0, undated: 0, rejected: 0 };
		expect(offMapReasons(counts)).toBe('');
		expect(offMapReasons({ ...counts, unlocated: 2 })).toBe(', because no place is known');
		expect(offMapReasons({ ...counts, unlocated: 1, undated: 1 })).toBe(
			': 1 without a known place and 1 without a date'
		);
	});

	it('say who publishes and when, as far as it is known', () => {
		const published = { ...toDate('2011-07')!, words: 'July 2011' };
		const source = toSource('a', { publisher: 'News', published, publishedBasis: 'inferred' });
		expect(publicationWords(source)).toBe('News, July 2011 (inferred)');
		expect(publicationWords(toSource('b'))).toBe('');
		expect(ownVoice(toSource('c', { kind: 'news report' }))).toBe('the article’s own voice');
		expect(ownVoice(toSource('d', { kind: '' }))).toBe('the document’s own voice');
	});

	it('say how well a place is known', () => {
		expect(placePrecision(toPlace('moscow'))).toBe('');
		expect(placePrecision(toPlace('iran', { kind: 'country' }))).toBe('The country as a whole.');
		expect(placePrecision(toPlace('base', { kind: 'site', radiusKm: 60 }))).toBe(
			'Known to within 60 km.'
		);
		expect(placePrecision(toPlace('nowhere', { at: null }))).toContain('not on the map');
	});

	it('say once how well both ends of a tie are known where they are alike', () => {
		const [iran, gulf, moscow] = [
			toPlace('iran', { kind: 'country' }),
			toPlace('gulf', { kind: 'sea' }),
			toPlace('moscow')
		] as const;
		expect(endsPrecision(iran, iran)).toEqual([
			{ of: null, words: 'Each is the country as a whole.' }
		]);
		expect(endsPrecision(moscow, gulf)).toEqual([{ of: gulf, words: 'Somewhere on this sea.' }]);
		expect(endsPrecision(moscow, moscow)).toEqual([]);
	});

	it('say which end of a tie is the editor’s inference', () => {
		const tie = { from: 'a', to: 'b' };
		const both = toRecord('relation:x', '', {
			tie: { ...tie, fromBasis: 'inferred', toBasis: 'inferred' }
		});
		expect(inferredPlaces(both)).toContain('Neither end');
		expect(inferredPlaces(toRecord('relation:y', '', { tie }))).toBe('');
		expect(
			inferredPlaces(toRecord('event:z', '', { place: 'a', placeBasis: 'inferred' }))
		).not.toBe('');
	});

	it('follow the text, excerpts without position last', () => {
		const excerpts = [
			toExcerpt('c', 's'),
			toExcerpt('b', 's', { start: 9 }),
			toExcerpt('a', 's', { start: 2 })
		];
		expect(inTextOrder(excerpts).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
		expect(inTextOrder([toExcerpt('x', 's'), toExcerpt('y', 's')]).map(({ id }) => id)).toEqual([
			'x',
			'y'
		]);
	});
});
