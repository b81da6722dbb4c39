import { describe, expect, it } from 'vitest';
import { borderKindAt } from '#lib/core/basemap/period-borders.ts';
import { parseEdtf } from '#lib/core/time/edtf.ts';
import { BorderGroups } from '../../../src/tools/basemap/border-groups.ts';
import { BorderRules } from '../../../src/tools/basemap/border-spans.ts';
import { readHandPolities } from '../../../src/tools/basemap/hand-polities.ts';

const rules = new BorderRules(readHandPolities());
const kindOn = (a: string, b: string, date: string) =>
	borderKindAt(rules.spansBetween(a, b), parseEdtf(date).value!.start[0]);

describe('what a line is on a day', () => {
	it.each([
		['the two Germanies', 'DE-W', 'DE-E', '1988-06-01', 'i'],
		['within Germany', 'DE-W', 'DE-E', '1990-10-03', null],
		['the last day of two Germanies', 'DE-W', 'DE-E', '1990-10-02', 'i'],
		['round West Berlin', 'DE-EB', 'DE-WB', '1975-01-01', 'i'],
		['Soviet republics', 'RU', 'UA', '1988-06-01', 'c'],
		['after the Soviet Union', 'RU', 'UA', '1991-12-26', 'i'],
		['the two Yemens', 'YE-N', 'YE-S', '1988-06-01', 'i'],
		['one Yemen', 'YE-N', 'YE-S', '1991-01-01', null],
		['Egypt and Gaza under Egypt', 'EG-SI', 'PS-GZ', '1958-06-01', 'i'],
		['dependencies of one state', 'DZ', 'TN', '1950-01-01', 'd'],
		['Yugoslav republics', 'HR', 'BA', '1988-06-01', 'c'],
		['the Arab Federation', 'IQ', 'JO', '1958-06-01', 'c'],
		['Iraq and Jordan after it', 'IQ', 'JO', '1958-08-02', 'i'],
		['Pakistan and India', 'IN', 'PK', '1960-01-01', 'i'],
		['the line of control', 'IN-JK', 'PK-JK', '1960-01-01', 'x'],
		['Korea’s armistice line', 'KP', 'KR', '2016-06-01', 'x'],
		['Crimea and Ukraine', 'UA', 'UA-CR', '2016-06-01', 'x'],
		['Crimea before it was annexed', 'UA', 'UA-CR', '2013-06-01', null],
		['between two republics, when Crimea was Russian', 'UA-CR', 'UA-KZ', '1950-01-01', 'c'],
		['the Golan and Syria', 'SY', 'SY-GO', '1970-01-01', 'x'],
		['the Golan and Israel', 'IL', 'SY-GO', '1970-01-01', 'x'],
		['within Syria', 'SY', 'SY-GO', '1965-01-01', null],
		['Sinai and Egypt, while held', 'EG', 'EG-SI', '1970-01-01', 'x'],
		['an undelimited border', 'SA', 'YE-S', '1980-01-01', 'x'],
		['once it is agreed', 'SA', 'YE-S', '2001-01-01', 'i'],
		['Iraq and Kuwait', 'IQ', 'KW', '1990-12-01', 'x'],
		['Somaliland and Somalia', 'SO', 'SO-N', '2016-06-01', 'x'],
		['the Karelian republic', 'RU', 'RU-KR', '1950-01-01', 'c'],
		['Karelia since then', 'RU', 'RU-KR', '1960-01-01', null]
	])('%s', (_, a, b, date, kind) => {
		expect(kindOn(a, b, date)).toBe(kind);
	});

	it('does not ask which unit is named first', () => {
		expect(rules.spansBetween('DE-E', 'DE-W')).toEqual(rules.spansBetween('DE-W', 'DE-E'));
	});

	it('spans follow each other without overlap, the first from before the table', () => {
		const spans = rules.spansBetween('DE-E', 'DE-W');
		spans.slice(1).forEach(([, from], i) => expect(from).toBeGreaterThan(spans[i]![2]!));
		expect(rules.spansBetween('FR', 'ES')).toEqual([['i', null, null]]);
	});
});

describe('groups of borders', () => {
	it('pairs with the same spans share a number', () => {
		const groups = new BorderGroups(rules);
		expect(groups.groupOf('FR', 'ES')).toBe(groups.groupOf('PE', 'EC'));
		expect(groups.groupOf('DE-E', 'DE-W')).not.toBe(groups.groupOf('FR', 'ES'));
	});

	it('a line that never is one has none', () => {
		expect(new BorderGroups(rules).groupOf('IN', 'IN-JK')).toBeNull();
	});
});
