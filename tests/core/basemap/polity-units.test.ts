import { describe, expect, it } from 'vitest';
import { polityOfUnit, unitsOfPlace } from '#lib/core/basemap/polity-units.ts';
import type { Place } from '#lib/core/model/compiled.ts';
import { toDay } from '#lib/core/time/day.ts';
import { polities, sovietEnd } from './hand-table.ts';

const in1960 = toDay(1960, 6, 1);
const in1988 = toDay(1988, 6, 1);
const in2016 = toDay(2016, 6, 1);

function place(row: Partial<Place>): Pick<Place, 'kind' | 'wikidata' | 'country'> {
	return { kind: 'country', wikidata: '', country: '', ...row };
}

describe('the polity of a unit', () => {
	it('is the state of the time, not a republic of it', () => {
		expect(polityOfUnit(polities, 'UA', in1988)?.id).toBe('SUN');
		expect(polityOfUnit(polities, 'UA', in2016)?.id).toBe('UKR');
		expect(polityOfUnit(polities, 'SY', in1960)?.id).toBe('UAR');
	});

	it('is none for a unit or a day that no row has', () => {
		expect(polityOfUnit(polities, 'ZZ', in1988)).toBeUndefined();
		expect(polityOfUnit(polities, 'UA', toDay(1900, 1, 1))).toBeUndefined();
	});
});

describe('the units that a place lights', () => {
	it('a former state lights all of its land', () => {
		const units = unitsOfPlace(place({ wikidata: 'Q15180' }), polities, in1988);
		expect(units).toEqual(['RU', 'UA', 'UA-CR']);
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
