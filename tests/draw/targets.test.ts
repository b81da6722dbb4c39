import { describe, expect, it } from 'vitest';
import { buildScene } from '#lib/core/scene/build-scene.ts';
import { toKeyAct } from '#lib/draw/scene-keys.ts';
import { toDiscArcs } from '#lib/draw/disc-arcs.ts';
import {
	findEntry,
	findNearest,
	toFlowTarget,
	toRecordTargets,
	toStops
} from '#lib/draw/targets.ts';
import { compose, MOSCOW, repeat, TEHRAN, toView } from '../core/scene/fixture.ts';

const SCENE = buildScene(
	compose(
		[MOSCOW, TEHRAN],
		[
			{ from: 'moscow', at: 'tehran' },
			{ at: 'moscow', inForce: true },
			{ from: 'tehran', to: 'moscow' }
		]
	),
	toView([42, 46])
);
const STOPS = toStops(SCENE);
const FLOWS = SCENE.flows.map(toFlowTarget);

describe('toStops', () => {
	it('reaches every record once, in date order', () => {
		const refs = STOPS.map(({ hover }) => (hover.type === 'record' ? hover.ref : hover.type));
		expect(refs).toEqual(['event:r1', 'event:r0', 'relation:r2']);
	});

	it('reaches discs as places, after the records', () => {
		const crowd = repeat(100, () => ({ at: 'moscow' }));
		const scene = buildScene(
			compose([MOSCOW, TEHRAN], [...crowd, { at: 'tehran' }]),
			toView([42, 46])
		);
		expect(toStops(scene).map(({ hover }) => hover.type)).toEqual(['record', 'place']);
	});

	it('has none in an empty scene', () => {
		expect(toStops(buildScene(compose([MOSCOW], []), toView([42, 46])))).toEqual([]);
	});
});

describe('findEntry', () => {
	it('is the first stop: a record, a disc where there is no other, nothing in an empty scene', () => {
		const crowd = compose(
			[MOSCOW],
			repeat(200, () => ({ at: 'moscow' }))
		);
		for (const scene of [SCENE, buildScene(crowd, toView([42, 46]))]) {
			expect(findEntry(scene)).toBe(toStops(scene)[0]?.key);
		}
		expect(findEntry(buildScene(compose([MOSCOW], []), toView([42, 46])))).toBeNull();
	});

	it('is the record that is open', () => {
		const composition = compose([MOSCOW, TEHRAN], [{ at: 'moscow' }, { at: 'tehran' }]);
		const selection = { type: 'record', ref: 'event:r1' } as const;
		const emphasis = { hovered: null, selection, unfold: null };
		expect(findEntry(buildScene(composition, toView([42, 46]), emphasis))).toBe('tehran/event:r1');
	});

	it('is a port where all lies outside the view', () => {
		const scene = buildScene(compose([MOSCOW], [{ at: 'moscow' }]), toView([-60, -30]));
		expect(findEntry(scene)).toBe('moscow');
	});
});

describe('findNearest', () => {
	const records = toRecordTargets(SCENE);

	it('finds the mark under the pointer and the nearest one around it', () => {
		const [mark] = records;
		expect(findNearest(records, mark!.at, 12)?.key).toBe(mark!.key);
		expect(findNearest(records, { x: mark!.at.x + 2, y: mark!.at.y }, 12)?.key).toBe(mark!.key);
	});

	it('finds nothing out of reach', () => {
		expect(findNearest(records, { x: -500, y: -500 }, 22)).toBeNull();
		expect(findNearest([], { x: 0, y: 0 }, 22)).toBeNull();
	});
});

describe('toKeyAct', () => {
	const keyOf = (key: string, focused: string | null) => {
		const act = toKeyAct(key, focused, STOPS, FLOWS);
		return act?.type === 'go' ? act.to.key : (act?.type ?? null);
	};

	it('goes through the records with left and right and stops at the ends', () => {
		expect(keyOf('ArrowRight', STOPS[0]!.key)).toBe(STOPS[1]!.key);
		expect(keyOf('ArrowLeft', STOPS[1]!.key)).toBe(STOPS[0]!.key);
		expect(keyOf('ArrowLeft', STOPS[0]!.key)).toBe(STOPS[0]!.key);
		expect(keyOf('End', null)).toBe(STOPS.at(-1)!.key);
		expect(keyOf('Home', STOPS[1]!.key)).toBe(STOPS[0]!.key);
	});

	it('goes through the flows with up and down', () => {
		expect(keyOf('ArrowDown', STOPS[0]!.key)).toBe(FLOWS[0]!.key);
		expect(keyOf('ArrowDown', FLOWS[0]!.key)).toBe(FLOWS[1]!.key);
	});

	it('opens with Enter and Space and leaves with Escape', () => {
		expect(keyOf('Enter', STOPS[0]!.key)).toBe('open');
		expect(keyOf(' ', STOPS[0]!.key)).toBe('open');
		expect(keyOf('Escape', STOPS[0]!.key)).toBe('leave');
	});

	it('leaves other keys alone', () => {
		expect(keyOf('a', STOPS[0]!.key)).toBeNull();
		expect(keyOf('Tab', STOPS[0]!.key)).toBeNull();
	});

	it('goes nowhere where there is nothing', () => {
		expect(toKeyAct('ArrowRight', null, [], [])).toBeNull();
		expect(toKeyAct('Home', null, [], [])).toBeNull();
		expect(toKeyAct('End', null, [], [])).toBeNull();
	});
});

describe('toDiscArcs', () => {
	const disc = { radius: 30, always: false };

	it('draws a share for each kind', () => {
		const shares = [
			{ kindIndex: 0, color: null, count: 30 },
			{ kindIndex: 3, color: '#123456', count: 70 }
		];
		const arcs = toDiscArcs({ ...disc, total: 100, shares });
		expect(arcs.map(({ kindIndex }) => kindIndex)).toEqual([0, 3]);
		expect(arcs.every(({ path }) => /^M[-\d. ]+A.*Z$/.test(path))).toBe(true);
	});

	it('draws a single kind as a whole ring', () => {
		const shares = [{ kindIndex: 0, color: null, count: 100 }];
		const [arc] = toDiscArcs({ ...disc, total: 100, shares });
		expect(arc?.path).not.toContain('NaN');
		expect(arc?.path.match(/Z/g)).toHaveLength(2);
	});
});
