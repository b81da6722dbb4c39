import { describe, expect, it } from 'vitest';
import { DatasetLookup } from '#lib/core/model/lookup.ts';
import { findBusiestPair } from '#lib/core/slice/busiest-pair.ts';
import { toRecord, toSampleDataset } from '../model/fixture.ts';

const lookup = new DatasetLookup(toSampleDataset());
let count = 0;
const tie = (from: string, to: string, directed = true) =>
	toRecord(`relation:r${count++}`, '1988', { tie: { from, to, directed } });
const busiest = (...records: ReturnType<typeof tie>[]) => findBusiestPair(records, lookup);

describe('findBusiestPair', () => {
	it('counts both directions together, in the order of the dataset', () => {
		expect(busiest(tie('tehran', 'moscow'), tie('moscow', 'tehran'))).toEqual({
			pair: { from: 'moscow', to: 'tehran', directed: false },
			records: 2
		});
	});

	it('is directed where all go one way', () => {
		expect(busiest(tie('tehran', 'moscow'), tie('tehran', 'moscow'))?.pair).toEqual({
			from: 'tehran',
			to: 'moscow',
			directed: true
		});
	});

	it('is not directed once a tie is mutual, whichever comes first', () => {
		const mutual = tie('tehran', 'moscow', false);
		const oneWay = tie('tehran', 'moscow');
		expect(busiest(mutual, oneWay)?.pair.directed).toBe(false);
		expect(busiest(oneWay, mutual)?.pair.directed).toBe(false);
	});

	it('counts a state with the city it is seated in', () => {
		expect(busiest(tie('soviet-union', 'tehran'), tie('moscow', 'tehran'))?.records).toBe(2);
	});

	it('leaves out loops, single ties and records without a tie', () => {
		expect(busiest(tie('moscow', 'moscow'), tie('moscow', 'soviet-union'))).toBeNull();
		expect(busiest(tie('moscow', 'tehran'))).toBeNull();
		expect(busiest(toRecord('event:e', '1988'), toRecord('event:f', '1988'))).toBeNull();
		expect(busiest()).toBeNull();
	});

	it('takes the first of equals', () => {
		const pairs = [tie('moscow', 'damascus'), tie('moscow', 'tehran')];
		expect(busiest(...pairs, tie('moscow', 'tehran'), tie('moscow', 'damascus'))?.pair.to).toBe(
			'damascus'
		);
	});
});
