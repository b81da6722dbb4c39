import { describe, expect, it } from 'vitest';
import { toFacetValues, toggleStanding, toStandingValues } from '#lib/panels/facet-values.ts';
import { toFilterChips } from '#lib/panels/filter-chips.ts';
import { toExplorer } from './fixture.ts';

function chipsOf(parameters: string) {
	const { filters, lookup, language } = toExplorer(parameters);
	return toFilterChips(filters, lookup, language);
}

describe('filter chips', () => {
	it('say each filter by name', () => {
		const chips = chipsOf('kind=arms&place=moscow&actor=assad&source=a&modality=alleged&q=sam');
		expect(chips.map(({ text }) => text)).toEqual([
			'Arms and military aid',
			'Moscow',
			'Hafez al-Assad',
			'Papers',
			'claimed',
			'“sam”'
		]);
	});

	it('tell a pair either way from one direction', () => {
		expect(chipsOf('pair=moscow~damascus')[0]?.text).toBe('between Moscow and Damascus');
		expect(chipsOf('pair=moscow:damascus')[0]?.text).toBe('Moscow to Damascus');
	});

	it('take away one value and leave the others', () => {
		const [visit, arms] = chipsOf('kind=visit;arms');
		expect(visit?.without).toEqual({ kinds: ['arms'] });
		expect(arms?.without).toEqual({ kinds: ['visit'] });
	});

	it('take away the pair and the words', () => {
		expect(chipsOf('pair=moscow~damascus')[0]?.without).toEqual({ pair: null });
		expect(chipsOf('q=sam')[0]?.without).toEqual({ text: '' });
	});

	it('use the names of the language and say which it is', () => {
		expect(chipsOf('place=moscow&lang=ru')[0]).toMatchObject({ text: 'Москва', language: 'ru' });
	});

	it('are none without filters', () => {
		expect(chipsOf('')).toEqual([]);
	});
});

describe('facets', () => {
	it('are ordered by count, chosen ones first, without those of no record', () => {
		const { slice, filters, lookup } = toExplorer('place=damascus');
		const values = toFacetValues('places', slice.facets.places, filters, lookup, 'en');
		expect(values.map(({ id, count, chosen }) => [id, count, chosen])).toEqual([
			['damascus', 1, true],
			['moscow', 3, false],
			['tehran', 3, false]
		]);
	});

	it('show three standings, each with all its modalities', () => {
		const { slice, filters } = toExplorer('modality=planned');
		expect(toStandingValues(slice.facets.modalities, filters)).toMatchObject([
			{ id: 'stated', count: 2, chosen: false },
			{ id: 'reported', count: 1, chosen: false },
			{ id: 'planned', count: 1, chosen: true }
		]);
	});

	it('switch a standing on and off as a whole', () => {
		const { filters } = toExplorer('modality=planned');
		const on = toggleStanding(filters, 'reported');
		expect(on).toEqual({ modalities: ['planned', 'reported', 'alleged', 'opinion'] });
		expect(toggleStanding({ ...filters, ...on }, 'reported')).toEqual({ modalities: ['planned'] });
	});

	it('keep a chosen value that has no record left', () => {
		const { slice, filters, lookup } = toExplorer('actor=hostile&time=1955');
		const values = toFacetValues('actors', slice.facets.actors, filters, lookup, 'en');
		expect(values).toMatchObject([{ id: 'hostile', count: 0, chosen: true }]);
	});
});
