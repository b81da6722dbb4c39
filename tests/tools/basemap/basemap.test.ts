import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { geoArea } from 'd3-geo';
import type { Feature, MultiLineString, MultiPolygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { allAtDay, isAtDay } from '#lib/core/basemap/at-day.ts';
import { PeriodBorders } from '#lib/core/basemap/period-borders.ts';
import type {
	BorderChange,
	PeriodName,
	PeriodTable,
	Polity
} from '#lib/core/basemap/period-table.ts';
import { unitsOfPlace } from '#lib/core/basemap/polity-units.ts';
import { UnitFinder } from '#lib/core/basemap/unit-at.ts';
import { toDay } from '#lib/core/time/day.ts';

const EARTH_RADIUS_KM = 6371.0088;
/** Compressing the largest file takes seconds where others work on the same machine. */
const SLOWEST_MS = 60_000;
const LEVELS = ['world', 'region', 'detail'];
const LANGUAGES = ['en', 'ar', 'fa', 'ru', 'fr', 'de'];

const text = (name: string) => readFileSync(`data/basemap/${name}.json`, 'utf8');
const read = <T>(name: string) => JSON.parse(text(name)) as T;
const topologies = new Map(LEVELS.map((name) => [name, read<Topology>(name)]));
const periods = read<PeriodTable>('periods');
const { polities } = read<{ polities: Polity[] }>('polities');
const { changes } = read<{ changes: BorderChange[] }>('changes');
const namesOf = (language: string) => [
	...read<{ names: PeriodName[] }>(`names-${language}`).names,
	...read<{ names: PeriodName[] }>(`names-close-${language}`).names
];

function areasOf(level: string): Feature<MultiPolygon>[] {
	const topology = topologies.get(level)!;
	const { features } = feature(topology, topology.objects.areas as GeometryCollection);
	return features as Feature<MultiPolygon>[];
}

function linesOf(level: string, name: string): Position[][] {
	const topology = topologies.get(level)!;
	const object = topology.objects[name]!;
	if (object.type === 'GeometryCollection') {
		const { features } = feature(topology, object as GeometryCollection);
		return features.flatMap(({ geometry }) => (geometry as MultiLineString).coordinates);
	}
	return (feature(topology, object) as Feature<MultiLineString>).geometry.coordinates;
}

describe('sizes', () => {
	const limits: [name: string, most: number][] = [
		['world', 34_000],
		['periods', 3000],
		['region', 140_000],
		['detail', 450_000],
		['changes', 5000],
		['polities', 6000],
		...LANGUAGES.flatMap((tag): [string, number][] => [
			[`names-${tag}`, 10_000],
			[`names-close-${tag}`, 10_000]
		])
	];
	it.each(limits)(
		'%s takes at most %i bytes of brotli',
		(name, most) => {
			expect(brotliCompressSync(text(name)).length).toBeLessThanOrEqual(most);
		},
		SLOWEST_MS
	);
});

describe.each(LEVELS)('the level %s', (level) => {
	const topology = topologies.get(level)!;
	const areas = areasOf(level);

	it('has every unit once, and the same as the others', () => {
		const ids = areas.map(({ id }) => String(id));
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids).toEqual(areasOf('world').map(({ id }) => String(id)));
		expect(ids.length).toBeGreaterThan(290);
	});

	it('leaves no unit without land', () => {
		const empty = areas.filter(({ geometry }) => !geometry.coordinates.some(([ring]) => ring));
		expect(empty.map(({ id }) => id)).toEqual([]);
	});

	it('is cut at the antimeridian: no edge goes round the world, no coast runs along it', () => {
		const rings = areas.flatMap(({ geometry }) => geometry.coordinates.flat());
		const lines = [...rings, ...linesOf(level, 'coast'), ...linesOf(level, 'borders')];
		const isLong = ([lng = 0]: Position, i: number, line: Position[]) =>
			i > 0 && Math.abs(lng - line[i - 1]![0]!) > 90;
		expect(lines.filter((line) => line.some(isLong))).toEqual([]);
		const isSeam = (point: Position) => Math.abs(point[0]!) > 179.99;
		const seams = linesOf(level, 'coast').filter((line) => line.every(isSeam));
		expect(seams).toEqual([]);
	});

	it('keeps the land at the antimeridian whole', () => {
		const chukotka = areas.find(({ id }) => id === 'RU')!;
		const lngs = chukotka.geometry.coordinates.flat(2).map(([lng = 0]) => lng);
		expect(Math.max(...lngs)).toBeGreaterThan(179.9);
		expect(Math.min(...lngs)).toBeLessThan(-179.9);
	});

	it('borders are of groups that the table knows, and no line is two of them', () => {
		const { geometries } = topology.objects.borders as GeometryCollection;
		const arcs = geometries.flatMap((group) => ('arcs' in group ? group.arcs.flat(3) : []));
		expect(new Set(arcs).size).toBe(arcs.length);
		for (const { id } of geometries) expect(periods.borders[Number(id)]).toBeDefined();
	});

	it('every shared line has its own place: coast, borders and provinces share no arc', () => {
		const arcsOf = (name: string) => {
			const object = topology.objects[name];
			if (!object) return [];
			const parts = object.type === 'GeometryCollection' ? object.geometries : [object];
			return parts.flatMap((part) => ('arcs' in part ? (part.arcs as number[][]).flat() : []));
		};
		const arcs = ['coast', 'borders', 'provinces'].flatMap(arcsOf);
		expect(new Set(arcs).size).toBe(arcs.length);
	});
});

describe('areas, compared with published figures in km²', () => {
	const km2 = new Map(
		areasOf('detail').map(({ id, geometry }) => [String(id), toKm2(geometry)] as const)
	);
	it.each([
		['Nagorno-Karabakh, the oblast', 'AZ-NK', 4388, 5],
		['the Saudi–Iraqi neutral zone', 'SA-NI IQ-NI', 7044, 5],
		['the Saudi–Kuwaiti neutral zone', 'SA-NK KW-NK', 5770, 8],
		['Crimea', 'UA-CR', 27_000, 3],
		['South Ossetia', 'GE-SO', 3900, 5],
		['Abkhazia', 'GE-AB', 8665, 5],
		['the Golan', 'SY-GO', 1154, 5],
		['the West Bank with East Jerusalem', 'PS-WB PS-EJ', 5655, 5],
		['the Gaza Strip', 'PS-GZ', 365, 10],
		['West Berlin', 'DE-WB', 480, 5],
		['East Germany', 'DE-E DE-EB', 108_333, 3],
		['West Germany', 'DE-W DE-SL', 248_000, 3],
		['North Vietnam', 'VN-N', 158_750, 3],
		['Kosovo', 'XK', 10_887, 3],
		['Northern Cyprus', 'CY-N', 3355, 5],
		['Western Sahara', 'EH-M EH-P', 266_000, 5],
		['Somaliland', 'SO-N', 177_000, 6],
		['the Aouzou Strip', 'TD-AO', 114_000, 10],
		['Karelia', 'RU-KR', 172_400, 3],
		['Transnistria', 'MD-TR', 4163, 15],
		['Syria', 'SY SY-GO SY-UN', 185_180, 4],
		['the Soviet Union', sovietUnits(), 22_402_200, 4]
	])('%s', (_, units, published, percent) => {
		const sum = units.split(' ').reduce((total, unit) => total + km2.get(unit)!, 0);
		expect(Math.abs(sum / published - 1) * 100).toBeLessThan(percent);
	});
});

describe('places', () => {
	const finder = new UnitFinder({ type: 'FeatureCollection', features: areasOf('detail') });
	it.each([
		['Moscow', [37.6, 55.75], 'RU'],
		['Damascus', [36.28, 33.51], 'SY'],
		['Tehran', [51.4, 35.7], 'IR'],
		['Quneitra’s west', [35.78, 33], 'SY-GO'],
		['Simferopol', [34.1, 44.95], 'UA-CR'],
		['Tskhinvali', [43.97, 42.23], 'GE-SO'],
		['Stepanakert', [46.75, 39.82], 'AZ-NK'],
		['Agdam', [46.93, 39.99], 'AZ-OD'],
		['Lachin', [46.55, 39.64], 'AZ-OD'],
		['Tiraspol', [29.63, 46.84], 'MD-TR'],
		['Charlottenburg', [13.3, 52.515], 'DE-WB'],
		['Lichtenberg', [13.5, 52.515], 'DE-EB'],
		['Bonn', [7.1, 50.73], 'DE-W'],
		['Aden', [45.02, 12.82], 'YE-S'],
		['Sana’a', [44.2, 15.35], 'YE-N'],
		['Hebron', [35.1, 31.53], 'PS-WB'],
		['Petrozavodsk', [34.35, 61.79], 'RU-KR'],
		['Iturup', [147.9, 45.1], 'RU-KU']
	])('%s lies in %s', (_, at, unit) => {
		expect(finder.unitAt(at as [number, number])).toBe(unit);
	});

	it('the Soviet Union lights all of its land in 1988, and Egypt what it is in 2016', () => {
		const union = { kind: 'country' as const, wikidata: 'Q15180', country: '' };
		const lit = unitsOfPlace(union, polities, toDay(1988, 6, 1));
		expect(lit.sort()).toEqual(sovietUnits().split(' ').sort());
		const egypt = { kind: 'country' as const, wikidata: '', country: 'EG' };
		expect(unitsOfPlace(egypt, polities, toDay(2016, 6, 1)).sort()).toEqual(['EG', 'EG-SI']);
	});

	it('every country of today lights something', () => {
		const iso = new Set(polities.flatMap(({ iso: code }) => code ?? []));
		for (const country of iso) {
			const place = { kind: 'country' as const, wikidata: '', country };
			expect(unitsOfPlace(place, polities, toDay(2016, 6, 1)), country).not.toEqual([]);
		}
	});
});

describe('the map of a day', () => {
	const words = namesOf('en');
	const on = (day: number) => allAtDay(words, day).map(({ text: name }) => name);

	it('1958 has the United Arab Republic at both of its parts', () => {
		const names = on(toDay(1958, 6, 1));
		expect(names.filter((name) => name === 'United Arab Republic')).toHaveLength(2);
		expect(names).toEqual(expect.arrayContaining(['Trucial States', 'Stalingrad', 'Léopoldville']));
	});

	it('1988 has the Soviet Union, two Germanies and two Yemens', () => {
		const names = on(toDay(1988, 6, 1));
		const there = ['Soviet Union', 'East Germany', 'West Germany', 'North Yemen', 'South Yemen'];
		expect(names).toEqual(expect.arrayContaining([...there, 'Ukrainian SSR', 'Leningrad']));
		expect(names).not.toContain('Germany');
		expect(names).not.toContain('Saint Petersburg');
	});

	it('1992 has fifteen republics and no Soviet Union', () => {
		const names = on(toDay(1992, 6, 1));
		expect(names).not.toContain('Soviet Union');
		const republics = `Russia Ukraine Belarus Moldova Georgia Armenia Azerbaijan Kazakhstan
			Uzbekistan Turkmenistan Kyrgyzstan Tajikistan Estonia Latvia Lithuania`;
		expect(names).toEqual(expect.arrayContaining(republics.split(/\s+/)));
	});

	it('states under discussion are named in the first view', () => {
		const first = read<{ names: PeriodName[] }>('names-en').names;
		const early = first.filter(({ level = 0, rank }) => level <= 2.6 && rank <= 3);
		const texts = allAtDay(early, toDay(2016, 6, 1)).map(({ text: name }) => name);
		expect(texts).toEqual(
			expect.arrayContaining([
				...['Syria', 'Iran', 'Iraq', 'Turkey', 'Lebanon', 'Israel', 'Jordan', 'Egypt'],
				...['Saudi Arabia', 'Afghanistan', 'Russia', 'Ukraine']
			])
		);
	});

	it('every country’s name stands on its own land', () => {
		const finder = new UnitFinder({ type: 'FeatureCollection', features: areasOf('detail') });
		for (const year of [1958, 1988, 2016]) {
			const day = toDay(year, 6, 1);
			const countries = allAtDay(words, day).filter(({ type }) => type === 'country');
			const off = countries.filter(({ at }) => finder.unitAt(at) === null);
			expect(off.map(({ text: name }) => name)).toEqual([]);
		}
	});

	it.each(LANGUAGES)('%s has the same names at the same places and times', (language) => {
		const bare = (names: readonly PeriodName[]) => names.map(({ text: _, ...rest }) => rest);
		const own = namesOf(language);
		expect(bare(own)).toEqual(bare(words));
		expect(own.filter(({ text: name }) => name.trim() === '')).toEqual([]);
	});

	it('Arabic and Persian are in their script, Russian in its own', () => {
		const strange = (language: string, script: RegExp) =>
			namesOf(language).filter(({ text: name }) => !script.test(name));
		expect(strange('ar', /\p{Script=Arabic}/u)).toEqual([]);
		expect(strange('fa', /\p{Script=Arabic}/u)).toEqual([]);
		expect(strange('ru', /\p{Script=Cyrillic}/u)).toEqual([]);
	});

	it('more than 300 cities have names, the larger ones from afar', () => {
		const cities = allAtDay(words, toDay(2016, 6, 1)).filter(({ type }) =>
			/city|capital/.test(type)
		);
		expect(cities.length).toBeGreaterThan(300);
		expect(cities.filter(({ level = 0 }) => level <= 4.3).length).toBeLessThan(200);
	});

	it('a city is named from its beginning on', () => {
		const young = ['Brasília', 'Islamabad', 'Abuja', 'Naypyidaw', 'Baikonur'];
		expect(on(toDay(1950, 1, 1)).filter((name) => young.includes(name))).toEqual([]);
		expect(on(toDay(1959, 6, 1))).toContain('Brasília');
		expect(on(toDay(2016, 6, 1))).toEqual(expect.arrayContaining(young));
	});

	it('from afar the capitals of Europe, the Middle East and Central Asia are named', () => {
		const isSeen = ({ level = 0, type }: PeriodName) => type === 'capital' && level <= 3.1;
		const capitals = allAtDay(namesOf('en').filter(isSeen), toDay(1988, 6, 1));
		const near = capitals.filter(({ at: [lng, lat] }) => lng > -12 && lng < 80 && lat > 10);
		expect(near.length).toBeGreaterThan(35);
		const texts = near.map(({ text: name }) => name);
		expect(texts).toEqual(expect.arrayContaining(['Bonn', 'Kiev', 'Tbilisi', 'Damascus', 'Kabul']));
	});

	it('the inland seas are named early, each where one of several points is free', () => {
		const points = (name: string, level: number) =>
			words.filter((word) => word.text === name && word.level! <= level).length;
		for (const name of ['Mediterranean Sea', 'Black Sea', 'Caspian Sea']) {
			expect(points(name, 2.4), name).toBeGreaterThan(2);
		}
		for (const name of ['Aral Sea', 'Lake Baikal', 'Lake Ladoga']) {
			expect(points(name, 4), name).toBeGreaterThan(0);
		}
	});

	it('the rivers of the Aral Sea reach it in 1958', () => {
		const ends = linesOf('region', 'rivers').map((line) => line.at(-1)!);
		const isNear = (lng: number, lat: number) =>
			ends.some((end) => Math.hypot(end[0]! - lng, end[1]! - lat) < 0.05);
		expect(isNear(59.53, 44.15)).toBe(true);
		expect(isNear(60.86, 46.13)).toBe(true);
	});

	it('the zone of 1974 on the Golan has a line on either side', () => {
		const topology = topologies.get('detail')!;
		const arcsOf = (unit: string) => {
			const { geometries } = topology.objects.areas as GeometryCollection;
			const area = geometries.find(({ id }) => id === unit)!;
			return (area as { arcs: unknown[] }).arcs.flat(3).map((arc) => Math.max(+arc!, ~+arc!));
		};
		const kinds = new PeriodBorders(periods).kindsAt(toDay(1988, 6, 1));
		const { geometries } = topology.objects.borders as GeometryCollection;
		const zone = arcsOf('SY-UN');
		const kindsTo = (unit: string) => {
			const shared = arcsOf(unit).filter((arc) => zone.includes(arc));
			const groups = geometries.filter((group) =>
				(group as { arcs: number[][] }).arcs.flat().some((arc) => shared.includes(arc))
			);
			return groups.map(({ id }) => kinds[Number(id)]);
		};
		expect(kindsTo('SY')).toEqual(['x']);
		expect(kindsTo('SY-GO')).toEqual(['x']);
	});

	it('a lake is one lake on any day', () => {
		const topology = topologies.get('region')!;
		const { features } = feature(topology, topology.objects.lakes as GeometryCollection);
		const finderAt = (day: number) =>
			new UnitFinder({
				type: 'FeatureCollection',
				features: features
					.filter(({ properties }) => isAtDay(properties ?? {}, day))
					.map((lake, i) => ({ ...lake, id: `lake ${i}` }))
			});
		const eastOfVozrozhdeniya = [61, 44.9] as const;
		const west = [58.45, 44.9] as const;
		expect(finderAt(toDay(1958, 6, 1)).unitAt(eastOfVozrozhdeniya)).not.toBeNull();
		expect(finderAt(toDay(2016, 6, 1)).unitAt([61.4, 44.9])).toBeNull();
		for (const year of [1958, 1988, 2016]) {
			expect(finderAt(toDay(year, 6, 1)).unitAt(west), String(year)).not.toBeNull();
		}
	});
});

describe('what changes', () => {
	const borders = new PeriodBorders(periods);

	it('every sentence is short and plain, and the days are in order', () => {
		for (const { text: sentence } of changes) {
			expect(sentence.length).toBeLessThan(90);
			expect(sentence).not.toMatch(/[.!]$|\d{4}|&/);
		}
		const days = changes.map(({ day }) => day);
		expect(days).toEqual([...days].sort((a, b) => a - b));
	});

	it('each goes with something that changes on the map that day', () => {
		const names = namesOf('en');
		const wrong = changes.filter(({ day }) => {
			const lines = borders.changesBetween(day - 1, day).length > 0;
			const held =
				JSON.stringify(allAtDay(periods.overlays, day)) !==
				JSON.stringify(allAtDay(periods.overlays, day - 1));
			const named = names.some(({ from, to }) => from === day || to === day - 1);
			return !lines && !held && !named;
		});
		expect(wrong.map(({ text: sentence }) => sentence)).toEqual([]);
	});

	it('what the world knows is told', () => {
		const told = new Map(changes.map(({ day, text: sentence }) => [day, sentence]));
		expect(told.get(toDay(1991, 12, 26))).toBe('the Soviet Union ends');
		expect(told.get(toDay(1990, 10, 3))).toBe('East and West Germany unite');
		expect(told.get(toDay(1962, 7, 5))).toBe('Algeria becomes independent');
	});
});

function sovietUnits(): string {
	return `AM AZ AZ-NK AZ-OD BY EE GE GE-AB GE-SO KG KZ LT LV MD MD-TR RU RU-CE RU-KG RU-KR RU-KU
		TJ TM UA UA-CR UA-DL UA-KZ UZ`
		.split(/\s+/)
		.join(' ');
}

/** Outlines of the topology wind clockwise; a ring of more than half the Earth is meant the other way. */
function toKm2(geometry: MultiPolygon): number {
	return geometry.coordinates.reduce((sum, polygon) => {
		const steradians = geoArea({ type: 'Polygon', coordinates: polygon });
		return sum + Math.min(steradians, 4 * Math.PI - steradians) * EARTH_RADIUS_KM ** 2;
	}, 0);
}
