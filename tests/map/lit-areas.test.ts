import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Place } from '#lib/core/model/compiled.ts';
import { DatasetLookup } from '#lib/core/model/lookup.ts';
import { ALL_DAYS } from '#lib/core/time/day.ts';
import { toLitAreas } from '#lib/map/lit-areas.ts';
import { modernBasemap } from '#lib/map/modern-basemap.ts';
import { toPeriodCountries } from '#lib/map/period-areas.ts';
import { MOSCOW, TEHRAN, toDataset, toSlice } from '../core/scene/fixture.ts';

const { places } = toDataset([MOSCOW], []);
const place = (change: Partial<Place>): Place => ({ ...places[0]!, ...change });
const areasOf = (change: Partial<Place>) => modernBasemap.areasOf(place(change), ALL_DAYS);

describe('areas of the basemap that take part', () => {
	it('are those of the country of a place', () => {
		expect(areasOf({ country: 'IR' })).toEqual(['IR']);
	});

	it('are fifteen republics for the Soviet Union, and what they dispute', () => {
		const areas = areasOf({ country: 'RU', wikidata: 'Q15180' });
		expect(areas.filter((id) => /^[A-Z]{2}$/.test(id))).toHaveLength(15);
		expect(areas).toContain('x-crimea');
		expect(areas).not.toContain('PL');
	});

	it('are Egypt and Syria for the United Arab Republic', () => {
		expect(areasOf({ country: 'EG', wikidata: 'Q170468' })).toEqual(
			expect.arrayContaining(['EG', 'SY'])
		);
	});

	it('hold a disputed area with each of its parties and with nobody else', () => {
		expect(areasOf({ country: 'SY' })).toContain('x-golan');
		expect(areasOf({ country: 'IL' })).toContain('x-golan');
		expect(areasOf({ country: 'JO' })).not.toContain('x-golan');
	});

	it('are none at sea', () => {
		expect(areasOf({ country: '', kind: 'sea' })).toEqual([]);
	});

	it('take names of things like __proto__ for no former state', () => {
		expect(toPeriodCountries('__proto__')).toBeNull();
		expect(toPeriodCountries('')).toBeNull();
	});

	it('are known to the basemap by exactly these ids', () => {
		const world = JSON.parse(readFileSync('data/basemap/world.json', 'utf8')) as {
			objects: { areas: { geometries: { id: string }[] } };
		};
		const known = new Set(world.objects.areas.geometries.map(({ id }) => id));
		for (const wikidata of ['Q15180', 'Q170468', 'Q83286', 'Q33946', 'Q390742', 'Q193714']) {
			for (const id of areasOf({ country: '', wikidata })) expect(known).toContain(id);
		}
	});

	it('follow the slice: nobody in it, nothing is lit', () => {
		const dataset = toDataset([MOSCOW, TEHRAN], [{ at: 'tehran' }]);
		const inIran = {
			...dataset,
			places: dataset.places.map((each) => ({
				...each,
				country: each.id === 'tehran' ? 'IR' : 'RU'
			}))
		};
		const lookup = new DatasetLookup(inIran);
		expect([...toLitAreas(toSlice(inIran), lookup, modernBasemap)]).toEqual(['IR']);
		expect(toLitAreas(toSlice(inIran, [-9, -8]), lookup, modernBasemap).size).toBe(0);
	});

	it('come with a plain word about the borders', () => {
		expect(modernBasemap.bordersOf(ALL_DAYS)).toBe('Borders of today, not of the time');
	});
});
