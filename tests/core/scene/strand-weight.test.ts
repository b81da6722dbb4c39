import { describe, expect, it } from 'vitest';
import { toTieUnits } from '#lib/core/scene/strand-weight.ts';
import { compose, DAMASCUS, MOSCOW, TEHRAN, toDataset, type RecordSketch } from './fixture.ts';

const PLACES = [MOSCOW, DAMASCUS, TEHRAN];
const AMOUNTS: RecordSketch[] = [
	{ from: 'moscow', to: 'damascus', quantity: 300, unit: 'tanks' },
	{ from: 'moscow', to: 'damascus', quantity: 100, unit: 'tanks' },
	{ from: 'moscow', to: 'tehran', quantity: 100, unit: 'tanks' },
	{ from: 'moscow', to: 'tehran', quantity: 5, unit: 'advisers' },
	{ from: 'tehran', to: 'moscow' }
];

function strandsBy(unit: string | null, records = AMOUNTS) {
	const { flows } = compose(PLACES, records, { unit });
	return new Map(flows.map(({ key, strands }) => [key, strands[0]!]));
}

describe('the width of flows', () => {
	it('goes by the number of records', () => {
		const strands = strandsBy(null);
		expect(strands.get('moscow:damascus')).toMatchObject({ weight: 2, figure: '2' });
		expect(strands.get('tehran:moscow')).toMatchObject({ weight: 1, figure: '' });
	});

	it('goes by the amounts in one unit, added up, where one is chosen', () => {
		const strands = strandsBy('tanks');
		const [most, third] = [strands.get('moscow:damascus')!, strands.get('moscow:tehran')!];
		expect(most.figure).toBe('400');
		expect(third.figure).toBe('100');
		expect(third.weight / most.weight).toBeCloseTo(1 / 3);
	});

	it('never adds one unit to another', () => {
		expect(strandsBy('advisers').get('moscow:tehran')?.figure).toBe('5');
	});

	it('leaves what states no amount without a number', () => {
		expect(strandsBy('tanks').get('tehran:moscow')).toMatchObject({ weight: 0, figure: '' });
	});

	it('makes nothing of amounts below zero and of units that nobody uses', () => {
		const below = [{ from: 'moscow', to: 'tehran', quantity: -3, unit: 'tanks' }];
		expect(strandsBy('tanks', below).get('moscow:tehran')?.weight).toBe(0);
		expect(strandsBy('ships').get('moscow:damascus')?.weight).toBe(0);
	});

	it('shortens large amounts', () => {
		const large = [{ from: 'moscow', to: 'tehran', quantity: 2_250_000_000, unit: 'US$' }];
		expect(strandsBy('US$', large).get('moscow:tehran')?.figure).toBe('2.25B');
	});

	it('offers the units of ties, each once', () => {
		const atOnePlace = { at: 'moscow', quantity: 9, unit: 'guests' };
		expect(toTieUnits(toDataset(PLACES, [...AMOUNTS, atOnePlace]))).toEqual(['tanks', 'advisers']);
	});
});
