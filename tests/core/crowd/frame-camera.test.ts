import { describe, expect, it } from 'vitest';
import { toPlaceTable } from '#lib/core/crowd/place-table.ts';
import { isInView } from '#lib/core/scene/in-view.ts';
import { toTestCamera } from './test-camera.ts';

const PLACES = toPlaceTable({
	lng: Float64Array.of(13.3777041, 13.3787041, -166.6),
	lat: Float64Array.of(52.5162746, 52.5162746, -52.5)
});

describe('FrameCamera', () => {
	it('puts the centre of the view in its middle', () => {
		const camera = toTestCamera({ lng: 13.3777041, lat: 52.5162746, zoom: 9 });
		const { x, y } = camera.projectPlace(PLACES, 0)!;
		expect(x).toBeCloseTo(400, 6);
		expect(y).toBeCloseTo(300, 6);
	});

	it('gives shaders the same place as pointing, also at the zoom of a street', () => {
		const camera = toTestCamera({ lng: 13.3777, lat: 52.5163, zoom: 18 });
		const uniforms = camera.uniforms();
		const matrix = uniforms.u_projection_matrix as Float32Array;
		const [cx, cy, lx, ly] = uniforms.u_centre as number[];
		const t = PLACES.texels.subarray(8, 12);
		const near = [t[0]! - cx! + (t[2]! - lx!), t[1]! - cy! + (t[3]! - ly!)].map(Math.fround);
		const clip = [0, 1].map(
			(row) => matrix[row]! * near[0]! + matrix[4 + row]! * near[1]! + matrix[12 + row]!
		);
		const { x, y } = camera.projectPlace(PLACES, 1)!;
		expect(((clip[0]! + 1) / 2) * 800).toBeCloseTo(x, 1);
		expect(((1 - clip[1]!) / 2) * 600).toBeCloseTo(y, 1);
	});

	it('shows nothing of the other side of the globe', () => {
		const camera = toTestCamera({ lng: 13, lat: 52, zoom: 2, globe: true });
		expect(camera.projectPlace(PLACES, 0)).not.toBeNull();
		expect(camera.projectPlace(PLACES, 2)).toBeNull();
	});

	it('shows a place in the copy of the world that is asked for', () => {
		const camera = toTestCamera({ lng: 170, lat: 0, zoom: 1 });
		const [first, second] = [0, 1].map((copy) => camera.projectPlace(PLACES, 0, copy)!);
		expect(second!.x - first!.x).toBeCloseTo(1024, 6);
	});

	it('is as large as the canvas', () => {
		const camera = toTestCamera({ lng: 0, lat: 0, zoom: 1 });
		expect(isInView({ x: 0, y: 600 }, camera)).toBe(true);
		expect(isInView({ x: -1, y: 10 }, camera)).toBe(false);
		expect(isInView({ x: -1, y: 10 }, camera, 2)).toBe(true);
	});
});
