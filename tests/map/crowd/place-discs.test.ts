import { describe, expect, it } from 'vitest';
import type { DrawnDisc } from '#lib/core/crowd/large-scene.ts';
import { toMercatorViewport } from '#lib/core/scene/mercator-viewport.ts';
import { labelDiscs, toClusters, type LabelRoom } from '#lib/map/crowd/place-discs.ts';

const ROOM: LabelRoom = { width: 600, height: 400, covered: [], scale: 1, first: null };
const toName = (place: number) => `Place ${place}`;
const disc = (place: number, x: number, y: number, count = 50, radius = 20): DrawnDisc => ({
	place,
	count,
	x,
	y,
	radius
});

describe('names beside discs', () => {
	it('stand to the right, or to the left where the map ends', () => {
		const { labels } = labelDiscs([disc(1, 100, 100), disc(2, 570, 300)], toName, ROOM);
		expect(labels.map(({ anchor }) => anchor)).toEqual(['start', 'end']);
	});

	it('stand above or below where both sides are taken', () => {
		const beside = [disc(2, 160, 100, 40, 30), disc(3, 40, 100, 40, 30)];
		const { labels } = labelDiscs([disc(1, 100, 100), ...beside], toName, ROOM);
		expect(labels.find(({ name }) => name === 'Place 1')?.anchor).toBe('middle');
	});

	it('keep clear of keys and buttons', () => {
		const covered = [{ left: 120, top: 0, right: 600, bottom: 400 }];
		const { labels } = labelDiscs([disc(1, 100, 100)], toName, { ...ROOM, covered });
		expect(labels.map(({ anchor }) => anchor)).not.toContain('start');
	});

	it('need more room where readers want larger words', () => {
		const crowd = Array.from({ length: 6 }, (_, at) => disc(at, 60, 40 + 16 * at, 50, 5));
		const usual = labelDiscs(crowd, toName, ROOM).labels;
		const larger = labelDiscs(crowd, toName, { ...ROOM, scale: 1.6 }).labels;
		expect(larger.length).toBeLessThan(usual.length);
		expect(larger[0]!.x * 1.6).toBeGreaterThan(65);
	});

	it('begin with the place that is opened', () => {
		const crowd = [disc(1, 100, 100), disc(2, 102, 102)];
		const { labels } = labelDiscs(crowd, toName, { ...ROOM, first: 2 });
		expect(labels[0]!.name).toBe('Place 2');
	});

	it('have that of the opened place in the thickest crowd, but under no button', () => {
		const crowd = [0, 1, 2, 3, 4].flatMap((row) =>
			[0, 1, 2, 3, 4].map((column) => disc(5 * row + column, 200 + 20 * column, 100 + 20 * row))
		);
		const named = (room: Partial<LabelRoom>) =>
			labelDiscs(crowd, toName, { ...ROOM, ...room }).labels.map(({ name }) => name);
		expect(named({})).not.toContain('Place 12');
		expect(named({ first: 12 })[0]).toBe('Place 12');
		const covered = [{ left: 0, top: 0, right: 600, bottom: 400 }];
		expect(named({ first: 12, covered })).toEqual([]);
	});

	it('are fewer on a small map, however much room there is beside its discs', () => {
		const named = (width: number, height: number) => {
			const discs = Array.from({ length: 60 }, (_, at) => disc(at, 20, 10 + at * 7, 50, 2));
			const apart = discs.map((each, at) => ({ ...each, y: 10 + 17 * at }));
			return labelDiscs(apart, toName, { ...ROOM, width, height }).labels.length;
		};
		expect(named(390, 445)).toBe(10);
		expect(named(768, 573)).toBe(17);
		expect(named(1440, 1100)).toBe(24);
	});

	it('are none where there is nothing', () => {
		expect(labelDiscs([], toName, ROOM).labels).toEqual([]);
	});
});

describe('clusters of marks', () => {
	const viewport = toMercatorViewport({ width: 600, height: 400, centre: [0, 0], zoom: 2 });
	const places = { lng: Float64Array.of(0, 10, NaN, 170), lat: Float64Array.of(0, 5, NaN, 0) };
	const counts = { key: Uint32Array.of(0, 1, 2, 3), value: Float64Array.of(3, 9, 2, 41) };

	it('are the places of few events in the view, the busiest first', () => {
		const clusters = toClusters(counts, places, viewport, null);
		expect(clusters.map(({ place, count }) => [place, count])).toEqual([
			[1, 9],
			[0, 3]
		]);
	});

	it('are only those asked for while the map moves', () => {
		expect(toClusters(counts, places, viewport, [0]).map(({ place }) => place)).toEqual([0]);
		expect(toClusters(counts, places, viewport, [])).toEqual([]);
	});

	it('are found across the antimeridian', () => {
		const east = toMercatorViewport({ width: 600, height: 400, centre: [-179, 0], zoom: 3 });
		const near = { lng: Float64Array.of(179), lat: Float64Array.of(0) };
		const one = { key: Uint32Array.of(0), value: Float64Array.of(1) };
		expect(toClusters(one, near, east, null)).toHaveLength(1);
	});
});
