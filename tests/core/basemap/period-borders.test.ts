import { describe, expect, it } from 'vitest';
import { borderKindAt, PeriodBorders } from '#lib/core/basemap/period-borders.ts';
import { toDay } from '#lib/core/time/day.ts';
import { splitDay, sovietEnd, table, unityDay } from './hand-table.ts';

const borders = new PeriodBorders(table);

describe('the kind of a line', () => {
	it('both ends of a span are inclusive', () => {
		const [egyptSyria = []] = table.borders;
		expect(borderKindAt(egyptSyria, unityDay - 1)).toBe('i');
		expect(borderKindAt(egyptSyria, unityDay)).toBe('c');
		expect(borderKindAt(egyptSyria, splitDay - 1)).toBe('c');
		expect(borderKindAt(egyptSyria, splitDay)).toBe('i');
	});

	it('no line on days that no span lists, nor in a group without spans', () => {
		expect(borderKindAt(table.borders[2]!, sovietEnd - 1)).toBeNull();
		expect(borderKindAt([], sovietEnd)).toBeNull();
	});

	it('open ends hold however far away', () => {
		expect(borderKindAt(table.borders[3]!, -1e9)).toBe('i');
		expect(borderKindAt(table.borders[3]!, 1e9)).toBe('i');
	});
});

describe('the lines of a day', () => {
	it('lists every group in order', () => {
		expect(borders.kindsAt(toDay(1960, 1, 1))).toEqual(['c', 'c', null, 'i']);
		expect(borders.kindsAt(toDay(2000, 1, 1))).toEqual(['i', 'i', 'x', 'i']);
	});

	it('knows the days of change, each the first of something new', () => {
		expect(borders.changeDays).toEqual([unityDay, splitDay, sovietEnd]);
	});
});

describe('what changes between two days', () => {
	it('names only the groups that differ, with what they have become', () => {
		expect(borders.changesBetween(sovietEnd - 1, sovietEnd)).toEqual([
			{ group: 1, kind: 'i' },
			{ group: 2, kind: 'x' }
		]);
	});

	it('going back undoes what going forth did', () => {
		expect(borders.changesBetween(sovietEnd, sovietEnd - 1)).toEqual([
			{ group: 1, kind: 'c' },
			{ group: 2, kind: null }
		]);
	});

	it('a change and its undoing in between is none', () => {
		expect(borders.changesBetween(unityDay - 1, splitDay)).toEqual([]);
	});

	it('nothing changes within a day, nor between days alike', () => {
		expect(borders.changesBetween(unityDay, unityDay)).toEqual([]);
		expect(borders.changesBetween(unityDay, splitDay - 1)).toEqual([]);
	});

	it('agrees with the lines of both days, from any day to any other', () => {
		const days = [-1e6, unityDay - 1, unityDay, splitDay, sovietEnd - 1, sovietEnd, 1e6];
		for (const a of days) {
			for (const b of days) {
				const kinds = [...borders.kindsAt(a)];
				for (const { group, kind } of borders.changesBetween(a, b)) kinds[group] = kind;
				expect(kinds).toEqual(borders.kindsAt(b));
			}
		}
	});

	it('a table without lines has no days of change', () => {
		const none = new PeriodBorders({ borders: [] });
		expect(none.changeDays).toEqual([]);
		expect(none.changesBetween(-1e6, 1e6)).toEqual([]);
	});
});
