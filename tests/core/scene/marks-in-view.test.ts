import { describe, expect, it } from 'vitest';
import { countInView, countMarks } from '#lib/core/scene/marks-in-view.ts';
import { toPlaceGroups } from '#lib/core/scene/place-groups.ts';
import { buildScene } from '#lib/core/scene/build-scene.ts';
import { MOSCOW, TEHRAN, compose, toDataset, toSlice, toView } from './fixture.ts';
import type { RecordSketch } from './fixture.ts';

const at = (place: string, count: number): RecordSketch[] =>
	Array.from({ length: count }, () => ({ at: place }));

function count(records: readonly RecordSketch[], view = toView([45, 45])): number {
	const dataset = toDataset([MOSCOW, TEHRAN], records);
	const numbers = countMarks(toSlice(dataset).entries, toPlaceGroups(dataset, false));
	return countInView(numbers, view);
}

describe('marks in view', () => {
	it('are those that a scene draws', () => {
		const records = [...at('moscow', 30), ...at('tehran', 12), { from: 'moscow', to: 'tehran' }];
		const scene = buildScene(compose([MOSCOW, TEHRAN], records), toView([45, 45]));
		const drawn = scene.nodes.reduce((sum, { marks }) => sum + marks.length, 0);
		expect(count(records)).toBe(drawn);
		expect(drawn).toBe(44);
	});

	it('are one where a place is drawn as a disc, and more from near by', () => {
		expect(count(at('moscow', 100))).toBe(1);
		expect(count(at('moscow', 100), toView([37.6, 55.75], 7))).toBe(100);
		expect(count(at('moscow', 200), toView([37.6, 55.75], 7))).toBe(1);
	});

	it('leave out what lies beyond the edge', () => {
		const records = [...at('moscow', 5), ...at('tehran', 7)];
		expect(count(records, toView([51.4, 35.7], 8))).toBe(7);
		expect(count(records, toView([-100, 0], 4))).toBe(0);
	});

	it('are none of an empty slice', () => {
		expect(count([])).toBe(0);
	});

	it('count in the copy of the world that is seen', () => {
		expect(count(at('tehran', 3), toView([51.4 + 360, 35.7], 5))).toBe(3);
	});
});
