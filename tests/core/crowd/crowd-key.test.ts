import { describe, expect, it } from 'vitest';
import { toCrowdKey, type CrowdLook } from '#lib/core/crowd/crowd-key.ts';

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
