import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allAtDay } from '#lib/core/basemap/at-day.ts';
import type { PeriodName } from '#lib/core/basemap/period-table.ts';
import { parseEdtf } from '#lib/core/time/edtf.ts';
import { readHandTable } from '../../../src/tools/basemap/hand-tables.ts';

const namesOf = (language: string): PeriodName[] =>
	['names', 'names-close'].flatMap(
		(file) => JSON.parse(readFileSync(`data/basemap/${file}-${language}.json`, 'utf8')).names
	);
const english = namesOf('en');
const on = (date: string, names = english) =>
	allAtDay(names, parseEdtf(date).value!.start[0]).map(({ text }) => text);

/** Each city by its names of the time; the date is the first day of the name. */
const NAMES: readonly (readonly [city: string, ...(readonly [since: string, name: string])[]])[] = [
	['Kyiv', ['1958-06-01', 'Kiev'], ['1995-10-14', 'Kyiv']],
	['Odesa', ['1988-06-01', 'Odessa'], ['1995-10-14', 'Odesa']],
	['Kharkiv', ['1988-06-01', 'Kharkov'], ['1995-10-14', 'Kharkiv']],
	['Lviv', ['1988-06-01', 'Lvov'], ['1995-10-14', 'Lviv']],
	['Zaporizhzhia', ['1988-06-01', 'Zaporozhye'], ['1995-10-14', 'Zaporizhzhia']],
	[
		'Dnipro',
		['1958-06-01', 'Dnepropetrovsk'],
		['1995-10-14', 'Dnipropetrovsk'],
		['2016-05-19', 'Dnipro']
	],
	[
		'Luhansk',
		['1946-01-01', 'Voroshilovgrad'],
		['1958-03-05', 'Lugansk'],
		['1970-01-05', 'Voroshilovgrad'],
		['1990-05-04', 'Lugansk'],
		['1995-10-14', 'Luhansk']
	],
	['Donetsk', ['1958-06-01', 'Stalino'], ['1961-11-09', 'Donetsk']],
	['Mariupol', ['1958-06-01', 'Zhdanov'], ['1989-01-13', 'Mariupol']],
	['Saint Petersburg', ['1958-06-01', 'Leningrad'], ['1991-09-06', 'Saint Petersburg']],
	['Volgograd', ['1958-06-01', 'Stalingrad'], ['1961-11-10', 'Volgograd']],
	['Nizhny Novgorod', ['1958-06-01', 'Gorky'], ['1990-10-22', 'Nizhny Novgorod']],
	['Samara', ['1958-06-01', 'Kuybyshev'], ['1991-01-25', 'Samara']],
	['Yekaterinburg', ['1958-06-01', 'Sverdlovsk'], ['1991-09-04', 'Yekaterinburg']],
	['Tver', ['1958-06-01', 'Kalinin'], ['1990-07-17', 'Tver']],
	['Kaliningrad', ['1946-01-01', 'Königsberg'], ['1946-07-04', 'Kaliningrad']],
	[
		'Vladikavkaz',
		['1953-12-31', 'Dzaudzhikau'],
		['1954-01-01', 'Ordzhonikidze'],
		['1990-01-01', 'Vladikavkaz']
	],
	['Tskhinvali', ['1958-06-01', 'Staliniri'], ['1961-01-01', 'Tskhinvali']],
	['Ganja', ['1958-06-01', 'Kirovabad'], ['1989-12-30', 'Ganja']],
	['Sumqayit', ['1988-02-28', 'Sumgait'], ['1991-12-26', 'Sumqayit']],
	['Gyumri', ['1958-06-01', 'Leninakan'], ['1990-01-01', 'Gyumri']],
	['Bishkek', ['1958-06-01', 'Frunze'], ['1991-02-05', 'Bishkek']],
	['Dushanbe', ['1958-06-01', 'Stalinabad'], ['1961-11-10', 'Dushanbe']],
	['Almaty', ['1958-06-01', 'Alma-Ata'], ['1993-01-28', 'Almaty']],
	['Ashgabat', ['1988-06-01', 'Ashkhabad'], ['1992-01-01', 'Ashgabat']],
	['Chisinau', ['1988-06-01', 'Kishinev'], ['1989-08-31', 'Chisinau']],
	['Chemnitz', ['1958-06-01', 'Karl-Marx-Stadt'], ['1990-06-01', 'Chemnitz']],
	['Podgorica', ['1958-06-01', 'Titograd'], ['1992-04-02', 'Podgorica']],
	['Varna', ['1949-12-19', 'Varna'], ['1949-12-20', 'Stalin'], ['1956-10-20', 'Varna']],
	['Urmia', ['1958-06-01', 'Rezaiyeh'], ['1979-01-01', 'Urmia']],
	[
		'Kermanshah',
		['1958-06-01', 'Kermanshah'],
		['1981-01-01', 'Bakhtaran'],
		['1995-01-01', 'Kermanshah']
	],
	['Ho Chi Minh City', ['1958-06-01', 'Saigon'], ['1976-07-02', 'Ho Chi Minh City']],
	['Beijing', ['1946-01-01', 'Peiping'], ['1949-09-27', 'Peking'], ['1979-01-01', 'Beijing']],
	['Guangzhou', ['1958-06-01', 'Canton'], ['1979-01-01', 'Guangzhou']],
	['Yangon', ['1958-06-01', 'Rangoon'], ['1989-06-18', 'Yangon']],
	['Mumbai', ['1958-06-01', 'Bombay'], ['1995-11-01', 'Mumbai']],
	['Chennai', ['1958-06-01', 'Madras'], ['1996-07-01', 'Chennai']],
	['Kolkata', ['1958-06-01', 'Calcutta'], ['2001-01-01', 'Kolkata']],
	['Dhaka', ['1958-06-01', 'Dacca'], ['1982-01-01', 'Dhaka']],
	['Jakarta', ['1946-01-01', 'Batavia'], ['1949-12-27', 'Djakarta'], ['1972-08-17', 'Jakarta']],
	['Kinshasa', ['1958-06-01', 'Léopoldville'], ['1966-05-03', 'Kinshasa']],
	['Harare', ['1958-06-01', 'Salisbury'], ['1982-04-18', 'Harare']],
	['Maputo', ['1958-06-01', 'Lourenço Marques'], ['1976-02-03', 'Maputo']],
	['Laayoune', ['1958-06-01', 'El Aaiún'], ['1976-02-27', 'Laayoune']]
];

describe('cities by the names of the time', () => {
	it.each(NAMES.map(([city, ...names]) => ({ city, names })))('$city', ({ names }) => {
		const all = [...new Set(names.map(([, name]) => name))];
		for (const [i, [since, name]] of names.entries()) {
			expect(
				all.filter((each) => on(since).includes(each)),
				since
			).toEqual([name]);
			const [next] = names[i + 1] ?? [];
			if (next === undefined) continue;
			const dayBefore = parseEdtf(next).value!.start[0] - 1;
			const before = allAtDay(english, dayBefore).map(({ text }) => text);
			expect(
				all.filter((each) => before.includes(each)),
				`before ${next}`
			).toEqual([name]);
		}
	});

	it('a city has one name on every day, in every language', () => {
		for (const language of ['en', 'ar', 'fa', 'ru', 'fr', 'de']) {
			const cities = namesOf(language).filter(({ type }) => /city|capital/.test(type));
			for (const year of [1946, 1953, 1958, 1971, 1988, 1992, 2016]) {
				const places = allAtDay(cities, parseEdtf(`${year}-06-01`).value!.start[0]).map(({ at }) =>
					at.join()
				);
				expect(new Set(places).size, `${language} ${year}`).toBe(places.length);
			}
		}
	});

	it('Russian calls Kiev Киев at all times', () => {
		const russian = namesOf('ru');
		for (const date of ['1958-06-01', '2016-06-01']) expect(on(date, russian)).toContain('Киев');
	});

	it('every row is of a city of the map, with dates and a name in each language', () => {
		const cities = new Set(readHandTable('cities').map(({ en }) => en));
		for (const row of readHandTable('dated-cities')) {
			expect(cities).toContain(row.city);
			for (const end of [row.from!, row.until!]) {
				expect(end === '..' || parseEdtf(end).value !== null, `${row.city} ${end}`).toBe(true);
			}
			const silent = ['en', 'ar', 'fa', 'ru', 'fr', 'de'].filter((tag) => !row[tag]);
			expect(silent, row.en).toEqual([]);
		}
	});

	it('Beijing and Taipei are capitals from the day on which a government sat there', () => {
		const typeOn = (date: string, at: string) =>
			allAtDay(english, parseEdtf(date).value!.start[0]).find((name) => name.at.join() === at)
				?.type;
		expect(typeOn('1946-01-01', '116.407,39.904')).toBe('city');
		expect(typeOn('1950-01-01', '116.407,39.904')).toBe('capital');
		expect(typeOn('1949-12-06', '121.56,25.04')).toBe('city');
		expect(typeOn('1949-12-07', '121.56,25.04')).toBe('capital');
	});
});
