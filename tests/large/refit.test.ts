import { describe, expect, it } from 'vitest';
import { toGlobeViewport } from '#lib/core/scene/globe-viewport.ts';
import { toMercatorViewport } from '#lib/core/scene/mercator-viewport.ts';
import { toRefitCamera } from '#lib/large/refit.ts';

const AROUND = {
	lng: Float64Array.from({ length: 36 }, (_, at) => 10 * at - 175),
	lat: new Float64Array(36)
};
const VIEW = { width: 1000, height: 700, centre: [15, 20] as const };

describe('toRefitCamera', () => {
	it('makes a globe fill the map where the flat one showed the world', () => {
		const camera = toRefitCamera(AROUND, 'globe', toMercatorViewport({ ...VIEW, zoom: 0.8 }));
		expect(camera!.zoom).toBeGreaterThan(1.2);
	});

	it('shows the flat world again after the globe', () => {
		const camera = toRefitCamera(AROUND, 'globe', toMercatorViewport({ ...VIEW, zoom: 0.8 }))!;
		const globe = toGlobeViewport({ ...VIEW, zoom: camera.zoom });
		expect(toRefitCamera(AROUND, 'mercator', globe)!.zoom).toBeLessThan(camera.zoom);
	});

	it('keeps what the reader has turned to the middle', () => {
		const view = toMercatorViewport({ ...VIEW, centre: [120, 20], zoom: 0.8 });
		expect(toRefitCamera(AROUND, 'globe', view)!.lng).toBe(120);
	});

	it('leaves a reader alone who has come closer', () => {
		expect(toRefitCamera(AROUND, 'globe', toMercatorViewport({ ...VIEW, zoom: 5 }))).toBeNull();
	});

	it('is at hand where no place is known', () => {
		const nowhere = { lng: new Float64Array(), lat: new Float64Array() };
		const view = toMercatorViewport({ ...VIEW, zoom: 0 });
		expect(Number.isFinite(toRefitCamera(nowhere, 'globe', view)!.zoom)).toBe(true);
	});
});
