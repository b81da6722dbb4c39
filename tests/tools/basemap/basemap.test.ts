import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { geoContains } from 'd3-geo';
import type { MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { cutAtAntimeridian, signedArea } from '../../../src/tools/basemap/antimeridian.ts';
import { cutRing } from '../../../src/tools/basemap/cut-ring.ts';
import { toLabelPoint } from '../../../src/tools/basemap/label-point.ts';

const read = (name: string) => readFileSync(`data/basemap/${name}`, 'utf8');
const world = JSON.parse(read('world.json')) as Topology;
const areas = feature(world, world.objects.areas as GeometryCollection).features;
const areaOf = (id: string) => areas.find((area) => area.id === id)!;

describe('the derived basemap', () => {
	it('is small enough for a first view', () => {
		expect(brotliCompressSync(read('world.json')).length).toBeLessThan(38_000);
		expect(brotliCompressSync(read('labels-en.json')).length).toBeLessThan(8000);
	});

	it.each(['region', 'detail'])('has the same areas at the level %s', (level) => {
		const detail = JSON.parse(read(`${level}.json`)) as Topology;
		const ids = (topology: Topology) =>
			(topology.objects.areas as GeometryCollection).geometries.map(({ id }) => id);
		expect(ids(detail)).toEqual(ids(world));
	});

	it.each([
		['RU', [37.6, 55.75]],
		['SY', [36.28, 33.51]],
		['IR', [51.4, 35.7]],
		['x-golan', [35.78, 33]],
		['x-crimea', [34.1, 45]],
		['x-south-ossetia', [43.97, 42.3]],
		['MT', [14.44, 35.88]]
	])('holds a point of %s', (id, point) => {
		expect(geoContains(areaOf(id), point as [number, number])).toBe(true);
	});

	it('is cut at the antimeridian: no edge goes round the world', () => {
		const coast = feature(world, world.objects.coast!);
		const lines = (coast as { geometry: MultiLineString }).geometry.coordinates;
		for (const line of lines) {
			for (let i = 1; i < line.length; i++) {
				expect(Math.abs(line[i]![0]! - line[i - 1]![0]!)).toBeLessThan(90);
			}
		}
	});

	it('draws no coast along the antimeridian', () => {
		const coast = feature(world, world.objects.coast!);
		const lines = (coast as { geometry: MultiLineString }).geometry.coordinates;
		const isSeam = (point: Position) => Math.abs(point[0]!) > 179.99;
		const seams = lines.filter((line) => line.length > 1 && line.every(isSeam));
		expect(seams).toEqual([]);
	});

	it('dashes what is in dispute and nothing else of the same border', () => {
		const points = (name: string) => {
			const lines = feature(world, world.objects[name]!) as { geometry: MultiLineString };
			return lines.geometry.coordinates.flat();
		};
		const near = (name: string, lng: number, lat: number) =>
			Math.min(...points(name).map(([x = 0, y = 0]) => Math.hypot(x - lng, y - lat)));
		expect(near('disputed', 74.5, 34.3)).toBeLessThan(0.6);
		expect(near('disputed', 70.5, 27.5)).toBeGreaterThan(3);
		expect(near('borders', 70.5, 27.5)).toBeLessThan(1.5);
	});

	it('has borders that belong to two areas', () => {
		const all = mesh(
			world,
			world.objects.areas as GeometryCollection,
			(a, b) => a !== b
		).coordinates.flat().length;
		const drawn = ['borders', 'disputed'].flatMap(
			(name) =>
				(feature(world, world.objects[name]!) as { geometry: MultiLineString }).geometry.coordinates
		);
		expect(drawn.flat().length).toBeGreaterThanOrEqual(all);
	});

	it.each(['en', 'ar', 'fa', 'ru', 'fr', 'de'])('names countries, seas and cities in %s', (tag) => {
		const labels = JSON.parse(read(`labels-${tag}.json`)) as Record<
			'countries' | 'seas' | 'cities',
			{ name: string; at: [number, number]; country?: string }[]
		>;
		expect(labels.countries.length).toBeGreaterThan(190);
		expect(labels.seas.length).toBeGreaterThan(30);
		const every = Object.values(labels).flat();
		expect(every.every(({ name, at }) => name.length > 1 && at.every(Number.isFinite))).toBe(true);
	});

	it('writes names in the letters of their language, without vowel marks', () => {
		const text = `${read('labels-ar.json')}${read('labels-fa.json')}`;
		expect(text.includes('سوريا')).toBe(true);
		expect(read('labels-ru.json').includes('Сирия')).toBe(true);
		expect(/[\u064B-\u0652]/.test(text)).toBe(false);
	});
});

describe('deriving it', () => {
	it('cuts what crosses the antimeridian in two and leaves the rest whole', () => {
		const box = (west: number, east: number): Polygon => ({
			type: 'Polygon',
			coordinates: [
				[
					[west, 0],
					[west, 10],
					[east, 10],
					[east, 0],
					[west, 0]
				]
			]
		});
		expect(cutAtAntimeridian(box(20, 30))).toHaveLength(1);
		const [first, second] = cutAtAntimeridian(box(170, 190));
		const widths = [first!, second!].map(([ring]) => {
			const lngs = ring!.map(([lng = 0]) => lng);
			return Math.max(...lngs) - Math.min(...lngs);
		});
		expect(Math.round(widths[0]! + widths[1]!)).toBe(20);
	});

	it('cuts a ring along a line into two that together are the whole', () => {
		const square = [
			[0, 0],
			[0, 4],
			[4, 4],
			[4, 0],
			[0, 0]
		];
		const parts = cutRing(square, [
			[0, 0.1],
			[1, 2],
			[3.9, 4]
		]);
		const sizes = parts.map((part) => Math.abs(signedArea(part)));
		expect(sizes[0]! + sizes[1]!).toBeCloseTo(16);
		for (const part of parts) expect(part).toContainEqual([1, 2]);
	});

	it('refuses a cut that begins and ends at one corner', () => {
		const triangle = [
			[0, 0],
			[0, 9],
			[9, 0],
			[0, 0]
		];
		const line = [
			[0, 1],
			[1, 0]
		];
		expect(() => cutRing(triangle, line)).toThrow(RangeError);
	});

	it('puts a name inside of a bent country, not in its middle', () => {
		const bent: MultiPolygon['coordinates'][number] = [
			[
				[0, 0],
				[0, 30],
				[30, 30],
				[30, 24],
				[6, 24],
				[6, 0],
				[0, 0]
			]
		];
		const [lng, lat] = toLabelPoint(bent);
		expect(lng < 6 || lat > 24).toBe(true);
	});
});
