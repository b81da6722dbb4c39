import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import type { LineLayerSpecification } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import tokens from '#lib/ui/tokens.css?raw';
import { toLineWidth, WIDER, type LandLine } from '#lib/draw/land-lines.ts';
import { SOURCES, toBasemapStyle } from '#lib/map/basemap-style.ts';
import { toPalette, type Palette } from '#lib/draw/palette.ts';

const LOOKS = (['light', 'dark'] as const).flatMap((theme) =>
	[false, true].map((moreContrast) => ({ theme, moreContrast }))
);

/** What the page takes of the palette, by its own names. */
const TOKENS: Readonly<Record<string, keyof Palette>> = {
	land: 'land',
	'land-lit': 'landLit',
	water: 'water',
	'border-dispute': 'disputed',
	'name-country': 'countryName',
	'name-sea': 'seaName',
	'name-city': 'cityName'
};
const LINES: Readonly<Record<string, LandLine>> = {
	provinces: 'province',
	rivers: 'river',
	shores: 'shore',
	coast: 'coast',
	'borders-i': 'i',
	'borders-c': 'c',
	'borders-d': 'd',
	'borders-x': 'x'
};

/** WCAG 2 contrast of two `#rrggbb`. */
function contrast(a: string, b: string): number {
	const [light = 0, dark = 0] = [a, b].map(luminance).sort((x, y) => y - x);
	return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
	const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
		const part = parseInt(color.slice(at, at + 2), 16) / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

describe('the style of the basemap', () => {
	it.each(LOOKS)('is a valid style: $theme, more contrast $moreContrast', (look) => {
		expect(validateStyleMin(toBasemapStyle(look))).toEqual([]);
	});

	it('asks nobody for anything: no tiles, glyphs or sprites', () => {
		const text = JSON.stringify(toBasemapStyle(LOOKS[0]!));
		expect(text).not.toMatch(/https?:|glyphs|sprite|"tiles"/);
	});

	it('writes nothing: names are laid out with the marks', () => {
		expect(toBasemapStyle(LOOKS[0]!).layers.filter(({ type }) => type === 'symbol')).toEqual([]);
	});

	it('has one line for each kind of border, told by a state and by nothing that is laid out', () => {
		const lines = toBasemapStyle(LOOKS[0]!).layers.filter(({ id }) => id.startsWith('borders-'));
		expect(lines.map(({ id }) => id)).toEqual(['borders-c', 'borders-d', 'borders-i', 'borders-x']);
		for (const { paint, layout } of lines as LineLayerSpecification[]) {
			expect(JSON.stringify(paint?.['line-opacity'])).toContain('feature-state');
			expect(JSON.stringify(layout)).not.toContain('state');
		}
	});

	it('strengthens inner borders for those who ask for more contrast', () => {
		for (const theme of ['light', 'dark'] as const) {
			const ground = toPalette(theme, true).land;
			const [usual, more] = [false, true].map((is) => toPalette(theme, is).borderInner);
			expect(contrast(more!, ground)).toBeGreaterThan(contrast(usual!, ground));
			expect(contrast(more!, ground)).toBeGreaterThanOrEqual(3);
		}
	});

	it('changes at once, without fades', () => {
		expect(toBasemapStyle(LOOKS[0]!).transition).toEqual({ duration: 0, delay: 0 });
	});

	it('has provinces under lakes, and borders over them', () => {
		const ids = toBasemapStyle(LOOKS[0]!).layers.map(({ id }) => id);
		expect(ids.indexOf('provinces')).toBeLessThan(ids.indexOf('lakes'));
		expect(ids.indexOf('borders-i')).toBeGreaterThan(ids.indexOf('lakes'));
	});

	it('has the same layers in every look, so that a theme is a change of paint', () => {
		const [first, ...others] = LOOKS.map((look) =>
			toBasemapStyle(look).layers.map(({ id, paint }) => [id, ...Object.keys(paint ?? {})])
		);
		for (const other of others) expect(other).toEqual(first);
	});

	it('draws every source and draws from no other', () => {
		const { layers, sources } = toBasemapStyle(LOOKS[0]!);
		const used = new Set(layers.flatMap((layer) => ('source' in layer ? [layer.source] : [])));
		expect([...used].sort()).toEqual([...SOURCES].sort());
		expect(Object.keys(sources).sort()).toEqual([...SOURCES].sort());
	});

	it.each(LOOKS)('can be read: $theme, more contrast $moreContrast', (look) => {
		const palette = toPalette(look.theme, look.moreContrast);
		for (const ground of [palette.land, palette.landLit]) {
			expect(contrast(palette.border, ground)).toBeGreaterThanOrEqual(3);
			expect(contrast(palette.disputed, ground)).toBeGreaterThanOrEqual(3);
			expect(contrast(palette.countryName, ground)).toBeGreaterThanOrEqual(4.5);
			expect(contrast(palette.cityName, ground)).toBeGreaterThanOrEqual(4.5);
		}
		// A sea's name leaves the water where it is longer than the sea is wide.
		for (const ground of [palette.water, palette.land, palette.landLit]) {
			expect(contrast(palette.seaName, ground)).toBeGreaterThanOrEqual(4.5);
		}
	});

	it.each(LOOKS)('has the colours of the page: $theme, more contrast $moreContrast', (look) => {
		const palette = toPalette(look.theme, look.moreContrast);
		const [usual = '', more = ''] = tokens.split('(prefers-contrast: more)');
		for (const [name, color] of Object.entries(TOKENS)) {
			const pair = new RegExp(`--${name}: light-dark\\((#[\\da-f]{6}), (#[\\da-f]{6})\\)`);
			const found = (look.moreContrast && pair.exec(more)) || pair.exec(usual);
			expect(found?.[look.theme === 'light' ? 1 : 2], name).toBe(palette[color]);
		}
	});

	it.each(LOOKS)('draws lines as wide as pictures do: $theme, $moreContrast', (look) => {
		const wider = look.moreContrast ? WIDER : 1;
		for (const layer of toBasemapStyle(look).layers) {
			const line = LINES[layer.id];
			if (!line) continue;
			const width = (layer as LineLayerSpecification).paint?.['line-width'];
			const [, , , far, atFar, near, atNear] = width as [string, object, object, ...number[]];
			expect(atFar).toBeCloseTo(toLineWidth(line, far!) * wider);
			expect(atNear).toBeCloseTo(toLineWidth(line, near!) * wider);
		}
	});
});
