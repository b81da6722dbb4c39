import { describe, expect, it } from 'vitest';
import { DatasetLookup } from '#lib/core/model/lookup.ts';
import type { Hover } from '#lib/core/scene/emphasis.ts';
import { toHoverCard } from '#lib/map/hover-card.ts';
import { IRAN, MOSCOW, TEHRAN, toDataset, toSlice } from '../core/scene/fixture.ts';

const HOSTILE = '<img src=x onerror=alert(1)>';
const dataset = toDataset(
	[MOSCOW, TEHRAN, IRAN],
	[
		{ from: 'tehran', to: 'moscow', title: HOSTILE },
		{ from: 'iran', to: 'moscow', modality: 'planned' },
		{ from: 'moscow', to: 'tehran', modality: 'reported' },
		{ from: 'moscow', to: 'tehran', directed: false },
		{ at: 'moscow' }
	]
);
const lookup = new DatasetLookup(dataset);
const cardOf = (hover: Hover, language = 'en') =>
	toHoverCard(hover, toSlice(dataset), lookup, language);

describe('the card beside the pointer', () => {
	it('says title, date and standing of a record', () => {
		expect(cardOf({ type: 'record', ref: 'relation:r0' })).toMatchObject({
			title: HOSTILE,
			date: '1970',
			standing: 'stated',
			words: ''
		});
	});

	it('counts a flow one way, with what is mutual, and seats with their states', () => {
		expect(cardOf({ type: 'flow', from: 'tehran', to: 'moscow' })).toMatchObject({
			count: 3,
			standings: { stated: 2, reported: 0, planned: 1 }
		});
		expect(cardOf({ type: 'flow', from: 'moscow', to: 'tehran' })).toMatchObject({ count: 2 });
	});

	it('counts what is at a place', () => {
		expect(cardOf({ type: 'place', id: 'moscow' })).toMatchObject({ count: 5 });
	});

	it('names places in the language of the page', () => {
		const card = cardOf({ type: 'place', id: 'moscow' }, 'ar');
		expect(card).toMatchObject({ names: [{ text: 'اسم moscow', language: 'ar' }] });
	});

	it('is none for what is not in the data', () => {
		expect(cardOf({ type: 'record', ref: 'event:gone' })).toBeNull();
		expect(cardOf({ type: 'flow', from: 'moscow', to: 'gone' })).toBeNull();
	});

	it('ends a long excerpt between two words', () => {
		const words = 'one two three four five '.repeat(20).trim();
		const excerpt = {
			id: 'x',
			source: 's',
			exact: words,
			prefix: '',
			suffix: '',
			start: null,
			end: null,
			language: 'en',
			translation: '',
			speaker: null,
			supports: ['relation:r0'] as const,
			stance: 'supports' as const,
			verified: false,
			custom: {}
		};
		const [first, ...others] = dataset.records;
		const quoted = {
			...dataset,
			records: [{ ...first!, excerpts: ['x'] }, ...others],
			excerpts: [excerpt]
		};
		const card = toHoverCard(
			{ type: 'record', ref: first!.ref },
			toSlice(quoted),
			new DatasetLookup(quoted),
			'en'
		);
		expect(card).toMatchObject({ words: expect.stringMatching(/ (one|two|three|four|five) …$/) });
	});
});
