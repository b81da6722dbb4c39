import { describe, expect, test } from 'vitest';
import { knownPlaces } from '../../support/known-places.ts';

const gazetteer = knownPlaces();
const firstOf = (name: string, country?: string) => gazetteer.find(name, country)[0];

/** What authors write, and the one place they mean. */
const LOOKED_UP = `
173576 Latakia|Lattakia|latakia|اللاذقية|لاذقیه|Латакия
163345 Tartus|Ţarţūs|طرطوس|Тартус
418863 Isfahan|Esfahan|اصفهان|أصفهان
611403 Tskhinvali|Tskhinval
170794 Deir ez-Zor|Deir Ezzor|Deir al-Zor|Dayr az Zawr|دير الزور
172256 Ain al-Arab|Kobani|Kobanî|عين العرب
173377 Qamishli|al-Qamishli|Kamishli|القامشلي
79415 Hodeidah|Al Hudaydah|الحديدة
173811 al-Hasakah|Hasaka
172955 Raqqa|ar-Raqqah
168325 Khan Shaykhun|Khan Sheikhoun
169304 Jableh
171830 Baniyas
170063 Aleppo|Halab|حلب|Алеппо
119208 Qom|Qum|قم
524901 Moscow|Moskva|Москва|موسكو|مسکو
281184 Jerusalem|القدس
498817 Leningrad|Ленинград|Petrograd
472757 Stalingrad
520555 Gorky
1486209 Sverdlovsk
1519422 Semipalatinsk
1566083 Saigon
498525 Arzamas-16
2940132 Karl-Marx-Stadt
hmeimim-air-base Hmeimim|Khmeimim|Хмеймим|حميميم|حمیمیم
tiyas-air-base T-4|T4
al-tanf-base al-Tanf|Ат-Танф|التنف
shayrat-air-base Shayrat|الشعيرات
fordow Fordow|فردو|Фордо
tuwaitha Osirak|Tuwaitha
pripyat Pripyat|Припять
chernobyl-npp Chernobyl NPP|Чернобыльская АЭС
novaya-zemlya Novaya Zemlya|Новая Земля
diego-garcia Diego Garcia
incirlik-air-base Incirlik|İncirlik
guantanamo-naval-base Guantanamo Bay|Guantánamo Bay
strait-of-hormuz Strait of Hormuz|تنگه هرمز
persian-gulf خلیج فارس|Персидский залив
`;

const lookUps = LOOKED_UP.trim()
	.split('\n')
	.flatMap((line) => {
		const [, id = '', names = ''] = /^(\S+) (.*)$/.exec(line) ?? [];
		return names.split('|').map((name): [string, string] => [name, id]);
	});

describe('names that authors write', () => {
	test.each(lookUps)('%s', (name, id) => {
		expect(firstOf(name)?.id).toBe(id);
	});

	test('there are more than fifty', () => {
		expect(lookUps.length).toBeGreaterThan(53);
	});
});

describe('find', () => {
	test('tells all that there is to know of a place', () => {
		expect(firstOf('Leningrad')).toMatchObject({
			id: '498817',
			name: 'Saint Petersburg',
			country: 'RU',
			kind: 'city',
			found: 'Leningrad',
			match: 'name',
			datedNames: expect.arrayContaining([{ name: 'Leningrad', dates: '1924-01-26/1991-09-06' }])
		});
		const hmeimim = firstOf('Hmeimim');
		expect(hmeimim).toMatchObject({ country: 'SY', kind: 'site', feature: 'air base' });
		expect(hmeimim?.lat).toBeCloseTo(35.401, 2);
		expect(hmeimim?.lng).toBeCloseTo(35.949, 2);
		expect(hmeimim?.alternates).toEqual(expect.arrayContaining(['Khmeimim', 'Хмеймим']));
	});

	test('of places with one name the larger one comes first, but for a chosen country', () => {
		expect(firstOf('Tripoli')?.country).toBe('LY');
		expect(firstOf('Tripoli', 'LB')?.country).toBe('LB');
		expect(gazetteer.find('Tripoli', 'LB').map(({ country }) => country)).toContain('LY');
		expect(firstOf('Palmyra', 'SY')?.id).toBe('163808');
	});

	test('the very name comes before one that differs by its article', () => {
		const matches = gazetteer.find('Baniyas').map(({ match }) => match);
		expect(matches).toEqual([...matches].sort((a) => (a === 'name' ? -1 : 1)));
		expect(gazetteer.find('الفلوجة')[0]?.country).toBe('IQ');
	});

	test('within a country there is nothing of another', () => {
		expect(gazetteer.findWithin('Tripoli', 'LB').map(({ country }) => country)).toEqual(['LB']);
		expect(gazetteer.findWithin('Tripoli', 'SY')).toEqual([]);
	});

	test('each place comes once, however many of its names agree', () => {
		const ids = gazetteer.find('Damascus').map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
	});

	test('a country that does not exist has no places', () => {
		expect(gazetteer.findWithin('Latakia', 'ZZ')).toEqual([]);
		expect(firstOf('Latakia', 'ZZ')?.id).toBe('173576');
	});

	test.each([
		['nothing', ''],
		['blanks', '   '],
		['one letter', 'q'],
		['marks of direction', '\u200f\u202e'],
		['emoji', '🙂🗺️'],
		['10,000 characters', 'Latakia '.repeat(1250)],
		['a name of a regular expression', '.*'],
		['the sign that parts names', '|']
	])('%s: no place, and no fault', (_what, name) => {
		expect(gazetteer.find(name)).toEqual([]);
		expect(gazetteer.suggest(name)).toEqual([]);
		expect(gazetteer.suggest(name, 'SY')).toEqual([]);
	});

	test('names of what every object has are no places', () => {
		for (const name of ['__proto__', 'constructor', 'toString']) {
			expect(gazetteer.find(name)).toEqual([]);
			expect(gazetteer.findWithin('Latakia', name)).toEqual([]);
		}
	});

	test('marks of direction around a name do not hide it', () => {
		expect(firstOf('\u200fحميميم\u200e')?.id).toBe('hmeimim-air-base');
	});
});

describe('suggest', () => {
	test('what sounds alike comes first', () => {
		const [first] = gazetteer.suggest('Hmeymiim');
		expect(first).toMatchObject({ id: 'hmeimim-air-base', match: 'sound' });
		expect(gazetteer.suggest('Tehraan')[0]).toMatchObject({ id: '112931' });
	});

	test('a slip of the pen is forgiven', () => {
		expect(gazetteer.suggest('Mariupok')[0]).toMatchObject({ id: '701822', match: 'letters' });
	});

	test('consonants alone count only inside a chosen country', () => {
		const everywhere = gazetteer.suggest('Damuscis').map(({ match }) => match);
		expect(everywhere).not.toContain('consonants');
		expect(gazetteer.suggest('Damuscis', 'SY').map(({ id }) => id)).toContain('170654');
	});

	test('a chosen country is not left', () => {
		const countries = gazetteer.suggest('Damascas', 'SY').map(({ country }) => country);
		expect(new Set(countries)).toEqual(new Set(['SY']));
	});

	test('short names and far ones suggest nothing', () => {
		expect(gazetteer.suggest('Xyz')).toEqual([]);
		expect(gazetteer.suggest('Qwzxwqzzxqwrtz')).toEqual([]);
	});

	test('at most ten', () => {
		expect(gazetteer.suggest('Marina').length).toBeLessThanOrEqual(10);
	});
});

describe('placeOf', () => {
	test('knows a place by its id', () => {
		expect(gazetteer.placeOf('170654')?.name).toBe('Damascus');
		expect(gazetteer.placeOf('hmeimim-air-base')?.country).toBe('SY');
	});

	test.each(['', '0', '-1', '170654 ', 'nowhere'])('no place has the id “%s”', (id) => {
		expect(gazetteer.placeOf(id)).toBeNull();
	});
});
