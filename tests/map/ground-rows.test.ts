import type { Feature, FeatureCollection } from 'geojson';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import type { BorderKind } from '#lib/core/basemap/period-table.ts';
import KeyRows from '#lib/draw/KeyRows.svelte';
import { toGroundRows } from '#lib/map/ground-rows.ts';
import { toView } from '../core/scene/fixture.ts';

function collect(...features: Feature[]): FeatureCollection {
	return { type: 'FeatureCollection', features };
}

function square(id: string, west: number, south: number, degrees = 2): Feature {
	const [east, north] = [west + degrees, south + degrees];
	const ring = [
		[west, south],
		[west, north],
		[east, north],
		[east, south],
		[west, south]
	];
	return {
		type: 'Feature',
		id,
		properties: {},
		geometry: { type: 'Polygon', coordinates: [ring] }
	};
}

function line(id: number, lng: number): Feature {
	const coordinates = [
		[lng, 30],
		[lng, 32]
	];
	return { type: 'Feature', id, properties: {}, geometry: { type: 'LineString', coordinates } };
}

const SHAPES = {
	areas: collect(square('near', 35, 32), square('far', -100, 40), square('vast', -10, -40, 85)),
	borders: collect(line(0, 36), line(1, -99), line(2, 34))
};
const KINDS: readonly (BorderKind | null)[] = ['x', 'd', 'i'];

function samples(lit: string[], hatched: string[], view = toView([36, 33], 5), kinds = KINDS) {
	const ground = {
		lit: new Set(lit),
		hatched: new Set(hatched),
		kindOf: (group: number) => kinds[group] ?? null,
		isWater: () => true
	};
	return toGroundRows(ground, SHAPES, view).map(({ sample }) => sample);
}

describe('toGroundRows', () => {
	it('explains what is in view, and nothing that is elsewhere', () => {
		expect(samples(['near'], ['near'])).toEqual(['lit', 'hatched', 'disputed-line']);
		expect(samples(['far'], ['far'])).toEqual(['disputed-line']);
	});

	it('sees land whose corners all lie outside the view', () => {
		expect(samples(['vast'], [], toView([10, 0], 6))).toEqual(['lit']);
	});

	it('goes by what a line is on the day shown', () => {
		expect(samples([], [], undefined, ['c', null, null])).toEqual(['inner-line']);
		expect(samples([], [], undefined, [null, null, null])).toEqual([]);
	});

	it('follows the world round', () => {
		expect(samples([], ['far'], toView([261, 41], 5))).toContain('hatched');
	});

	it('says nothing of a map without land', () => {
		const empty = { areas: collect(), borders: collect() };
		const ground = { lit: new Set<string>(), hatched: new Set<string>() };
		const none = { ...ground, kindOf: () => null, isWater: () => false };
		expect(toGroundRows(none, empty, toView([0, 0]))).toEqual([]);
	});
});

describe('KeyRows', () => {
	it('has a sample beside each of its words, hidden from assistive technology', () => {
		const rows = [
			{ sample: 'hatched', text: 'disputed' },
			{ sample: 'moved', text: 'moved aside' }
		] as const;
		const html = render(KeyRows, { props: { rows } }).body;
		expect(html).toContain('moved aside');
		expect(html.match(/aria-hidden="true"/g)).toHaveLength(2);
		expect(html).not.toContain('style=');
	});
});
