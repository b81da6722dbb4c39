import { describe, expect, it } from 'vitest';
import { toWorldCopies } from '#lib/core/crowd/world-copies.ts';
import { toTestCamera } from './test-camera.ts';

/** The copies of the whole world that a view 800 pixels wide shows. */
function copiesAt(lng: number, zoom: number) {
	return toTestCamera({ lng, lat: 0, zoom }).copies;
}

describe('copies of the world', () => {
	it('are the one world where the view lies in it', () => {
		expect(copiesAt(0, 2)).toEqual([0]);
		expect(copiesAt(120, 5)).toEqual([0]);
	});

	it('are both sides where the view crosses the edge', () => {
		expect(copiesAt(179, 4)).toEqual([0, 1]);
		expect(copiesAt(-179, 4)).toEqual([-1, 0]);
	});

	it('are as many as a view from far away shows, and never more than nine', () => {
		expect(copiesAt(0, 0)).toEqual([-1, 0, 1]);
		expect(copiesAt(0, -8)).toHaveLength(9);
	});

	it('of a thing are those in which it is seen', () => {
		const camera = toTestCamera({ lng: 179, lat: 0, zoom: 4 });
		expect(camera.copiesOf(0.01, 0.02)).toEqual([1]);
		expect(camera.copiesOf(0.98, 1.02)).toEqual([0]);
		expect(camera.copiesOf(0.4, 0.5)).toEqual([]);
		expect(camera.copiesOf(0.9, 0.91, 600)).toEqual([0]);
	});

	it('are but one on the globe', () => {
		const globe = toTestCamera({ lng: 179, lat: 0, zoom: 1, globe: true });
		expect(globe.copies).toEqual([0]);
		expect(toWorldCopies(0.2, 0.8)).toEqual([]);
	});
});
