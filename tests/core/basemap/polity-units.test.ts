import { describe, expect, it } from 'vitest';
import { unitsOfPlace } from '#lib/core/basemap/polity-units.ts';
import type { Place } from '#lib/core/model/compiled.ts';
import { toDay } from '#lib/core/time/day.ts';
import { polities, sovietEnd } from './hand-table.ts';

const in1960 = toDay(1960, 6, 1);
const in1988 = toDay(1988, 6, 1);
const in2016 = toDay(2016, 6, 1);

function place(row: Partial<Place>): Pick<Place, 'kind' | 'wikidata' | 'country'> {
	return { kind: 'country', wikidata: '', country: '', ...row };
}

describe('the units that a place lights', () => {
	it('a former state lights all of its land', () => {
		const units = unitsOfPlace(place({ wikidata: 'Q15180' }), polities, in1988);
		expect(units).toEqual(['RU', 'UA', 'UA-CR']);
		expect(unitsOfPlace(place({ wikidata: 'Q1' }), polities, in1988)).toEqual(units);
	});

	it('and still does when it is no more', () => {
		const units = unitsOfPlace(place({ wikidata: 'Q170468' }), polities, in2016);
		expect(units).toEqual(['EG', 'SY']);
	});

	it('a city lights the state that held it at the time', () => {
		const damascus = place({ kind: 'city', country: 'SY' });
		expect(unitsOfPlace(damascus, polities, in1960, 'SY')).toEqual(['EG', 'SY']);
		expect(unitsOfPlace(damascus, polities, in2016, 'SY')).toEqual(['SY']);
	});

	it('a city in a republic lights the state, not the republic', () => {
		const kyiv = place({ kind: 'city', country: 'UA' });
		expect(unitsOfPlace(kyiv, polities, in1988, 'UA')).toEqual(['RU', 'UA', 'UA-CR']);
	});

	it('a country of today lights its republic of the time', () => {
		expect(unitsOfPlace(place({ country: 'UA' }), polities, in1988)).toEqual(['UA']);
	});

	it('contested land is lit with each of its parties', () => {
		expect(unitsOfPlace(place({ country: 'RU' }), polities, in2016)).toContain('UA-CR');
		expect(unitsOfPlace(place({ country: 'UA' }), polities, in2016)).toContain('UA-CR');
	});

	it('on a day between two rows the nearest one counts', () => {
		const egypt = place({ country: 'EG' });
		expect(unitsOfPlace(egypt, polities, sovietEnd)).toEqual(['EG']);
		expect(unitsOfPlace(egypt, polities, in1960)).toEqual(['EG']);
	});

	it('a sea, an unknown country and a place of none light nothing', () => {
		expect(unitsOfPlace(place({ kind: 'sea', country: 'EG' }), polities, in1960)).toEqual([]);
		expect(unitsOfPlace(place({ country: 'ZZ' }), polities, in1960)).toEqual([]);
		expect(unitsOfPlace(place({}), polities, in1960)).toEqual([]);
	});

	it('an unknown home falls back to the country', () => {
		const city = place({ kind: 'city', country: 'EG' });
		expect(unitsOfPlace(city, polities, in2016, 'ZZ')).toEqual(['EG']);
	});
});
