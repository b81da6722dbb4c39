import { describe, expect, it } from 'vitest';
import { buildScene } from '#lib/core/scene/build-scene.ts';
import { toClearBoxes, toClearFeatures } from '#lib/map/keep-clear.ts';
import { compose, MOSCOW, TEHRAN, toView } from '../core/scene/fixture.ts';

const scene = buildScene(
	compose([MOSCOW, TEHRAN], [{ at: 'moscow' }, { from: 'moscow', to: 'tehran' }]),
	toView([44, 46])
);

describe('what names of the basemap keep off', () => {
	const boxes = toClearBoxes(scene);

	it('is every place of the scene', () => {
		for (const { at, radius } of scene.nodes) {
			expect(boxes).toContainEqual({ ...at, sizePx: 2 * radius });
		}
	});

	it('is the course of its flows', () => {
		const { middle } = scene.flows[0]!;
		const nearest = Math.min(...boxes.map(({ x, y }) => Math.hypot(x - middle.x, y - middle.y)));
		expect(nearest).toBeLessThan(30);
	});

	it('is its labels over their whole width', () => {
		const { at, anchor, label } = scene.labels[0]!;
		const inside = at.x + { start: 1, middle: 0, end: -1 }[anchor] * label.text.length * 4;
		const isCovered = boxes.some(
			({ x, y, sizePx }) => Math.abs(x - inside) <= sizePx / 2 && Math.abs(y - at.y) <= sizePx
		);
		expect(isCovered).toBe(true);
	});

	it('is what lies over the map, in squares that cover it', () => {
		const tall = { left: 10, top: 100, right: 60, bottom: 220 };
		const squares = toClearBoxes(scene, [tall]).slice(0, 3);
		expect(squares.map(({ x, y, sizePx }) => [x, y, sizePx])).toEqual([
			[35, 120, 50],
			[35, 160, 50],
			[35, 200, 50]
		]);
	});

	it('has places and sizes only', () => {
		for (const { x, y, sizePx } of boxes) {
			expect([x, y, sizePx].every(Number.isFinite)).toBe(true);
			expect(sizePx).toBeGreaterThan(0);
		}
	});

	it('is laid on the ground, with the one shape that is always drawn', () => {
		const { features } = toClearFeatures([{ x: 1, y: 2, sizePx: 3 }], (x, y) => ({
			lng: x,
			lat: y
		}));
		expect(features.map(({ geometry }) => geometry.type)).toEqual(['Polygon', 'Point']);
		expect(features[1]).toMatchObject({
			properties: { size: 3 },
			geometry: { coordinates: [1, 2] }
		});
		expect(toClearFeatures().features).toHaveLength(1);
	});
});
