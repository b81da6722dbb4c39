import { describe, expect, it } from 'vitest';
import { DatasetLookup } from '#lib/core/model/lookup.ts';
import { buildScene } from '#lib/core/scene/build-scene.ts';
import { composeScene } from '#lib/core/scene/compose-scene.ts';
import { LastMade } from '#lib/core/scene/last-made.ts';
import type { Scene } from '#lib/core/scene/scene.ts';
import { NO_FILTERS } from '#lib/core/slice/query.ts';
import { buildSliceIndex } from '#lib/core/slice/slice-index.ts';
import { sliceRecords } from '#lib/core/slice/slice-records.ts';
import { parseWindow } from '#lib/core/time/window.ts';
import { loadDataset } from '#lib/server/load-dataset.ts';
import { toView } from './fixture.ts';

describe('what was last made', () => {
	const make = () => ({});

	it('is handed out again for the same parts', () => {
		const last = new LastMade<object, object>();
		const key = {};
		expect(last.of(key, [1, key], make)).toBe(last.of(key, [1, key], make));
	});

	it('is made anew when a part differs, is missing or is added', () => {
		const last = new LastMade<object, object>();
		const key = {};
		const first = last.of(key, [1, 2], make);
		for (const parts of [[1, 3], [1], [1, 2, 3], []]) {
			expect(last.of(key, parts, make)).not.toBe(first);
		}
	});

	it('is kept apart for each thing', () => {
		const last = new LastMade<object, object>();
		expect(last.of({}, [], make)).not.toBe(last.of({}, [], make));
	});

	it('takes NaN as equal to itself', () => {
		const last = new LastMade<object, object>();
		const key = {};
		expect(last.of(key, [NaN], make)).toBe(last.of(key, [NaN], make));
	});

	it('makes nothing that is known, also where nothing came of it', () => {
		const last = new LastMade<object, null>();
		const key = {};
		let count = 0;
		const makeNothing = () => {
			count++;
			return null;
		};
		last.of(key, [], makeNothing);
		last.of(key, [], makeNothing);
		expect(count).toBe(1);
	});
});

describe('a scene of the corpus whose window moves by a year', () => {
	const { dataset } = loadDataset({
		id: 'moscow-damascus-tehran',
		path: 'data/moscow-damascus-tehran'
	});
	const lookup = new DatasetLookup(dataset!);
	const index = buildSliceIndex(dataset!, lookup);
	const view = toView([45, 42], 3);

	function sceneOf(window: string, at = view): Scene {
		const query = { mode: 'window', filters: NO_FILTERS, dates: 'possible' } as const;
		const slice = sliceRecords(index, { ...query, window: parseWindow(window)! });
		return buildScene(composeScene(slice, lookup), at);
	}

	/** How many things of the second scene are the same objects in the first, by list. */
	function countShared(a: Scene, b: Scene) {
		const lists = ['nodes', 'flows', 'strands', 'labels'] as const;
		return Object.fromEntries(
			lists.map((list) => {
				const before = new Set<unknown>(a[list]);
				return [list, b[list].filter((item) => before.has(item)).length / b[list].length];
			})
		);
	}

	it('shares what the year has not touched', () => {
		const shared = countShared(sceneOf('1980/1989'), sceneOf('1981/1990'));
		for (const share of Object.values(shared)) expect(share).toBeGreaterThan(0.1);
		expect(shared.flows).toBeLessThan(1);
	});

	it('is the same as one that is built without any before it', () => {
		sceneOf('1975/1984');
		const { taken: _taken, ...scene } = sceneOf('1976/1985');
		const afresh = new DatasetLookup(structuredClone(dataset!));
		const query = { mode: 'window', filters: NO_FILTERS, dates: 'possible' } as const;
		const slice = sliceRecords(buildSliceIndex(structuredClone(dataset!), afresh), {
			...query,
			window: parseWindow('1976/1985')!
		});
		expect(buildScene(composeScene(slice, afresh), view)).toMatchObject(scene);
	});

	it('shares nothing that has a place on the screen once the camera has moved', () => {
		const shared = countShared(sceneOf('1980/1989'), sceneOf('1980/1989', toView([40, 40], 3.1)));
		expect(Object.values(shared)).toEqual([0, 0, 0, 0]);
	});
});
