import { describe, expect, it } from 'vitest';
import { toAreaChanges } from '#lib/core/basemap/area-changes.ts';
import { AREA_KINDS, toAreaLook } from '#lib/core/basemap/area-looks.ts';
import { toAreaNames } from '#lib/core/basemap/area-names.ts';
import { outlineOf } from '#lib/core/geo/outline.ts';
import type { DatasetOverlay } from '#lib/core/model/overlay.ts';
import { toDay } from '#lib/core/time/day.ts';
import { toOverlay } from '../model/fixture.ts';

function area(over: Partial<DatasetOverlay> = {}, sideDeg = 1): DatasetOverlay {
	const ring = [
		[35, 33],
		[35 + sideDeg, 33],
		[35 + sideDeg, 34],
		[35, 34],
		[35, 33]
	] as const;
	return toOverlay({ names: { ar: 'المنطقة' }, polygons: [[ring]], ...over });
}

const tell = (overlays: readonly DatasetOverlay[]) =>
	toAreaChanges(overlays).map(({ date, text }) => `${date}: ${text}`);

describe('what happens to areas', () => {
	it('is told with the dates as they are known', () => {
		expect(tell([area()])).toEqual(['June 1985: Zone begins', '24 May 2000: Zone ends']);
	});

	it('comes on the first day that is different', () => {
		expect(toAreaChanges([area()]).map(({ day }) => day)).toEqual([
			toDay(1985, 6, 1),
			toDay(2000, 5, 25)
		]);
	});

	it('is nothing for an area of all times', () => {
		expect(tell([area({ from: null, to: null })])).toEqual([]);
		expect(tell([])).toEqual([]);
	});

	it('is a change where the next outline of the same name follows', () => {
		const first = area({ to: toDay(1999, 12, 31), toWords: '1999' });
		const second = area({ from: toDay(2000, 1, 1), fromWords: '2000' });
		expect(tell([second, first])).toEqual([
			'June 1985: Zone begins',
			'2000: Zone changes',
			'24 May 2000: Zone ends'
		]);
	});

	it('is an end and a beginning where there is a gap, or another name', () => {
		const first = area({ to: toDay(1998, 12, 31), toWords: '1998' });
		const second = area({ from: toDay(2000, 1, 1), fromWords: '2000' });
		expect(tell([first, second])).toContain('1998: Zone ends');
		expect(tell([first, area({ ...second, name: 'Other' })])).toContain('2000: Other begins');
	});
});

describe('names of areas', () => {
	it('are in the language of the page where there is one', () => {
		expect(toAreaNames([area()], 'ar-SY')[0]).toMatchObject({ text: 'المنطقة' });
		expect(toAreaNames([area()], 'fa')[0]).toMatchObject({ text: 'Zone', at: [35.5, 33.5] });
	});

	it('hold as long as the area', () => {
		expect(toAreaNames([area()], 'en')[0]).toMatchObject({
			from: toDay(1985, 6, 1),
			to: toDay(2000, 5, 24)
		});
		expect(Object.keys(toAreaNames([area({ from: null, to: null })], 'en')[0]!)).not.toContain(
			'from'
		);
	});

	it('wait until the area has room for them', () => {
		const [small, large, world] = [0.1, 10, 300].map(
			(side) => toAreaNames([area({}, side)], 'en')[0]!.level!
		);
		expect(small).toBeGreaterThan(large!);
		expect(world).toBe(0);
		expect(toAreaNames([area({}, 1e-5)], 'en')[0]!.level).toBeLessThanOrEqual(7);
	});
});

describe('looks of areas', () => {
	it('tell the known kinds apart from what is not known, which is drawn neutrally', () => {
		expect(AREA_KINDS.length).toBeGreaterThan(3);
		for (const kind of AREA_KINDS) expect(toAreaLook(kind).label?.en).toBeTruthy();
		expect(toAreaLook('no-fly')).toMatchObject({ ink: 'border', label: null });
		expect(toAreaLook('')).toBe(toAreaLook('toString'));
	});

	it('have words in all languages of the basemap', () => {
		for (const kind of AREA_KINDS) {
			expect(Object.keys(toAreaLook(kind).label ?? {}).sort()).toEqual(
				['ar', 'de', 'en', 'fa', 'fr', 'ru'].sort()
			);
		}
	});
});

describe('outlines', () => {
	it('leave out the line at which an area was cut', () => {
		const ring = [
			[170, 0],
			[180, 0],
			[180, 10],
			[170, 10],
			[170, 0]
		] as const;
		const lines = outlineOf(ring);
		expect(lines).toHaveLength(2);
		expect(lines.flat().filter(([lng]) => lng === 180)).toHaveLength(2);
	});

	it('are the ring itself anywhere else', () => {
		const [[ring = []] = []] = area().polygons;
		expect(outlineOf(ring)).toEqual([ring]);
	});
});
