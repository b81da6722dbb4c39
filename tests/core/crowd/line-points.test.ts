import { describe, expect, it } from 'vitest';
import { ArcParts } from '#lib/core/crowd/arc-parts.ts';
import { toDiscScale } from '#lib/core/crowd/disc-scale.ts';
import { layLine } from '#lib/core/crowd/lay-strand.ts';
import { toLinePoints } from '#lib/core/crowd/line-points.ts';
import { toPlaceTable } from '#lib/core/crowd/place-table.ts';
import { SliceDrawing } from '#lib/core/crowd/slice-drawing.ts';
import { listStrands } from '#lib/core/crowd/strand-list.ts';
import { toTestCamera } from './test-camera.ts';
import { toFrame, type TestEvent } from './test-frame.ts';

const COUNT = 60;
const PLACES = toPlaceTable({
	lng: Float64Array.from({ length: COUNT }, (_, place) => place - 30),
	lat: Float64Array.from({ length: COUNT }, (_, place) => (place % 7) * 3)
});
const VIEW = toTestCamera({ lng: 0, lat: 10, zoom: 3 });

function sceneOf(events: readonly TestEvent[], camera = VIEW) {
	const frame = toFrame(events, { places: COUNT, window: [0, 9] });
	const drawing = new SliceDrawing(frame, true);
	const strands = listStrands(frame, drawing, new ArcParts(PLACES), camera);
	return { drawing, camera, strands, places: PLACES, scale: toDiscScale(100, camera.zoom) };
}

const flow = (from: number, to: number): TestEvent => ({ place: from, destination: to, from: 1 });

describe('toLinePoints', () => {
	it('follows a line as it is drawn, with no room for a name between two points', () => {
		const scene = sceneOf([flow(10, 50)]);
		const points = toLinePoints(scene);
		const { x, y } = layLine(scene, scene.strands[0]!, scene.strands[0]!.parts[0]!)[24]!;
		expect(Math.min(...points.map((at) => Math.hypot(at.x - x, at.y - y)))).toBeLessThan(1e-6);
		const gaps = points.slice(1).map((to, at) => {
			const from = points[at]!;
			return Math.hypot(to.x - from.x, to.y - from.y);
		});
		expect(Math.max(...gaps)).toBeLessThan(9);
		expect(points.length).toBeGreaterThan(30);
	});

	it('has each line of a pair that lies beside another', () => {
		const one = toLinePoints(sceneOf([flow(10, 50)])).length;
		const both = toLinePoints(sceneOf([flow(10, 50), flow(50, 10)])).length;
		expect(both / one).toBeCloseTo(2, 0);
	});

	it('leaves out hairlines', () => {
		const strong = Array.from({ length: 40 }, (_, at) => [flow(at, at + 2), flow(at, at + 2)]);
		const weak = Array.from({ length: 15 }, (_, at) => flow(at, at + 9));
		const points = toLinePoints(sceneOf([...strong.flat(), ...weak]));
		expect(points).toEqual(toLinePoints(sceneOf(strong.flat())));
	});

	it('is as short far away from the view as in it, and has loops', () => {
		const close = toTestCamera({ lng: 0, lat: 10, zoom: 9 });
		expect(toLinePoints(sceneOf([flow(0, 59)], close)).length).toBeLessThan(400);
		expect(toLinePoints(sceneOf([flow(30, 30)])).length).toBeGreaterThan(4);
	});

	it('is empty where nothing flows', () => {
		expect(toLinePoints(sceneOf([{ place: 3, from: 1 }]))).toEqual([]);
	});
});
