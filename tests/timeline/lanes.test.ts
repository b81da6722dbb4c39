import { describe, expect, it } from 'vitest';
import { toRecordForm } from '#lib/core/scene/record-form.ts';
import { DatasetLookup } from '#lib/core/model/lookup.ts';
import { parseWindow } from '#lib/core/time/window.ts';
import type { LaneItem } from '#lib/timeline/lane-item.ts';
import { placeLanes, toLaneMarks, findNearestMark } from '#lib/timeline/lane-marks.ts';
import { toLinePaths, toMarkPaths } from '#lib/timeline/lane-path.ts';
import { toLaneTicks } from '#lib/timeline/lane-ticks.ts';
import { layOutLanes } from '#lib/timeline/lanes.ts';
import { buildTimeScale } from '#lib/timeline/scale.ts';
import { toDataset } from './fixture.ts';
import type { Sketch } from './fixture.ts';

const YEARS = new Set([1985, 1986, 1987, 1988, 1989, 1990, 1991]);

function lay(sketches: readonly Sketch[], window = '1988/1991') {
	const dataset = toDataset(sketches);
	const lookup = new DatasetLookup(dataset);
	const scale = buildTimeScale(parseWindow(window) ?? [0, 0], YEARS, [0, 1200]);
	const dated = dataset.records.flatMap((record, order) => {
		const form = toRecordForm({ record, certain: true, order }, lookup, 'en');
		return record.date ? [{ form, date: record.date }] : [];
	});
	return { scale, lanes: layOutLanes(dated, scale) };
}

function only(date: string, window?: string): LaneItem {
	const item = lay([{ date }], window).lanes[0]?.rows[0]?.[0];
	if (!item) throw new Error(`${date} has no item`);
	return item;
}

describe('one date on its lane', () => {
	it('a day is a glyph alone', () => {
		expect(only('1989-06-04')).toMatchObject({ line: 'none', bar: null });
	});

	it('a year is a line from end to end, its glyph in the middle', () => {
		const item = only('1989');
		expect(item).toMatchObject({ line: 'solid', startEnd: 'tick', endEnd: 'tick' });
		expect([item.left, item.right]).toEqual([300, 600]);
		expect(item.glyphs[0]?.x).toBeCloseTo(450, 0);
	});

	it('about a year is dotted, without ends', () => {
		expect(only('1989~')).toMatchObject({ line: 'dotted', startEnd: 'none', endEnd: 'none' });
	});

	it('before a date has an arrow to the left and its glyph by the tick', () => {
		const item = only('[..1989]');
		expect(item).toMatchObject({ line: 'solid', startEnd: 'arrow', endEnd: 'tick', right: 600 });
		expect(item.glyphs[0]?.x).toBeGreaterThan(580);
	});

	it('a decade is dotted and runs on outside', () => {
		expect(only('198X')).toMatchObject({ line: 'dotted', startEnd: 'cut', endEnd: 'tick' });
	});

	it('what lasts is a bar where it is certain and a line where it is not', () => {
		const item = only('1989/1990-06');
		expect(item.bar?.[0]).toBeCloseTo(600, -1);
		expect([item.left, item.right]).toEqual([300, expect.closeTo(750, -1)]);
	});

	it('an open end has an arrow, one outside the window none', () => {
		expect(only('1989/..').endEnd).toBe('arrow');
		expect(only('1989/1995').endEnd).toBe('cut');
		expect(only('1985/1995')).toMatchObject({ left: 0, right: 1200, bar: [0, 1200] });
	});

	it('every one of several dates has a glyph', () => {
		expect(only('{1988-09,1990-01}').glyphs).toHaveLength(2);
		expect(only('{1985-09,1990-01}').glyphs).toHaveLength(1);
	});

	it('has a path without NaN, however little is known', () => {
		for (const date of ['../..', '/1990', '1990/', '[1990..]', '1990/1991', 'XXXX', '{..1990}']) {
			for (const lane of placeLanes(lay([{ date }]).lanes)) {
				const { solid, dotted } = toLinePaths(lane);
				const paths = [solid, dotted, ...toMarkPaths(toLaneMarks(lane)).values()];
				expect(paths.join(' ')).not.toMatch(/NaN|Infinity/);
			}
		}
	});
});

describe('marks', () => {
	const [lane] = placeLanes(
		lay([{ date: '1989' }, { date: '1989/1991', standing: 'reported' }]).lanes
	);
	const marks = lane ? toLaneMarks(lane) : [];

	it('are told apart by how certain they are', () => {
		expect([...toMarkPaths(marks).keys()].sort()).toEqual(['reported', 'stated']);
	});

	it('are found under a pointer that is near enough', () => {
		const [glyph, bar] = [marks.find((mark) => !mark.bar)!, marks.find((mark) => mark.bar)!];
		expect(findNearestMark(marks, glyph.left + 3, glyph.y + 1, 12)).toBe('event:e0');
		expect(findNearestMark(marks, bar.right - 5, bar.y, 12)).toBe('event:e1');
		expect(findNearestMark(marks, glyph.left, glyph.y + 100, 12)).toBeNull();
		expect(findNearestMark([], 0, 0, 12)).toBeNull();
	});
});

describe('lanes', () => {
	it('stand in the fixed order of kinds, only those that are needed', () => {
		const { lanes } = lay([
			{ date: '1989', kind: 'war' },
			{ date: '1989', kind: 'visit' }
		]);
		expect(lanes.map(({ kindIndex, count }) => [kindIndex, count])).toEqual([
			[0, 1],
			[2, 1]
		]);
	});

	it('share one line among records of one year, stated first', () => {
		const { lanes } = lay([
			{ date: '1989', standing: 'planned' },
			{ date: '1989', standing: 'stated' },
			{ date: '1989', standing: 'reported' }
		]);
		const [item] = lanes[0]?.rows[0] ?? [];
		expect(item?.glyphs.map(({ form }) => form.standing)).toEqual([
			'stated',
			'reported',
			'planned'
		]);
	});

	it('never let one date cover another', () => {
		const dates = [
			'1988',
			'1988-05',
			'1989',
			'1989-01',
			'1989-01-02',
			'1989/1990',
			'1988/..',
			'198X'
		];
		const { lanes } = lay(dates.flatMap((date) => [{ date }, { date }]));
		for (const row of lanes[0]?.rows ?? []) {
			for (const [index, { extent }] of row.entries()) {
				if (index > 0) expect(extent[0]).toBeGreaterThan(row[index - 1]!.extent[1]);
			}
		}
	});

	it('keep a thousand records of one day inside the plot', () => {
		const { lanes } = lay(Array.from({ length: 1000 }, (): Sketch => ({ date: '1991-12-31' })));
		const xs = lanes[0]?.rows[0]?.[0]?.glyphs.map(({ x }) => x) ?? [];
		expect(xs).toHaveLength(1000);
		expect(Math.min(...xs)).toBeGreaterThanOrEqual(0);
		expect(Math.max(...xs)).toBeLessThanOrEqual(1200);
	});

	it('are none without records', () => {
		expect(lay([]).lanes).toEqual([]);
	});

	it('are labelled by quarters where years are wide, by years elsewhere', () => {
		const labels = (window: string) =>
			toLaneTicks(lay([], window).scale, 'en').map(({ label }) => label);
		expect(labels('1988/1991').slice(0, 5)).toEqual(['1988', 'Apr', 'July', 'Oct', '1989']);
		expect(labels('1985/1991')).toEqual(['1985', '1986', '1987', '1988', '1989', '1990', '1991']);
	});
});
