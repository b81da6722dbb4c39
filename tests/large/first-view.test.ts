import { describe, expect, it } from 'vitest';
import { toYearRange } from '#lib/core/time/day.ts';
import { findAreasInView, type LookedAt } from '#lib/large/areas-in-view.ts';
import { toFirstView } from '#lib/large/first-view.ts';

const SIZE = { width: 800, height: 600 };
const read = (address: string) => toFirstView(new URLSearchParams(address), SIZE);

describe('toFirstView', () => {
	it('is the window and the camera that an address names', () => {
		expect(read('time=1991&map=48.2,16.4,6&proj=globe')).toEqual({
			days: toYearRange(1991),
			view: {
				camera: { lat: 48.2, lng: 16.4, zoom: 6, bearing: 0, pitch: 0 },
				projection: 'globe',
				...SIZE
			}
		});
	});

	it('is of all time before the end of a window up to which everything counts', () => {
		expect(read('time=1991&mode=cumulative').days).toEqual([-Infinity, toYearRange(1991)[1]]);
	});

	it('is unknown where the address says nothing, or nothing that can be read', () => {
		expect(read('')).toEqual({ days: null, view: null });
		expect(read('time=soon&map=north')).toEqual({ days: null, view: null });
	});

	it('is of a camera as the map would take it', () => {
		expect(read('map=89,16.4,20').view?.camera).toMatchObject({ zoom: 12 });
	});
});

describe('findAreasInView', () => {
	const MICRO = 1e6;
	/** Vienna, Suva on either side of the antimeridian, and a place that nobody knows. */
	const places = {
		lng: Int32Array.of(16.4 * MICRO, 178.4 * MICRO, -178.4 * MICRO, 2 ** 31 - 1),
		lat: Int32Array.of(48.2 * MICRO, -18.1 * MICRO, -18.1 * MICRO, 2 ** 31 - 1)
	};
	const areas = [0, 1, 2].map((place) => {
		const [lng, lat] = [places.lng[place]!, places.lat[place]!];
		return [lng, lat, lng, lat] as const;
	});
	const seen = (camera: Partial<LookedAt['camera']>, projection: LookedAt['projection']) => {
		const plain = { lat: 0, lng: 0, zoom: 5, bearing: 0, pitch: 0 };
		const view = { camera: { ...plain, ...camera }, projection, ...SIZE };
		const found = findAreasInView(view, areas, places);
		return found && [...found];
	};

	it.each(['mercator', 'globe'] as const)('are those of places on the screen of a %s', (name) => {
		expect(seen({ lat: 48, lng: 16 }, name)).toEqual([0]);
		expect(seen({ lat: 0, lng: -90 }, name)).toEqual([]);
	});

	it.each(['mercator', 'globe'] as const)('are found across the antimeridian of a %s', (name) => {
		expect(seen({ lat: -18, lng: 179.9 }, name)).toEqual([1, 2]);
		expect(seen({ lat: -18, lng: -179.9 }, name)).toEqual([1, 2]);
	});

	it('are all of a world that is seen as a whole, and on a globe those of its front', () => {
		expect(seen({ zoom: 0 }, 'mercator')).toEqual([0, 1, 2]);
		expect(seen({ zoom: 0, lat: 20, lng: 20 }, 'globe')).toEqual([0]);
	});

	it('are more where the map is turned, and unknown where it leans', () => {
		expect(seen({ lat: 48.2, lng: 16.4 + 7.5, zoom: 6 }, 'mercator')).toEqual([]);
		expect(seen({ lat: 48.2, lng: 16.4 + 6, zoom: 6, bearing: 40 }, 'mercator')).toEqual([0]);
		expect(seen({ pitch: 30 }, 'mercator')).toBeNull();
	});
});
