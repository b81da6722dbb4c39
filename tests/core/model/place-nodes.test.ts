import { describe, expect, it } from 'vitest';
import { groupPlaces } from '#lib/core/model/place-nodes.ts';
import type { Place } from '#lib/core/model/compiled.ts';
import type { PlaceKind } from '#lib/core/model/dataset.ts';

function place(id: string, kind: PlaceKind, at: Place['at']): Place {
	return {
		id,
		name: id,
		kind,
		at,
		radiusKm: null,
		country: '',
		names: {},
		wikidata: '',
		geonames: '',
		note: '',
		custom: {}
	};
}

const MOSCOW = place('moscow', 'city', [37.6173, 55.7558]);
const SOVIET_UNION = place('soviet-union', 'country', [37.6173, 55.7558]);
const RUSSIA = place('russia', 'country', [37.6173, 55.7558]);
const KREMLIN = place('kremlin', 'site', [37.6175, 55.752]);

describe('groupPlaces', () => {
	it('gives a city and the states whose seat it is one node, named by the city', () => {
		const { nodes, nodeOf } = groupPlaces([SOVIET_UNION, RUSSIA, MOSCOW]);
		expect([...nodes.keys()]).toEqual(['moscow']);
		expect(nodeOf.get('russia')).toBe('moscow');
		expect(nodes.get('moscow')?.places.map(({ id }) => id)).toEqual([
			'moscow',
			'soviet-union',
			'russia'
		]);
	});

	it('puts a site with its city, or by itself for close views', () => {
		expect(groupPlaces([KREMLIN, MOSCOW]).nodeOf.get('kremlin')).toBe('moscow');
		const close = groupPlaces([KREMLIN, MOSCOW], { sitesApart: true });
		expect(close.nodeOf.get('kremlin')).toBe('kremlin');
	});

	it('keeps the sites of one city apart where the city itself is not a place', () => {
		const palace = place('palace', 'site', [37.62, 55.753]);
		expect(groupPlaces([KREMLIN, palace]).nodes.size).toBe(2);
	});

	it('lets two names of one spot share a node', () => {
		const senate = place('senate', 'site', [37.6175, 55.752]);
		expect(groupPlaces([KREMLIN, senate], { sitesApart: true }).nodes.size).toBe(1);
	});

	it('lets two countries without a city share the seat both had', () => {
		const egypt = place('egypt', 'country', [31.2357, 30.0444]);
		const union = place('united-arab-republic', 'country', [31.2357, 30.0444]);
		expect([...groupPlaces([egypt, union]).nodes.keys()]).toEqual(['egypt']);
	});

	it('keeps apart what is more than 5 km away', () => {
		const suburb = place('suburb', 'region', [37.7173, 55.7558]);
		expect(groupPlaces([MOSCOW, suburb]).nodes.size).toBe(2);
	});

	it('joins neighbours on both sides of the antimeridian', () => {
		const east = place('east', 'city', [179.99, 0]);
		const west = place('west', 'country', [-179.99, 0]);
		expect(groupPlaces([east, west]).nodeOf.get('west')).toBe('east');
	});

	it('gives a place without coordinates no node', () => {
		const { nodes, nodeOf } = groupPlaces([place('nowhere', 'city', null)]);
		expect(nodes.size).toBe(0);
		expect(nodeOf.has('nowhere')).toBe(false);
	});

	it('takes no places at all', () => {
		expect(groupPlaces([]).nodes.size).toBe(0);
	});
});
