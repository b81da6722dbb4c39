import { describe, expect, it } from 'vitest';
import { toMercatorViewport } from '#lib/core/scene/mercator-viewport.ts';
import { toLargerBoxes, toLargerView, toTextScale } from '#lib/map/larger-view.ts';

const VIEW = toMercatorViewport({ width: 800, height: 400, centre: [40, 35], zoom: 4 });

describe('words of the map', () => {
	it('grow with the text of the page, at most 1.6 times', () => {
		expect(toTextScale(16)).toBe(1);
		expect(toTextScale(20)).toBe(1.25);
		expect(toTextScale(32)).toBe(1.6);
	});

	it('never shrink, and are as usual where the text size is not known yet', () => {
		expect(toTextScale(12)).toBe(1);
		expect(toTextScale(0)).toBe(1);
	});

	it('have the very view of the map at the usual size', () => {
		expect(toLargerView(VIEW, 1)).toBe(VIEW);
	});

	it('stand where the land is when all of it is drawn so much larger', () => {
		const larger = toLargerView(VIEW, 1.6);
		const [at, drawn] = [VIEW.project(36.3, 33.5)!, larger.project(36.3, 33.5)!];
		expect(drawn.x * 1.6).toBeCloseTo(at.x);
		expect(drawn.y * 1.6).toBeCloseTo(at.y);
		expect([larger.width, larger.height]).toEqual([500, 250]);
	});

	it('have the zoom at which a map of those pixels shows as much', () => {
		const { width, height, zoom, centre } = toLargerView(VIEW, 1.6);
		const same = toMercatorViewport({ width, height, zoom, centre });
		expect(same.project(36.3, 33.5)!.x).toBeCloseTo(toLargerView(VIEW, 1.6).project(36.3, 33.5)!.x);
	});

	it('are not drawn where the globe has no point', () => {
		expect(toLargerView({ ...VIEW, project: () => null }, 1.5).project(0, 0)).toBeNull();
	});

	it('keep out of the same boxes', () => {
		expect(toLargerBoxes([{ left: 16, top: 0, right: 160, bottom: 32 }], 1.6)).toEqual([
			{ left: 10, top: 0, right: 100, bottom: 20 }
		]);
	});
});
