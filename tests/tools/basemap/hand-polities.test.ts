import { readFileSync } from 'node:fs';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { isAtDay } from '#lib/core/basemap/at-day.ts';
import { FIRST_BASEMAP_DAY } from '#lib/core/basemap/basemap-day.ts';
import { parseEdtf } from '#lib/core/time/edtf.ts';
import { fromDay, toDay } from '#lib/core/time/day.ts';
import { isBase, isOverlay, readHandPolities } from '../../../src/tools/basemap/hand-polities.ts';
import { readHandTable } from '../../../src/tools/basemap/hand-tables.ts';
import { NAME_LANGUAGES, toPolityWords } from '../../../src/tools/basemap/polity-words.ts';

const rows = readHandPolities();
const world = JSON.parse(readFileSync('data/basemap/world.json', 'utf8')) as Topology;
const units = (world.objects.areas as GeometryCollection).geometries.map(({ id }) => String(id));
const ids = new Set(rows.map(({ id }) => id));
const now = new Date();
const TODAY = toDay(now.getFullYear(), now.getMonth() + 1, now.getDate());
/** Every day on which anything begins, and the day before it; in between nothing changes. */
const turningDays = [
	...new Set([
		FIRST_BASEMAP_DAY,
		TODAY,
		toDay(2026, 12, 31),
		...rows.flatMap(({ from, to }) => [from, to === null ? null : to + 1])
	])
]
	.filter((day): day is number => day !== null && day >= FIRST_BASEMAP_DAY)
	.flatMap((day) => (day === FIRST_BASEMAP_DAY ? [day] : [day - 1, day]));

const basesOf = new Map(
	units.map((unit) => [unit, rows.filter((row) => isBase(row) && row.units.includes(unit))])
);
const holderOf = (unit: string, day: number) =>
	basesOf.get(unit)!.filter((row) => isAtDay(row, day));

describe('the table of polities', () => {
	it('gives each unit exactly one base polity on every day since December 1945', () => {
		const wrong = units.flatMap((unit) =>
			turningDays.flatMap((day) => {
				const holders = holderOf(unit, day).map(({ id }) => id);
				return holders.length === 1 ? [] : [`${unit} on day ${day}: ${holders.join() || 'nobody'}`];
			})
		);
		expect(wrong).toEqual([]);
	});

	it('names only units that the map has', () => {
		const named = rows.flatMap(({ units: own }) => own.flatMap((unit) => unit.split('|')));
		expect(named.filter((unit) => !units.includes(unit))).toEqual([]);
	});

	it('each row begins before it ends', () => {
		const wrong = rows.filter(({ from, to }) => from !== null && to !== null && from > to);
		expect(wrong).toEqual([]);
	});

	it('an overlay, a republic or a union lies over units that have a base all through it', () => {
		const over = rows.filter((row) => !isBase(row) && row.kind !== 'line');
		const wrong = over.flatMap((row) =>
			turningDays
				.filter((day) => isAtDay(row, day))
				.flatMap((day) => row.units.filter((unit) => holderOf(unit, day).length === 0))
		);
		expect(wrong).toEqual([]);
	});

	it('an overlay lasts no longer than those who hold or claim it are there', () => {
		const isThere = (id: string, day: number) =>
			rows.some((other) => other.id === id && isAtDay(other, day));
		const held = rows.filter((row) => isOverlay(row) && row.of.length > 0);
		const wrong = held.flatMap((row) =>
			turningDays
				.filter((day) => isAtDay(row, day) && !row.of.some((id) => isThere(id, day)))
				.map((day) => `${row.id}: none on ${Object.values(fromDay(day)).join('-')}`)
		);
		expect(wrong).toEqual([]);
		const never = held.flatMap((row) =>
			row.of.filter((id) => !turningDays.some((day) => isAtDay(row, day) && isThere(id, day)))
		);
		expect(never).toEqual([]);
	});

	it('a republic lies in the state that it is part of, for as long as it lasts', () => {
		const wrong = rows
			.filter(({ kind }) => kind === 'constituent')
			.flatMap((row) =>
				turningDays
					.filter((day) => isAtDay(row, day))
					.flatMap((day) => row.units.flatMap((unit) => holderOf(unit, day)))
					.filter(({ id, kind }) => !row.of.includes(id) && kind === 'sovereign')
					.map(({ id }) => `${row.id} lies in ${id}`)
			);
		// Serbia, Montenegro and Kosovo stayed republics when their state changed its name.
		expect([...new Set(wrong)].filter((text) => !/^yu-.*(SCG|SRB)$/.test(text))).toEqual([]);
	});

	it('two overlays of one kind and holder never lie over the same unit at once', () => {
		const overlays = rows.filter(isOverlay);
		const wrong = turningDays.flatMap((day) => {
			const seen = new Set<string>();
			return overlays
				.filter((row) => isAtDay(row, day))
				.flatMap(({ kind, of, units: own }) => own.map((unit) => `${kind} ${of.join()} ${unit}`))
				.filter((key) => seen.size === seen.add(key).size);
		});
		expect(wrong).toEqual([]);
	});

	it('who depends, holds or claims is a polity of the table', () => {
		const outside = ['UN'];
		const named = rows.flatMap(({ of, claimedBy }) => [...of, ...claimedBy]);
		expect(named.filter((id) => !ids.has(id) && !outside.includes(id))).toEqual([]);
	});

	it('every row has its dates in EDTF, or open', () => {
		const written = readHandTable('polities').flatMap(({ id, from, until }) => [
			[id, from!],
			[id, until!]
		]);
		expect(written.filter(([, date = '']) => date !== '..' && !parseEdtf(date).value)).toEqual([]);
	});

	it('every row says where its dates come from: an act, or that it is from memory', () => {
		expect(rows.filter(({ source }) => source === '')).toEqual([]);
		// What is neither says something about when or what.
		const vague = rows.filter(({ source }) => source !== 'memory' && source.length < 12);
		expect(vague).toEqual([]);
	});

	it('a date that is not certain has a note', () => {
		const uncertain = readHandTable('polities').filter(({ from, until }) =>
			/[~?%]/.test(`${from}${until}`)
		);
		expect(uncertain.length).toBeGreaterThan(0);
		expect(uncertain.filter(({ note }) => note === '')).toEqual([]);
	});

	it('Taiwan is lit with China, and Kashmir with India and with Pakistan', () => {
		const claims = (id: string) => rows.filter((row) => row.claimedBy.includes(id));
		const unitsOf = (id: string) => claims(id).flatMap((row) => row.units);
		expect(unitsOf('CHN')).toContain('TW');
		for (const id of ['IND', 'PAK']) expect(unitsOf(id)).toEqual(['IN-JK', 'PK-JK']);
	});

	it('competing dates are noted where they are best known, at every state of the Soviet Union', () => {
		const noted = (id: string) => rows.some((row) => row.id === id && row.note !== '');
		const known = `SUN RUS UKR BLR MDA GEO ARM AZE KAZ UZB TKM KGZ TJK EST LVA LTU
			YUG SVN HRV BIH MKD SCG SRB MNE UAR EGY SYR DZA ERI BGD ESH`;
		expect(known.split(/\s+/).filter((id) => !noted(id))).toEqual([]);
		const soviet = rows.filter(({ from }) => from === toDay(1991, 12, 26)).filter(isBase);
		expect(soviet.length).toBe(12);
		expect(soviet.filter(({ note }) => note === '').map(({ id }) => id)).toEqual([]);
	});

	it('every name is said in every language', () => {
		const byHand = readHandTable('names');
		expect(byHand.flatMap((row) => NAME_LANGUAGES.slice(1).filter((tag) => !row[tag]))).toEqual([]);
		for (const language of NAME_LANGUAGES) {
			const toWords = toPolityWords(language);
			const silent = rows.filter((row) => isBase(row) && toWords(row) === null);
			expect(silent.map(({ name }) => name)).toEqual([]);
		}
	});

	it('no state of the past is said with the name of a state of today', () => {
		const hand = new Set(readHandTable('names').map(({ name }) => name));
		const ended = rows.filter((row) => isBase(row) && row.to !== null && !hand.has(row.name));
		const goesOn = (name: string) => rows.some((row) => row.name === name && row.to === null);
		// A colony that already had the name of the state that it became.
		const sameName = ended.filter(({ name }) => !goesOn(name)).map(({ name }) => name);
		expect(sameName).toEqual([]);
	});
});
