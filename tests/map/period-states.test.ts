import { describe, expect, it } from 'vitest';
import type { Feature, FeatureCollection } from 'geojson';
import type { PeriodTable } from '#lib/core/basemap/period-table.ts';
import type { BasemapShapes } from '#lib/map/basemap.ts';
import { PeriodStates } from '#lib/map/period-states.ts';

const TABLE: PeriodTable = {
	borders: [
		[['i', null, null]],
		[
			['c', null, 99],
			['i', 100, null]
		],
		[['x', 200, 299]]
	],
	overlays: [
		{ from: 50, to: 149, units: ['SY-GO'] },
		{ from: 100, to: null, units: ['SY-GO', 'EH'] }
	]
};

function collect(...features: Partial<Feature>[]): FeatureCollection {
	return {
		type: 'FeatureCollection',
		features: features.map((feature) => ({
			type: 'Feature',
			properties: {},
			geometry: { type: 'Point', coordinates: [0, 0] },
			...feature
		}))
	};
}

const SHAPES: BasemapShapes = {
	areas: collect({ id: 'SY' }, { id: 'SY-GO' }, { id: 'EH' }),
	coast: collect(),
	borders: collect({ id: '0' }, { id: '1' }, { id: '2' }),
	lakes: collect(
		{ properties: { id: 'lakes-0' } },
		{ properties: { id: 'lakes-1', to: 120 } },
		{ properties: { id: 'lakes-2', from: 121 } }
	),
	rivers: collect(),
	provinces: collect()
};

function record() {
	const calls: string[] = [];
	const states = new PeriodStates(TABLE, (source, id, state) => {
		calls.push(`${source} ${id} ${JSON.stringify(state)}`);
	});
	const taken = states.take(SHAPES);
	return { states, taken, told: () => calls.splice(0) };
}

describe('states of the basemap at a day', () => {
	it('are told in full on the first day', () => {
		const { states, told } = record();
		states.show(60);
		expect(told()).toEqual([
			'borders 0 {"kind":"i"}',
			'borders 1 {"kind":"c"}',
			'borders 2 {"kind":""}',
			'hatched SY-GO {"hatched":true}',
			'lakes lakes-1 {"dry":false}',
			'lakes lakes-2 {"dry":true}'
		]);
	});

	it('are told as differences from then on', () => {
		const { states, told } = record();
		states.show(60);
		told();
		states.show(61);
		expect(told()).toEqual([]);
		states.show(100);
		expect(told()).toEqual(['borders 1 {"kind":"i"}', 'hatched EH {"hatched":true}']);
	});

	it('keep hatched what one overlay leaves and another still holds', () => {
		const { states, told } = record();
		states.show(120);
		told();
		states.show(150);
		expect(told().filter((call) => call.startsWith('hatched'))).toEqual([]);
	});

	it('go back as they came', () => {
		const { states, told } = record();
		states.show(250);
		told();
		states.show(60);
		expect(told()).toEqual([
			'borders 1 {"kind":"c"}',
			'borders 2 {"kind":""}',
			'hatched EH {"hatched":false}',
			'lakes lakes-1 {"dry":false}',
			'lakes lakes-2 {"dry":true}'
		]);
	});

	it('say nothing of the same day twice', () => {
		const { states, told } = record();
		states.show(60);
		told();
		states.show(60);
		expect(told()).toEqual([]);
	});

	it('are told of the lakes of finer shapes when those come', () => {
		const { states, told } = record();
		states.show(60);
		told();
		states.take({ ...SHAPES, lakes: collect({ properties: { id: 'lakes-7', from: 100 } }) });
		expect(told()).toEqual(['lakes lakes-7 {"dry":true}']);
	});

	it('come with the kinds that each line ever has, and the areas that are ever hatched', () => {
		const { taken } = record();
		expect(taken.borders.features.map(({ properties }) => properties?.['kinds'])).toEqual([
			'i',
			'ci',
			'x'
		]);
		expect(taken.hatched.features.map(({ id }) => id)).toEqual(['SY-GO', 'EH']);
	});

	it('leave a line of no known group undrawn', () => {
		const states = new PeriodStates(TABLE, () => {});
		const { borders } = states.take({ ...SHAPES, borders: collect({ id: '99' }) });
		expect(borders.features[0]!.properties).toMatchObject({ kinds: '' });
	});
});
