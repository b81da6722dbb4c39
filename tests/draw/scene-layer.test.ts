import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { buildScene } from '#lib/core/scene/build-scene.ts';
import { NO_EMPHASIS } from '#lib/core/scene/emphasis.ts';
import { toLegend } from '#lib/core/scene/legend.ts';
import Legend from '#lib/draw/Legend.svelte';
import SceneLayer from '#lib/draw/SceneLayer.svelte';
import ShapeGlyph from '#lib/draw/ShapeGlyph.svelte';
import {
	compose,
	MOSCOW,
	repeat,
	TEHRAN,
	toView,
	type PlaceSketch,
	type RecordSketch
} from '../core/scene/fixture.ts';

const VIEW = toView([42, 46]);

function draw(records: RecordSketch[], options: { places?: PlaceSketch[]; live?: boolean } = {}) {
	const scene = buildScene(compose(options.places ?? [MOSCOW, TEHRAN], records), VIEW);
	return render(SceneLayer, { props: { scene, interactive: options.live ?? false } }).body;
}

describe('SceneLayer in prerendered pages', () => {
	it('names every mark and every flow', () => {
		const html = draw([{ from: 'moscow', at: 'tehran', title: 'A visit' }]);
		expect(html).toContain('aria-label="A visit. Visits, Moscow to Tehran, 1970, stated as fact"');
		expect(html).toContain('aria-label="Moscow to Tehran, 1 record, stated as fact"');
		expect(html).toContain('aria-label="Tehran, 1 record"');
	});

	it('has no style attribute and no handler, whatever it draws', () => {
		const records: RecordSketch[] = [
			{ from: 'moscow', to: 'tehran', inForce: true },
			{ from: 'tehran', to: 'moscow', modality: 'planned', kind: 'own' },
			...repeat(70, () => ({ at: 'moscow' }))
		];
		expect(draw(records)).not.toMatch(/\s(style|on\w+)=/);
		expect(draw(records, { live: true })).not.toMatch(/\s(style|on(?!load|error)\w+)=/);
	});

	it('keeps markup in names text', () => {
		const title = '<img src=x onerror=alert(1)>';
		const hostile = { ...MOSCOW, name: '</text><script>alert(1)</script>' };
		const html = draw([{ at: 'moscow', title }], { places: [hostile] });
		expect(html).not.toContain('<img');
		expect(html).not.toContain('<script');
		expect(html).toContain('&lt;img src=x');
	});

	it('is a picture where nothing can be opened, and one stop for the Tab key where it can', () => {
		const records = [{ at: 'moscow' }, { at: 'tehran' }];
		expect(draw(records)).not.toContain('tabindex');
		const live = draw(records, { live: true });
		expect(live.match(/tabindex="0"/g)).toHaveLength(1);
		expect(live).toContain('role="button"');
	});

	it('writes numbers after names that run from right to left', () => {
		const cairo = { id: 'cairo', name: 'القاهرة', at: [44, 46] as const };
		const html = draw(
			repeat(5, () => ({ at: 'cairo' })),
			{ places: [cairo] }
		);
		expect(html).toContain('\u2068القاهرة\u2069');
	});

	it('draws a crowd as a number', () => {
		expect(draw(repeat(10_000, () => ({ at: 'moscow' })))).toContain('10,000');
	});

	it('draws an empty slice as an empty map', () => {
		expect(draw([])).not.toContain('<path');
	});

	it('uses the colour a dataset gives and the palette otherwise', () => {
		expect(draw([{ at: 'moscow', kind: 'own' }])).toContain('color="#123456"');
		expect(draw([{ at: 'moscow', kind: 'arms' }])).toContain('kind-2');
	});

	it('tells standing by form in every mark', () => {
		const html = draw([
			{ at: 'moscow' },
			{ at: 'moscow', modality: 'alleged' },
			{ at: 'moscow', modality: 'planned' }
		]);
		for (const standing of ['stated', 'reported', 'planned']) {
			expect(html).toMatch(new RegExp(`class="mark ${standing}`));
		}
	});

	it('draws an unfolded pair dart by dart', () => {
		const pair = { from: 'moscow', to: 'tehran' };
		const scene = buildScene(
			compose(
				[MOSCOW, TEHRAN],
				repeat(5, () => pair)
			),
			VIEW,
			{
				...NO_EMPHASIS,
				unfold: pair
			}
		);
		const html = render(SceneLayer, { props: { scene } }).body;
		expect(html.match(/class="dart/g)).toHaveLength(5);
	});
});

describe('Legend and ShapeGlyph', () => {
	it('says in words what is drawn', () => {
		const rows = toLegend(compose([MOSCOW, TEHRAN], [{ from: 'moscow', to: 'tehran' }]));
		const html = render(Legend, { props: { rows } }).body;
		expect(html).toContain('stated as fact');
		expect(html).toContain('Numbers on lines count records.');
		expect(html).not.toContain('planned');
	});

	it('is hidden from assistive technology: its words are beside it', () => {
		const html = render(ShapeGlyph, { props: { shape: 'star', kindIndex: 10 } }).body;
		expect(html).toContain('aria-hidden="true"');
		expect(html).toContain('kind-2');
	});
});
