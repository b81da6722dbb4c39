import { describe, expect, it } from 'vitest';
import { ArcParts } from '#lib/core/crowd/arc-parts.ts';
import { toDiscScale } from '#lib/core/crowd/disc-scale.ts';
import type { FrameCamera } from '#lib/core/crowd/frame-camera.ts';
import type { LargeFrame } from '#lib/core/crowd/large-scene.ts';
import { layLine } from '#lib/core/crowd/lay-strand.ts';
import { pickTarget } from '#lib/core/crowd/pick-target.ts';
import { toPlaceTable, toVector } from '#lib/core/crowd/place-table.ts';
import { SliceDrawing } from '#lib/core/crowd/slice-drawing.ts';
import { listStrands } from '#lib/core/crowd/strand-list.ts';
import { toTestCamera } from './test-camera.ts';
import { toFrame, type TestEvent } from './test-frame.ts';

const LNG = [10, 40, 179, -179, NaN];
const LAT = [20, 20, 0, 0, NaN];
const PLACES = toPlaceTable({ lng: Float64Array.from(LNG), lat: Float64Array.from(LAT) });
const CAMERA = toTestCamera({ lng: 20, lat: 20, zoom: 2 });

function sceneOf(frame: LargeFrame, camera: FrameCamera = CAMERA, units = true) {
	const drawing = new SliceDrawing(frame, units);
	const strands = listStrands(frame, drawing, new ArcParts(PLACES), camera);
	return { drawing, camera, strands, places: PLACES, scale: toDiscScale(100, camera.zoom) };
}

/** Picks where the view has no copy and no curvature to speak of. */
function pickAt(scene: ReturnType<typeof sceneOf>, x: number, y: number, lng = 25, lat = 20) {
	const degPerPx = 360 / (512 * 2 ** scene.camera.zoom);
	return pickTarget(scene, { x, y }, (left, top) =>
		toVector(lng + (left - x) * degPerPx, lat - (top - y) * degPerPx)
	);
}

const crowd = (place: number, events: number): TestEvent[] =>
	Array.from({ length: events }, () => ({ place, from: 1 }));

describe('pickTarget', () => {
	it('finds the event whose mark is pointed at', () => {
		const scene = sceneOf(toFrame([{ place: 0, from: 1 }], { places: 5, window: [0, 9] }));
		const { x, y } = CAMERA.projectPlace(PLACES, 0)!;
		expect(pickAt(scene, x + 2, y)).toEqual({ type: 'event', row: 0, place: 0 });
		expect(pickAt(scene, x + 20, y)).toBeNull();
	});

	it('finds each of several marks of a place where it is drawn', () => {
		const scene = sceneOf(toFrame(crowd(0, 30), { places: 5, window: [0, 9] }));
		const { x, y } = CAMERA.projectPlace(PLACES, 0)!;
		const rows = new Set<number>();
		for (let dx = -40; dx <= 40; dx++) {
			for (let dy = -40; dy <= 40; dy += 2) {
				const found = pickAt(scene, x + dx, y + dy);
				if (found?.type === 'event') rows.add(found.row);
			}
		}
		expect(rows.size).toBe(30);
	});

	it('finds a disc within its rim, and of two the smaller', () => {
		const events = [...crowd(0, 400), ...crowd(1, 60)];
		const scene = sceneOf(toFrame(events, { places: 5, window: [0, 9] }), CAMERA, false);
		const { x, y } = CAMERA.projectPlace(PLACES, 1)!;
		expect(pickAt(scene, x, y)).toEqual({ type: 'place', place: 1 });
		const far = toTestCamera({ lng: 20, lat: 20, zoom: -3 });
		const both = sceneOf(toFrame(events, { places: 5, window: [0, 9] }), far, false);
		const point = far.projectPlace(PLACES, 0)!;
		expect(pickAt(both, point.x, point.y)).toEqual({ type: 'place', place: 1 });
	});

	it('finds a flow on its side of the line, and the way back on the other', () => {
		const flows = (from: number, to: number) => ({ place: from, destination: to, from: 1 });
		const events = [flows(0, 1), flows(1, 0)];
		const scene = sceneOf(toFrame(events, { places: 5, window: [0, 9] }));
		const middleOf = (start: number) => {
			const strand = scene.strands.find(({ from }) => from === start)!;
			return layLine(scene, strand, strand.parts[0]!)[24]!;
		};
		const [there, back] = [middleOf(0), middleOf(1)];
		expect(there.y).toBeGreaterThan(back.y + 10);
		expect(pickAt(scene, there.x, there.y)).toEqual({ type: 'pair', from: 0, to: 1 });
		expect(pickAt(scene, back.x, back.y)).toEqual({ type: 'pair', from: 1, to: 0 });
	});

	it('finds what is drawn in another copy of the world', () => {
		const camera = toTestCamera({ lng: 180, lat: 0, zoom: 3 });
		const events = [{ place: 2, destination: 3, from: 1 }];
		const scene = sceneOf(toFrame(events, { places: 5, window: [0, 9] }), camera);
		expect(camera.copies).toEqual([0, 1]);
		const { x, y } = camera.projectPlace(PLACES, 3, 1)!;
		expect(x).toBeGreaterThan(camera.width / 2);
		expect(pickAt(scene, x, y, -179, 0)).toMatchObject({ type: 'event', place: 3 });
	});

	it('finds nothing behind the globe, and what is before it', () => {
		const front = toTestCamera({ lng: 10, lat: 20, zoom: 2, globe: true });
		const behind = toTestCamera({ lng: -170, lat: -20, zoom: 2, globe: true });
		const frame = toFrame([{ place: 0, from: 1 }], { places: 5, window: [0, 9] });
		expect(pickAt(sceneOf(frame, front), 400, 300, 10, 20)).toMatchObject({ place: 0 });
		expect(pickAt(sceneOf(frame, behind), 400, 300, -170, -20)).toBeNull();
	});

	it('finds flows on the globe, which never leave it', () => {
		const camera = toTestCamera({ lng: 85, lat: 20, zoom: 1, globe: true });
		const frame = toFrame([{ place: 0, destination: 2, from: 1 }], { places: 5, window: [0, 9] });
		const scene = sceneOf(frame, camera);
		const [strand] = scene.strands;
		const line = layLine(scene, strand!, strand!.parts[0]!).flatMap((point) => point ?? []);
		const radii = line.map(({ x, y }) => Math.hypot(x - 400, y - 300));
		expect(line.length).toBeGreaterThan(20);
		expect(Math.max(...radii)).toBeLessThanOrEqual((1024 / (2 * Math.PI)) * 1.001);
		const { x, y } = line[20]!;
		expect(pickAt(scene, x, y, 85, 40)).toEqual({ type: 'pair', from: 0, to: 2 });
	});

	it('finds nothing in an empty slice, nor a place that is nowhere', () => {
		const none = toFrame([{ place: 0, from: 1 }], { places: 5, window: [5, 9] });
		expect(pickAt(sceneOf(none), 400, 300)).toBeNull();
		const nowhere = toFrame([{ place: 4, from: 1 }], { places: 5, window: [0, 9] });
		expect(pickAt(sceneOf(nowhere), 400, 300)).toBeNull();
	});
});
