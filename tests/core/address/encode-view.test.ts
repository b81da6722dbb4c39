import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeView } from '#lib/core/address/encode-view.ts';
import { toOpeningView } from '#lib/core/address/opening-view.ts';
import { parseView } from '#lib/core/address/parse-view.ts';
import type { View } from '#lib/core/address/view.ts';
import { MODALITIES } from '#lib/core/model/dataset.ts';
import { DatasetLookup } from '#lib/core/model/lookup.ts';
import type { Selection } from '#lib/core/model/selection.ts';
import type { Filters, Pair, Query } from '#lib/core/slice/query.ts';
import { toDay } from '#lib/core/time/day.ts';
import { parseWindow } from '#lib/core/time/window.ts';
import {
	toActor,
	toDataset,
	toPlace,
	toRecord,
	toSampleDataset,
	toSource
} from '../model/fixture.ts';

const lookup = new DatasetLookup(toSampleDataset());
const opening = toOpeningView(lookup);

function encode(filters: Partial<Filters>, change: Partial<View> = {}, query: Partial<Query> = {}) {
	const { query: usual } = opening;
	return encodeView(
		{
			...opening,
			...change,
			query: { ...usual, filters: { ...usual.filters, ...filters }, ...query }
		},
		opening
	);
}

describe('encodeView', () => {
	it('writes nothing for the opening view', () => {
		expect(encodeView(opening, opening)).toBe('');
	});

	it('is readable: signs that are legal stand as they are', () => {
		const window = parseWindow('1980/1985-06') ?? opening.query.window;
		expect(
			encode(
				{
					places: ['moscow', 'tehran'],
					pair: { from: 'moscow', to: 'damascus', directed: false },
					text: 'SAM-5 & more'
				},
				{
					camera: { lat: 33.5, lng: 36.3, zoom: 5, bearing: 0, pitch: 0 },
					selection: { type: 'flow', from: 'moscow', to: 'tehran' }
				},
				{ window }
			)
		).toBe(
			'time=1980/1985-06&map=33.5,36.3,5&place=moscow;tehran&pair=moscow~damascus' +
				'&q=SAM-5+%26+more&select=flow:moscow:tehran'
		);
	});

	it('writes an empty value where a default is taken away', () => {
		const filtered = parseView('kind=arms&select=place:moscow', lookup, opening).view;
		expect(encodeView(opening, filtered)).toBe('kind=&select=');
	});

	it('rounds the camera to about a metre and brings it back to the earth', () => {
		const camera = { lat: 33.123456789, lng: 396.3, zoom: 5.239, bearing: -0.001, pitch: 12.34 };
		expect(encode({}, { camera })).toBe('map=33.12346,36.3,5.24,0,12.3');
	});

	it('writes the open ends of a window', () => {
		expect(encode({}, {}, { window: [-Infinity, Infinity] })).toBe('time=../..');
	});

	it('does not stumble over half a character in what was typed', () => {
		expect(encode({ text: 'a\ud83d' })).toBe('q=a%EF%BF%BD');
		expect(encode({ text: '😀' })).toBe('q=%F0%9F%98%80');
	});

	it('round-trips ids with any sign in them', () => {
		const odd = ['a;b', 'a~b', 'a:b', 'a%2Fb', 'a&b', 'a+b', 'a#b', 'ü?', '%', 'a b'];
		const strange = new DatasetLookup(
			toDataset({
				places: odd.map((id) => toPlace(id)),
				actors: odd.map((id) => toActor(id)),
				records: odd.map((id) => toRecord(`event:${id}`, '1900'))
			})
		);
		const usual = toOpeningView(strange);
		for (const id of odd) {
			const filters = {
				...usual.query.filters,
				places: odd,
				actors: [id],
				pair: { from: id, to: 'a;b', directed: true }
			};
			const view: View = {
				...usual,
				query: { ...usual.query, filters },
				selection: { type: 'record', ref: `event:${id}` }
			};
			const parsed = parseView(encodeView(view, usual), strange, usual);
			expect(parsed).toEqual({ view, notices: [] });
		}
	});

	it('round-trips every view', () => {
		const days = fc.integer({ min: toDay(-3000, 1, 1), max: toDay(3000, 1, 1) });
		const place = fc.constantFrom('moscow', 'soviet-union', 'damascus', 'tehran');
		const selection: fc.Arbitrary<Selection> = fc.oneof(
			fc.constant({ type: 'none' } as const),
			fc.record({ type: fc.constant('place' as const), id: place }),
			fc.record({ type: fc.constant('flow' as const), from: place, to: place }),
			fc.constant({ type: 'record', ref: 'relation:treaty' } as const)
		);
		const pair: fc.Arbitrary<Pair> = fc.record({ from: place, to: place, directed: fc.boolean() });
		const number = (min: number, max: number, steps: number) =>
			fc.integer({ min: min * steps, max: max * steps }).map((each) => each / steps);
		const view: fc.Arbitrary<View> = fc.record({
			query: fc.record({
				window: fc.tuple(days, days).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const),
				mode: fc.constantFrom('window', 'instant', 'cumulative'),
				dates: fc.constantFrom('possible', 'certain'),
				filters: fc.record({
					places: fc.uniqueArray(place),
					actors: fc.subarray(['assad', 'khomeini']),
					sources: fc.subarray(['a', 'b']),
					kinds: fc.subarray(['visit', 'arms']),
					modalities: fc.subarray([...MODALITIES]),
					pair: fc.option(pair),
					text: fc.string({ unit: 'grapheme' })
				})
			}),
			camera: fc.option(
				fc.record({
					lat: number(-90, 90, 1e5),
					lng: number(-180, 180, 1e5),
					zoom: number(0, 24, 100),
					bearing: number(-180, 180, 10),
					pitch: number(0, 85, 10)
				})
			),
			projection: fc.constantFrom('globe', 'mercator'),
			selection,
			story: fc.option(fc.constantFrom('tour', 'a-second-tour')),
			step: fc.option(fc.integer({ min: 1, max: 99 })),
			play: fc.boolean(),
			theme: fc.constantFrom('light', 'dark', 'auto'),
			language: fc.option(fc.constantFrom('ar', 'fa-IR', 'zh-Hant-TW'))
		});
		fc.assert(
			fc.property(view, view, (each, defaults) => {
				expect(parseView(encodeView(each, defaults), lookup, defaults)).toEqual({
					view: each,
					notices: []
				});
			}),
			{ numRuns: 300 }
		);
	});

	it('knows the sources of the dataset too', () => {
		const one = new DatasetLookup(toDataset({ sources: [toSource('only')] }));
		const usual = toOpeningView(one);
		const query = encodeView({ ...usual, selection: { type: 'source', id: 'only' } }, usual);
		expect(query).toBe('select=source:only');
	});
});
