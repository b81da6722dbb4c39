import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeView, VIEW_PARAMETERS } from '#lib/core/address/encode-view.ts';
import { toOpeningView } from '#lib/core/address/opening-view.ts';
import { parseView } from '#lib/core/address/parse-view.ts';
import { DatasetLookup } from '#lib/core/model/lookup.ts';
import { encodeWindow } from '#lib/core/time/window.ts';
import { toDataset, toSampleDataset } from '../model/fixture.ts';

const lookup = new DatasetLookup(toSampleDataset());
const opening = toOpeningView(lookup);
const parse = (query: string) => parseView(query, lookup, opening);
const view = (query: string) => parse(query).view;

describe('parseView', () => {
	it('gives the defaults for an address without parameters', () => {
		expect(parse('')).toEqual({ view: opening, notices: [] });
	});

	it('reads every parameter', () => {
		const { view: read, notices } = parse(
			'time=1980/1985-06&mode=cumulative&map=33.5,36.3,5.2,10,20&proj=globe&place=moscow;tehran' +
				'&actor=assad&source=a&kind=arms&modality=planned;reported&pair=moscow:damascus' +
				'&dates=certain&q=SAM-5+missile&select=event:letter&story=tour&step=3&play=1&theme=dark&lang=ar'
		);
		expect(notices).toEqual([]);
		expect(encodeWindow(read.query.window)).toBe('1980/1985-06');
		expect(read).toMatchObject({
			query: {
				mode: 'cumulative',
				dates: 'certain',
				filters: {
					places: ['moscow', 'tehran'],
					actors: ['assad'],
					sources: ['a'],
					kinds: ['arms'],
					modalities: ['reported', 'planned'],
					pair: { from: 'moscow', to: 'damascus', directed: true },
					text: 'SAM-5 missile'
				}
			},
			camera: { lat: 33.5, lng: 36.3, zoom: 5.2, bearing: 10, pitch: 20 },
			projection: 'globe',
			selection: { type: 'record', ref: 'event:letter' },
			story: 'tour',
			step: 3,
			play: true,
			theme: 'dark',
			language: 'ar'
		});
	});

	it('reads all kinds of selection', () => {
		const selected = (text: string) => view(`select=${text}`).selection;
		expect(selected('place:moscow')).toEqual({ type: 'place', id: 'moscow' });
		expect(selected('actor:assad')).toEqual({ type: 'actor', id: 'assad' });
		expect(selected('source:b')).toEqual({ type: 'source', id: 'b' });
		expect(selected('relation:treaty')).toEqual({ type: 'record', ref: 'relation:treaty' });
		expect(selected('flow:moscow:tehran')).toEqual({ type: 'flow', from: 'moscow', to: 'tehran' });
	});

	it('takes a pair either way, a loop too', () => {
		expect(view('pair=moscow~tehran').query.filters.pair?.directed).toBe(false);
		expect(view('pair=moscow~moscow').query.filters.pair?.to).toBe('moscow');
	});

	it('ignores broken values with one notice that names them', () => {
		const broken = parse('time=1991/1988&mode=x&map=999,999,3&proj=cube&dates=perhaps&step=0');
		expect(broken.view).toEqual(opening);
		expect(broken.notices).toEqual([
			'Not understood in the address: time “1991/1988”, mode “x”, dates “perhaps”, map “999,999,3”, proj “cube”, step “0”; the rest of the view is kept.'
		]);
	});

	it('says which ids the data do not have, and keeps the rest', () => {
		const { view: read, notices } = parse('place=moscow;xyz&select=event:gone&time=1980');
		expect(read.query.filters.places).toEqual(['moscow']);
		expect(read.selection).toEqual({ type: 'none' });
		expect(encodeWindow(read.query.window)).toBe('1980');
		expect(notices).toEqual([
			'Not in this dataset: place “xyz”, event “gone”; the rest of the view is kept.'
		]);
	});

	it('names parameters that are none of ours, but not those that networks add', () => {
		expect(parse('z=NaN&e=<script>').notices).toEqual([
			'Not understood in the address: “z”, “e”; the rest of the view is kept.'
		]);
		expect(parse('utm_source=mail&fbclid=x').notices).toEqual([]);
	});

	it('refuses numbers that are none, and cameras off the earth', () => {
		for (const map of [
			'NaN,0,1',
			'1e3,0,1',
			'91,0,1',
			'0,181,1',
			'0,0,25',
			'0,0',
			'0,0,1,0,0,0',
			',,'
		]) {
			expect(parse(`map=${map}`).notices).toHaveLength(1);
			expect(view(`map=${map}`).camera).toBeNull();
		}
	});

	it('is not taken in by names of the language itself', () => {
		const { view: read, notices } = parse('place=__proto__&select=actor:constructor&mode=toString');
		expect(read).toEqual(opening);
		expect(notices).toHaveLength(1);
	});

	it('shortens what it quotes', () => {
		expect(parse(`mode=${'x'.repeat(5000)}`).notices[0]?.length).toBeLessThan(120);
	});

	it('takes a default away by an empty value', () => {
		const filtered = { ...opening, language: 'ar', query: view('kind=arms&q=x').query };
		const read = parseView('kind=&q=&lang=', lookup, filtered).view;
		expect(read.query.filters).toMatchObject({ kinds: [], text: '' });
		expect(read.language).toBeNull();
	});

	it('opens an empty dataset, and one whose own view is broken', () => {
		const empty = new DatasetLookup(toDataset({ view: 'time=nonsense&place=xyz' }));
		const first = toOpeningView(empty);
		expect(encodeWindow(first.query.window)).toBe('1970');
		expect(parseView('place=moscow', empty, first).notices).toHaveLength(1);
	});

	it('never throws, whatever the address', () => {
		const value = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.constantFrom('%00%ff', '../..', '~', ':', ';;', 'flow::', 'event:', '∞', '-0', 'Y1e9')
		);
		const name = fc.oneof(fc.constantFrom(...VIEW_PARAMETERS), fc.string());
		fc.assert(
			fc.property(fc.array(fc.tuple(name, value)), (pairs) => {
				const query = new URLSearchParams(pairs).toString();
				const { view: read } = parse(query);
				expect(parse(encodeView(read, opening)).view).toEqual(read);
			}),
			{ numRuns: 300 }
		);
	});

	it('never throws on a query that is no query', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (query) => {
				expect(parse(query).view.projection).toBe('mercator');
			})
		);
	});
});
