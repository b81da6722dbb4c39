import { describe, expect, it } from 'vitest';
import { withStylesFirst } from '#lib/server/head-order.ts';

const STYLE = '<link href="./a.css" rel="stylesheet">';
const SCRIPT = '<script src="./theme.js"></script>';
const AHEAD = '<link href="./map.js" rel="modulepreload">';
const DATA = '<script type="application/ld+json">{}</script>';

function toPage(...tags: string[]): string {
	return `<html><head>\n\t\t${tags.join('\n\t\t')}\n\t</head><body>${SCRIPT}${STYLE}</body></html>`;
}

describe('the order of a head', () => {
	it('is styles, the script, what is fetched ahead; all else stays in its place', () => {
		const page = toPage('<title>T</title>', SCRIPT, AHEAD, DATA, STYLE);
		expect(withStylesFirst(page)).toBe(toPage('<title>T</title>', STYLE, SCRIPT, AHEAD, DATA));
	});

	it('ends with styles and the script where nothing is fetched ahead', () => {
		expect(withStylesFirst(toPage(SCRIPT, DATA, STYLE))).toBe(toPage(DATA, STYLE, SCRIPT));
	});

	it('keeps styles in their order', () => {
		const other = STYLE.replace('a.css', 'b.css');
		expect(withStylesFirst(toPage(other, AHEAD, STYLE))).toBe(toPage(other, STYLE, AHEAD));
	});

	it('is not touched where there is none, or nothing to move', () => {
		for (const html of [AHEAD + STYLE, toPage('<title>T</title>')]) {
			expect(withStylesFirst(html)).toBe(html);
		}
	});
});
