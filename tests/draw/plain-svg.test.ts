import { describe, expect, it } from 'vitest';
import { toStyler } from '#lib/draw/plain-svg/compute-styles.ts';
import { toPathLengthPx } from '#lib/draw/plain-svg/path-length.ts';
import { resolveTheme, resolveValue } from '#lib/draw/plain-svg/resolve-value.ts';
import { parseStyleRules } from '#lib/draw/plain-svg/style-rules.ts';
import { encodeSvg, parseSvg } from '#lib/draw/plain-svg/svg-tree.ts';
import { toPlainSvg } from '#lib/draw/plain-svg/to-plain-svg.ts';

/** The computed style of the one element named `path`. */
function styleOf(markup: string, css: string, variables: Record<string, string> = {}) {
	const styles = toStyler(parseStyleRules(css), variables)(parseSvg(markup));
	for (const [element, style] of styles) if (element.name === 'path') return style;
	return null;
}

describe('markup', () => {
	it('comes back as it was, without comments', () => {
		const svg =
			'<svg viewBox="0 0 1 1"><!--[--><g><path d="M0 0"/></g><text>a &amp; b</text></svg>';
		expect(encodeSvg(parseSvg(svg))).toBe(svg.replace('<!--[-->', ''));
	});

	it('may have signs of tags in values and texts', () => {
		const svg = '<svg><g aria-label="a > b"/><text> role="x" &lt;g></text></svg>';
		expect(encodeSvg(parseSvg(svg))).toBe(svg);
	});

	it('that is broken is refused', () => {
		expect(() => parseSvg('<svg><g></svg>')).toThrow('</svg> closes <g>');
		expect(() => parseSvg('')).toThrow('no complete SVG');
	});
});

describe('styles', () => {
	it('take the weightier rule, then the later one', () => {
		const css = '.a .b { fill: red } path { fill: blue } .b { fill: green; stroke: black }';
		expect(styleOf('<svg><g class="a"><path class="b"/></g></svg>', css)).toEqual({
			fill: 'red',
			stroke: 'black'
		});
		expect(styleOf('<svg><path class="b"/></svg>', css)).toMatchObject({ fill: 'green' });
	});

	it('hand custom properties down, in whatever order they are declared', () => {
		const css =
			'.m { --mark: var(--kind, currentcolor); fill: var(--mark) } .k { --kind: #123456 }';
		expect(styleOf('<svg><g class="k"><path class="m"/></g></svg>', css)).toEqual({
			fill: '#123456'
		});
		expect(styleOf('<svg><path class="m k"/></svg>', css)).toEqual({ fill: '#123456' });
	});

	it('use the colour of an attribute where nothing else is said', () => {
		const css = '.m { fill: var(--kind, currentcolor) }';
		expect(styleOf('<svg><g color="#abcdef"><path class="m"/></g></svg>', css)).toEqual({
			fill: '#abcdef'
		});
	});

	it('mix colours', () => {
		const mix = 'color-mix(in srgb, var(--a) 30%, var(--b, Canvas))';
		expect(resolveValue(mix, { '--a': '#000000', '--b': '#ffffff' }, '#000')).toBe('#b3b3b3');
	});

	it('give a translucent colour as colour and opacity', () => {
		expect(styleOf('<svg><path class="h"/></svg>', '.h { fill: rgb(28 31 33 / 7%) }')).toEqual({
			fill: '#1c1f21',
			'fill-opacity': '0.07'
		});
	});

	it('leave out media, focus and all that is not drawn', () => {
		const css =
			'@media print { .a { fill: red } } .a:focus { fill: red } .a { cursor: pointer; fill: tan }';
		expect(styleOf('<svg><path class="a"/></svg>', css)).toEqual({ fill: 'tan' });
	});

	it('know the themes', () => {
		const value = 'light-dark(rgb(1 2 3 / 4%), #222222)';
		expect(resolveTheme(value, 'light')).toBe('rgb(1 2 3 / 4%)');
		expect(resolveTheme(value, 'dark')).toBe('#222222');
		expect(resolveTheme('#333333', 'dark')).toBe('#333333');
	});
});

describe('a plain picture', () => {
	const MARKUP =
		'<svg><path class="ground" fill="light-dark(#eeeeee, #111111)" d="M0 0"/><svg class="scene" viewBox="0 0 9 9">' +
		'<path class="hit flow-hit" d="M0 0" role="img"/>' +
		'<path class="mark planned kind-3" role="img" aria-label="Visit" data-mark="event:a" pathLength="4" d="M-1 -1L1 -1L1 1L-1 1Z"/>' +
		'</svg></svg>';

	it('has no variables, no handles and no names of parts', () => {
		const svg = toPlainSvg(MARKUP, 'light', 'A & B');
		expect(svg).not.toMatch(/var\(|light-dark|aria-|data-|role=|hit|tabindex/);
		expect(svg).toContain('<title>A &amp; B</title>');
		expect(svg).toContain('xmlns="http://www.w3.org/2000/svg"');
	});

	it('counts dashes in pixels, of which every program knows', () => {
		const svg = toPlainSvg(MARKUP, 'light', '');
		expect(svg).not.toContain('pathLength');
		expect(svg).toContain('stroke-dasharray:1.16 0.84');
	});

	it('has the colours of its theme', () => {
		expect(toPlainSvg(MARKUP, 'light', '')).toContain('#eeeeee');
		expect(toPlainSvg(MARKUP, 'dark', '')).not.toContain('#eeeeee');
	});

	it('has both themes where it is to follow the reader', () => {
		const svg = toPlainSvg(MARKUP, 'auto', '');
		expect(svg).toMatch(/#eeeeee.*@media\(prefers-color-scheme:dark\)\{.*#111111/);
	});

	it('measures the outlines of marks', () => {
		expect(toPathLengthPx('M0 0L3 0L3 4Z')).toBe(12);
		expect(toPathLengthPx('M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z')).toBeCloseTo(8 * Math.PI, 6);
		expect(toPathLengthPx('')).toBe(0);
	});
});
