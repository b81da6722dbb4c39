import { describe, expect, it } from 'vitest';
import { projectPlace } from '#lib/core/scene/project-place.ts';
import type { Viewport } from '#lib/core/scene/viewport.ts';

/** As a live map does: it takes numbers, and throws at anything else. */
function toViewport(
	projection: Viewport['projection'],
	centre: readonly [number, number]
): Viewport {
	return {
		width: 400,
		height: 300,
		zoom: 1,
		centre,
		projection,
		project(lng: number, lat: number) {
			if (Number.isNaN(lng) || Number.isNaN(lat)) throw new Error('Invalid coordinates');
			return { x: lng, y: lat };
		}
	};
}

describe('projectPlace', () => {
	it('finds a place whose coordinates are not known nowhere, on either projection', () => {
		for (const projection of ['mercator', 'globe'] as const) {
			const viewport = toViewport(projection, [0, 0]);
			expect(projectPlace([NaN, NaN], viewport)).toBeNull();
			expect(projectPlace([10, NaN], viewport)).toBeNull();
			expect(projectPlace([10, 20], viewport)).toEqual({ x: 10, y: 20 });
		}
	});

	it('takes the copy of the world that is nearest to the middle of a flat map', () => {
		expect(projectPlace([-170, 0], toViewport('mercator', [175, 0]))).toEqual({ x: 190, y: 0 });
	});
});
