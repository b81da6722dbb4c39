import { describe, expect, it } from 'vitest';
import { toKeyRows, type KeyLook } from '#lib/large/key-rows.ts';

const STANDINGS = ['stated', 'reported', 'planned'] as const;
const LIVE: KeyLook = {
	legend: {
		fullCount: 500,
		fullRadius: 40,
		isTold: true,
		areFlowsTold: true,
		standings: { marks: STANDINGS, flows: STANDINGS }
	},
	mostDiscs: null,
	hasUnits: true
};

function toSlice(places: number[], flows: number, more: { events?: number; uncertain?: number }) {
	const count = (values: number[]) => ({
		key: Uint32Array.from(values.keys()),
		value: Float64Array.from(values)
	});
	const events = places.reduce((sum, each) => sum + each, 0);
	const counts = [count(places), count(Array<number>(flows).fill(1))];
	return { events, uncertain: 0, counts, ...more };
}

const samplesOf = ({ forms }: ReturnType<typeof toKeyRows>) => forms.map(({ sample }) => sample);

describe('the key of large data', () => {
	it('has marks where places show their events, and discs where they have too many', () => {
		const marks = toKeyRows(toSlice([3, 4], 0, {}), LIVE, 120);
		expect(marks.disc).toBeNull();
		expect(marks.hint).toContain('One mark is one event');
		const discs = toKeyRows(toSlice([300, 400], 0, { events: 700 }), LIVE, 120);
		expect(discs.disc).not.toBeNull();
		expect(samplesOf(discs)).toEqual(['disc']);
	});

	it('has uncertain dates and hairlines only where they are drawn', () => {
		const some = toKeyRows(toSlice([3], 41, { uncertain: 1 }), LIVE, 120);
		expect(samplesOf(some)).toContain('possible');
		expect(some.lines).toHaveLength(1);
		const none = toKeyRows(toSlice([3], 40, {}), LIVE, 120);
		expect(samplesOf(none)).not.toContain('possible');
		expect(none.lines).toEqual([]);
	});

	it('has the standings that are drawn, each in the forms that it is drawn in', () => {
		const standings = { marks: ['reported'], flows: ['reported', 'planned'] } as const;
		const look = { ...LIVE, legend: { ...LIVE.legend!, standings } };
		expect(toKeyRows(toSlice([3], 2, {}), look, 120).forms).toMatchObject([
			{ standing: 'reported', hasMark: true, hasFlow: true },
			{ standing: 'planned', hasMark: false, hasFlow: true }
		]);
		expect(toKeyRows(toSlice([3], 0, {}), look, 120).forms).toMatchObject([
			{ standing: 'reported', hasMark: true, hasFlow: false }
		]);
	});

	it('has no standings of marks where places are discs', () => {
		const key = toKeyRows(toSlice([300], 0, {}), LIVE, 120);
		expect(samplesOf(key)).not.toContain('standing');
	});

	it('says that kinds are not told apart where there are too many events', () => {
		const legend = { ...LIVE.legend!, isTold: false, areFlowsTold: false };
		const look = { ...LIVE, legend, hasUnits: false };
		const key = toKeyRows(toSlice([900_000], 3, {}), look, 120);
		expect(key.forms).toEqual([]);
		expect(key.hint).toContain('too many to tell their kinds apart');
	});

	it('counts no flows where none are drawn, and names the discs that are', () => {
		const look = { legend: null, mostDiscs: 500, hasUnits: false };
		const key = toKeyRows(toSlice(Array<number>(1528).fill(4), 120, {}), look, 120);
		expect(key.counts).toBe('6,112 events · the busiest 500 of 1,528 places');
		expect(key.hint).toBe('Flows are not drawn here.');
	});

	it('shows nothing of an empty slice but that it is empty', () => {
		const key = toKeyRows(toSlice([], 0, {}), LIVE, 120);
		expect(key).toEqual({
			disc: null,
			forms: [],
			lines: [],
			counts: '0 events · 0 places',
			hint: ''
		});
	});

	it('has a disc of a round number that fits into the key', () => {
		const { disc } = toKeyRows(toSlice([300], 0, {}), LIVE, 120);
		expect(disc!.count).toBe(100);
		expect(disc!.radius).toBeCloseTo(40 * Math.sqrt(0.2));
	});
});
