import { describe, expect, it } from 'vitest';
import { buildScene } from '#lib/core/scene/build-scene.ts';
import { NO_EMPHASIS } from '#lib/core/scene/emphasis.ts';
import { toSceneRows } from '#lib/core/scene/scene-rows.ts';
import { ALL_DAYS } from '#lib/core/time/day.ts';
import { compose, composeCorpus, DAMASCUS, IRAN, MOSCOW, TEHRAN, toView } from './fixture.ts';

type Sketches = Parameters<typeof compose>;

function samples(
	places: Sketches[0],
	records: Sketches[1],
	view = toView([40, 45]),
	unfold = false
) {
	const emphasis = unfold
		? { ...NO_EMPHASIS, unfold: { from: 'moscow', to: 'damascus' } }
		: NO_EMPHASIS;
	const scene = buildScene(compose(places, records), view, emphasis as typeof NO_EMPHASIS);
	return toSceneRows(scene).map(({ sample }) => sample);
}

const BETWEEN = { from: 'moscow', to: 'damascus' };

describe('toSceneRows', () => {
	it('says nothing of what is not there', () => {
		expect(samples([], [])).toEqual([]);
		expect(samples([MOSCOW, DAMASCUS], [BETWEEN])).toEqual([]);
	});

	it('explains the acts of an unfolded pair, done and asked for', () => {
		const records = [
			BETWEEN,
			{ ...BETWEEN, modality: 'planned' as const },
			{ ...BETWEEN, inForce: true }
		];
		expect(samples([MOSCOW, DAMASCUS], records, undefined, true)).toEqual([
			'dart',
			'asked',
			'lasting'
		]);
		expect(samples([MOSCOW, DAMASCUS], records)).toEqual([]);
	});

	it('explains what lies beyond the edge of the map', () => {
		expect(samples([MOSCOW, DAMASCUS], [BETWEEN], toView([37, 55], 5))).toContain('port');
	});

	it('explains marks that had to move, and loops', () => {
		expect(samples([TEHRAN, IRAN, MOSCOW], [{ from: 'moscow', to: 'moscow' }])).toContain('loop');
	});

	it('explains hairlines where there are more lines than 40', () => {
		const rows = toSceneRows(buildScene(composeCorpus(ALL_DAYS), toView([40, 45])));
		expect(rows.map(({ sample }) => sample)).toEqual(expect.arrayContaining(['hairline', 'moved']));
	});
});
