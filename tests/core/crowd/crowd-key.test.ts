import { describe, expect, it } from 'vitest';
import { toCrowdKey, toCrowdLook, type CrowdLook } from '#lib/core/crowd/crowd-key.ts';
import { toRecordCrowd } from '#lib/core/crowd/record-crowd.ts';
import { toRecordFrame } from '#lib/core/crowd/record-frame.ts';
import { toPlaceGroups } from '#lib/core/scene/place-groups.ts';
import { MOSCOW, repeat, TEHRAN, toDataset, toSlice } from '../scene/fixture.ts';

const LOOK: CrowdLook = {
	standings: { marks: [], flows: [] },
	hasUnits: false,
	hasDiscs: true,
	hasFlows: false,
	isUncertain: true,
	hasAreas: false
};
const textsOf = (look: Partial<CrowdLook>) =>
	toCrowdKey({ ...LOOK, ...look }).rows.map(({ text }) => text);

describe('the key to records that layers draw', () => {
	it('explains discs, and not what dates are uncertain, which no disc shows', () => {
		expect(textsOf({})).toEqual(['many records, by kind']);
	});

	it('lists the standings that are drawn, in their order', () => {
		const standings = { marks: [], flows: ['planned', 'stated'] } as const;
		expect(textsOf({ standings, hasFlows: true })).toEqual([
			'stated as fact',
			'planned or asked',
			'many records, by kind'
		]);
	});

	it('shows a sample of a mark only where there are marks', () => {
		const standings = { marks: ['reported'], flows: ['stated'] } as const;
		const { rows } = toCrowdKey({ ...LOOK, standings, hasUnits: true, hasDiscs: false });
		expect(rows).toMatchObject([
			{ standing: 'stated', hasMark: false, hasFlow: true },
			{ standing: 'reported', hasMark: true, hasFlow: false },
			{ sample: 'possible' }
		]);
	});

	it('says what sizes stand for, of what there is', () => {
		expect(toCrowdKey(LOOK).hint).toContain('larger');
		expect(toCrowdKey(LOOK).hint).not.toContain('line');
		const marksAlone = { ...LOOK, hasUnits: true, hasDiscs: false };
		expect(toCrowdKey(marksAlone).hint).toBe('One mark is one record.');
	});

	it('of nothing is empty', () => {
		expect(toCrowdKey({ ...LOOK, hasDiscs: false })).toEqual({ rows: [], hint: '' });
	});
});

describe('how a slice of records is drawn', () => {
	const RUSSIA = { id: 'russia', kind: 'country', at: [100, 60] } as const;
	const dataset = toDataset(
		[MOSCOW, TEHRAN, RUSSIA],
		[...repeat(50, () => ({ at: 'moscow' })), { at: 'tehran' }, { at: 'russia' }]
	);
	const crowd = toRecordCrowd(dataset, toPlaceGroups(dataset, false));
	const whole = toSlice(dataset);
	const lookAt = (entries: typeof whole.entries, hasUnits = true) =>
		toCrowdLook(crowd, toRecordFrame(crowd, { ...whole, entries }), {
			standings: LOOK.standings,
			hasUnits,
			isUncertain: false
		});

	it('is by marks where places have few, and by discs where they have many', () => {
		expect(lookAt(whole.entries)).toMatchObject({ hasUnits: true, hasDiscs: true });
		expect(lookAt(whole.entries, false)).toMatchObject({ hasUnits: false, hasDiscs: true });
	});

	it('has an area where a record of the slice speaks of one, not of another time', () => {
		expect(lookAt(whole.entries).hasAreas).toBe(true);
		const others = whole.entries.filter(({ record }) => record.place !== 'russia');
		expect(lookAt(others).hasAreas).toBe(false);
	});

	it('has nothing of a slice without records', () => {
		expect(lookAt([])).toMatchObject({ hasUnits: false, hasDiscs: false, hasAreas: false });
	});
});
