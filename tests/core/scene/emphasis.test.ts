import { describe, expect, it } from 'vitest';
import { buildScene } from '#lib/core/scene/build-scene.ts';
import { NO_EMPHASIS, type Emphasis } from '#lib/core/scene/emphasis.ts';
import { compose, DAMASCUS, MOSCOW, repeat, TEHRAN, toView } from './fixture.ts';

const VIEW = toView([42, 46]);
const PLACES = [MOSCOW, TEHRAN, DAMASCUS];
const COMPOSITION = compose(PLACES, [
	{ from: 'moscow', to: 'tehran' },
	{ from: 'tehran', to: 'moscow', modality: 'planned' },
	{ from: 'moscow', to: 'tehran', inForce: true },
	{ from: 'moscow', to: 'tehran', directed: false },
	{ from: 'damascus', at: 'moscow' }
]);

function build(emphasis: Partial<Emphasis>) {
	return buildScene(COMPOSITION, VIEW, { ...NO_EMPHASIS, ...emphasis });
}

describe('a selected record', () => {
	const scene = build({ selection: { type: 'record', ref: 'event:r4' } });

	it('keeps its own strand and places strong and lets the others recede', () => {
		const strong = scene.strands.filter(({ stress }) => stress === 'strong');
		expect(strong.map(({ flow }) => flow)).toEqual(['damascus:moscow']);
		expect(scene.strands.filter(({ stress }) => stress === 'rest')).toEqual([]);
		expect(scene.nodes.find(({ id }) => id === 'tehran')?.stress).toBe('faint');
	});

	it('is said where it happened, in place of that name', () => {
		expect(scene.callout).toMatchObject({ title: 'Moscow, 1970', note: 'from Damascus' });
		expect(scene.labels.map(({ node }) => node)).not.toContain('moscow');
	});

	it('changes nothing when it is not in the slice', () => {
		const other = build({ selection: { type: 'record', ref: 'event:elsewhere' } });
		expect(other).toEqual(build({}));
	});
});

describe('an unfolded pair', () => {
	const pair = { from: 'moscow', to: 'tehran' };

	it('shows every record once: acts as darts, relations in force as strands', () => {
		const { unfolded, strands } = build({ unfold: pair });
		expect(unfolded?.darts.map(({ tie }) => tie.ref).sort()).toEqual([
			'relation:r0',
			'relation:r1',
			'relation:r3'
		]);
		expect(unfolded?.lasting.map(({ tie }) => tie.ref)).toEqual(['relation:r2']);
		expect(strands.map(({ flow }) => flow)).toEqual(['damascus:moscow']);
	});

	it('unfolds when its flow is selected or pointed at, from either end', () => {
		const selected = build({ selection: { type: 'flow', from: 'tehran', to: 'moscow' } });
		const hovered = build({ hovered: { type: 'flow', ...pair } });
		expect(selected.unfolded?.darts).toHaveLength(3);
		expect(hovered.unfolded?.darts).toHaveLength(3);
		expect(hovered.strands.every(({ stress }) => stress === 'faint')).toBe(true);
	});

	it('stays unfolded while one of its darts is pointed at', () => {
		const hovered = { type: 'record', ref: 'relation:r0', flow: pair } as const;
		expect(build({ hovered }).unfolded?.darts).toHaveLength(3);
		expect(build({ hovered: { type: 'record', ref: 'relation:r0' } }).unfolded).toBeNull();
	});

	it('does not unfold unasked, even where it is all there is', () => {
		expect(buildScene(compose(PLACES, [pair]), VIEW).unfolded).toBeNull();
	});

	it('lines darts up on their own side of the road, in the direction of travel', () => {
		const { unfolded } = build({ unfold: pair });
		const at = (ref: string) => unfolded!.darts.find(({ tie }) => tie.ref === ref)!;
		expect(at('relation:r0').at.x).toBeLessThan(at('relation:r1').at.x);
		expect(at('relation:r0').angleDeg).toBeGreaterThan(0);
		expect(at('relation:r1').angleDeg).toBeLessThan(0);
		expect(at('relation:r3').directed).toBe(false);
	});

	it('counts from four darts on, and keeps darts apart', () => {
		const many = compose(
			PLACES,
			repeat(30, () => pair)
		);
		const { unfolded } = buildScene(many, VIEW, { ...NO_EMPHASIS, unfold: pair });
		expect(unfolded?.numbers.map(({ text }) => text)).toEqual(['30']);
		const darts = unfolded!.darts;
		for (const [index, a] of darts.entries()) {
			for (const b of darts.slice(index + 1)) {
				expect(Math.hypot(a.at.x - b.at.x, a.at.y - b.at.y)).toBeGreaterThan(6);
			}
		}
	});

	it('keeps to strands where one end is outside the view', () => {
		const away = toView([20, 55.75], 4.5, 600, 400);
		expect(buildScene(COMPOSITION, away, { ...NO_EMPHASIS, unfold: pair }).unfolded).toBeNull();
	});

	it('keeps to strands where there are too many records to show one by one', () => {
		const many = compose(
			PLACES,
			repeat(201, () => pair)
		);
		const scene = buildScene(many, VIEW, { ...NO_EMPHASIS, unfold: pair });
		expect(scene.unfolded).toBeNull();
		expect(scene.strands).toHaveLength(1);
	});
});

describe('a selected place', () => {
	it('is ringed, and flows of other places recede', () => {
		const scene = build({ selection: { type: 'place', id: 'tehran' } });
		expect(scene.nodes.filter(({ isSelected }) => isSelected).map(({ id }) => id)).toEqual([
			'tehran'
		]);
		const faint = scene.strands.filter(({ stress }) => stress === 'faint');
		expect(faint.map(({ flow }) => flow)).toEqual(['damascus:moscow']);
	});
});
