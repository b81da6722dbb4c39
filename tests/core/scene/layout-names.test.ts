import { describe, expect, it } from 'vitest';
import type { PeriodName } from '#lib/core/basemap/period-table.ts';
import { buildScene } from '#lib/core/scene/build-scene.ts';
import { layoutNames, toWritten, type NameLayout } from '#lib/core/scene/layout-names.ts';
import { toNameForm } from '#lib/core/scene/name-form.ts';
import { Occupancy, overlap } from '#lib/core/scene/occupancy.ts';
import { compose, MOSCOW, repeat, TEHRAN, toView } from './fixture.ts';

const RUSSIA: PeriodName = { text: 'Russia', at: [44, 52], type: 'country', rank: 0 };
const UAR: PeriodName = {
	text: 'United Arab Republic',
	at: [38, 35],
	type: 'country',
	rank: 1
};
const BAKU: PeriodName = { text: 'Baku', at: [49.9, 40.4], type: 'city', rank: 0, level: 3 };
const CASPIAN: PeriodName = { text: 'Caspian Sea', at: [51, 42], type: 'sea', rank: 1, level: 3 };

function lay(names: readonly PeriodName[], change: Partial<NameLayout> = {}) {
	return layoutNames({
		names,
		language: 'en',
		viewport: toView([44, 46]),
		occupied: new Occupancy(),
		written: new Set(),
		before: [],
		...change
	});
}

function boxesOf(placed: ReturnType<typeof lay>) {
	return placed.map(({ at, spot: { box } }) => ({
		left: at.x + box.left,
		top: at.y + box.top,
		right: at.x + box.right,
		bottom: at.y + box.bottom
	}));
}

describe('names of the basemap', () => {
	it('stand in the middle of the land and beside the dot of a city', () => {
		const [russia, baku] = lay([RUSSIA, BAKU]);
		expect(russia).toMatchObject({ type: 'country', form: { lines: ['RUSSIA'] } });
		expect(russia!.spot.box.left).toBeCloseTo(-russia!.spot.box.right);
		expect(baku!.spot).toMatchObject({ anchor: 'start' });
		expect(baku!.spot.box.left).toBeGreaterThan(0);
	});

	it('cover no mark and no label of the scene', () => {
		const composition = compose(
			[MOSCOW, TEHRAN],
			repeat(12, () => ({ from: 'moscow', to: 'tehran' }))
		);
		const viewport = toView([44, 46]);
		const { taken } = buildScene(composition, viewport);
		const crowd = repeat(200, (i): PeriodName => ({
			text: `Name ${i}`,
			at: [30 + (i % 20) * 1.4, 34 + Math.floor(i / 20) * 2.4],
			type: i % 2 === 0 ? 'country' : 'city',
			rank: 0,
			level: 0
		}));
		const placed = lay(crowd, { viewport, occupied: taken });
		expect(placed.length).toBeGreaterThan(3);
		for (const box of boxesOf(placed)) expect(taken.isTaken(box)).toBe(false);
	});

	it('give way to a flow, or are left out', () => {
		const [free] = boxesOf(lay([RUSSIA]));
		const y = (free!.top + free!.bottom) / 2;
		const across = (from: number, to: number) => {
			const xs = Float64Array.from({ length: to - from }, (_, step) => from + step);
			const occupied = new Occupancy();
			occupied.addLine({ xs, ys: xs.map(() => y) });
			return { occupied, boxes: boxesOf(lay([RUSSIA], { occupied })) };
		};
		const { occupied, boxes } = across(Math.floor(free!.left), Math.ceil(free!.right));
		for (const box of boxes) expect(occupied.countPoints(box)).toBe(0);
		expect(across(-2000, -1000).boxes).toEqual([free]);
	});

	it('never cover each other and are never cut by the frame', () => {
		const names = repeat(300, (i): PeriodName => ({
			text: `Land ${i}`,
			at: [10 + (i % 25) * 3, 20 + Math.floor(i / 25) * 4],
			type: 'country',
			rank: i % 6,
			level: 0
		}));
		const boxes = boxesOf(lay(names));
		boxes.forEach((box, i) => {
			expect(box.left).toBeGreaterThan(0);
			expect(box.right).toBeLessThan(1032);
			for (const other of boxes.slice(i + 1)) expect(overlap(box, other)).toBe(false);
		});
	});

	it('wait for a view that is close enough', () => {
		expect(lay([{ ...RUSSIA, level: 5 }])).toEqual([]);
		expect(lay([{ ...RUSSIA, level: 3 }])).toHaveLength(1);
		expect(lay([{ ...RUSSIA, rank: 9 }])).toEqual([]);
	});

	it('give way to a name that the scene already writes, whatever its letters', () => {
		expect(lay([BAKU], { written: new Set([toWritten('BAKU')]) })).toEqual([]);
	});

	it('are chosen by rank where there is room for one', () => {
		const rival: PeriodName = { ...RUSSIA, text: 'Elsewhere', rank: 3, level: 0 };
		expect(lay([rival, RUSSIA]).map(({ form }) => form.lines[0])[0]).toBe('RUSSIA');
	});

	it('keep the place they had as long as it fits', () => {
		const taken = new Occupancy();
		const first = lay([BAKU])[0]!;
		taken.addRectangle(boxesOf([first])[0]!);
		const aside = lay([BAKU], { occupied: taken });
		expect(aside[0]!.spot.anchor).toBe('end');
		expect(lay([BAKU], { before: aside })[0]!.spot).toBe(aside[0]!.spot);
		expect(lay([BAKU])[0]!.spot.anchor).toBe('start');
	});

	it('stand when they stood before, though the map is a hair farther away', () => {
		const before = lay([{ ...RUSSIA, level: 3.3 }]);
		const viewport = toView([44, 46], 3.25);
		expect(lay([{ ...RUSSIA, level: 3.3 }], { viewport, before })).toHaveLength(1);
		expect(lay([{ ...RUSSIA, level: 3.3 }], { viewport })).toHaveLength(0);
	});

	it('say a state once where its two names would stand side by side', () => {
		expect(lay([UAR, { ...UAR, at: [36, 36] }])).toHaveLength(1);
		expect(lay([UAR, { ...UAR, at: [60, 55] }])).toHaveLength(2);
	});

	it('say an area once, whether it is one that is administered or one that is held', () => {
		const bank: PeriodName = { text: 'West Bank', at: [35.3, 32.2], type: 'dependency', rank: 5 };
		const held: PeriodName = { ...bank, type: 'constituent', rank: 7 };
		for (const zoom of [6, 7.5, 9]) {
			const placed = lay([held, bank], { viewport: toView([35.3, 32.2], zoom) });
			expect(placed.map(({ type }) => type)).toEqual(['dependency']);
		}
	});

	it('say a capital beside a state of the same name', () => {
		const state: PeriodName = { text: 'Luxembourg', at: [6.1, 49.8], type: 'country', rank: 4 };
		const capital: PeriodName = { ...state, at: [6.13, 49.6], type: 'capital', rank: 3 };
		expect(lay([state, capital], { viewport: toView([6, 49.7], 9) })).toHaveLength(2);
	});

	it('are found across the antimeridian', () => {
		const far: PeriodName = { text: 'Fiji', at: [-179, 0], type: 'country', rank: 0 };
		expect(lay([far], { viewport: toView([179, 0]) })).toHaveLength(1);
	});

	it('are none behind the horizon', () => {
		const viewport = { ...toView([44, 46]), projection: 'globe' as const, project: () => null };
		expect(lay([RUSSIA, BAKU, CASPIAN], { viewport })).toEqual([]);
	});

	it('are laid out in a fraction of a frame', () => {
		const names = repeat(600, (i): PeriodName => ({
			text: `Place ${i}`,
			at: [-170 + (i % 40) * 8.5, -50 + Math.floor(i / 40) * 8],
			type: i % 3 === 0 ? 'country' : 'city',
			rank: i % 6
		}));
		let before = lay(names);
		expect(before.length).toBeLessThan(80);
		before = lay(names, { before });
		expect(lay(names, { before }).map(({ key }) => key)).toEqual(before.map(({ key }) => key));
	});
});

describe('the form of a name', () => {
	it('is capitals and spaced for a state, plain for a city', () => {
		expect(toNameForm(RUSSIA, 'en')).toMatchObject({ lines: ['RUSSIA'] });
		expect(toNameForm(RUSSIA, 'en').spacingPx).toBeGreaterThan(1);
		expect(toNameForm(BAKU, 'en')).toMatchObject({ lines: ['Baku'], spacingPx: 0 });
	});

	it('is two lines where one would be long, and one word stays whole', () => {
		expect(toNameForm(UAR, 'en').lines).toEqual(['UNITED ARAB', 'REPUBLIC']);
		const word: PeriodName = { ...UAR, text: 'Czechoslovakiaczechoslovakia' };
		expect(toNameForm(word, 'en').lines).toHaveLength(1);
	});

	it('never spaces letters that are joined', () => {
		expect(toNameForm({ ...RUSSIA, text: 'الاتحاد السوفيتي' }, 'ar').spacingPx).toBe(0);
	});

	it('has the capitals of its language', () => {
		expect(toNameForm({ ...RUSSIA, text: 'iran' }, 'tr').lines).toEqual(['İRAN']);
	});

	it('is empty for an empty name, not a fault', () => {
		expect(toNameForm({ ...RUSSIA, text: '' }, 'en').lines).toEqual(['']);
	});
});
