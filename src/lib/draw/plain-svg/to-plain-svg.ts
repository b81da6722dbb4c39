import names from '#lib/draw/basemap-names.css?raw';
import frames from '#lib/draw/frame/frame.css?raw';
import samples from '#lib/draw/legend-sample.css?raw';
import marks from '#lib/draw/marks.css?raw';
import sceneStyles from '#lib/draw/scene.css?raw';
import tokens from '#lib/ui/tokens.css?raw';
import { toStyler, type Styler } from '#lib/draw/plain-svg/compute-styles.ts';
import { resolveTheme, type Variables } from '#lib/draw/plain-svg/resolve-value.ts';
import { parseStyleRules } from '#lib/draw/plain-svg/style-rules.ts';
import { toPathLengthPx } from '#lib/draw/plain-svg/path-length.ts';
import { encodeSvg, parseSvg, type SvgElement } from '#lib/draw/plain-svg/svg-tree.ts';

/** What a picture has no use for: names of parts, handles of scripts, styles of the page. */
const DROPPED = /^(class|role|tabindex|lang|focusable|color|pathLength|aria-.*|data-.*|on.*)$/;
/** Numbers in places and turns need no more than hundredths. */
const LONG_NUMBER = /-?\d+\.\d{3,}/g;

const rules = parseStyleRules([names, marks, sceneStyles, samples, frames, tokens].join('\n'));
const stylers: Readonly<Record<'light' | 'dark', Styler>> = {
	light: toStyler(rules, toVariables('light')),
	dark: toStyler(rules, toVariables('dark'))
};

/** `auto` follows the reader's own preference, in programs that know of it. */
export type PictureTheme = 'light' | 'dark' | 'auto';

/**
 * A drawing as a file of its own: with one style sheet of plain classes, without variables and
 * without anything that only a page needs, so that any program can draw it.
 *
 * @param markup one `svg` element, as Svelte renders it
 */
export function toPlainSvg(markup: string, theme: PictureTheme, title: string): string {
	const svg = parseSvg(markup);
	dropHandles(svg);
	const themes = theme === 'auto' ? (['light', 'dark'] as const) : [theme];
	const styles = themes.map((each) => stylers[each](svg));
	const classes = new Map<string, { name: string; texts: readonly string[] }>();
	for (const element of styles[0]!.keys()) {
		const texts = themes.map((each, i) =>
			toText({
				...takeThemed(element, each, i === themes.length - 1),
				...toPixelDashes(element, styles[i]!.get(element) ?? {})
			})
		);
		tidy(element);
		if (texts.every((text) => text === '')) continue;
		const key = texts.join('|');
		const known = classes.get(key) ?? { name: toName(classes.size), texts };
		classes.set(key, known);
		element.attributes.set('class', known.name);
	}
	svg.attributes.set('xmlns', 'http://www.w3.org/2000/svg');
	svg.children.unshift(
		{ name: 'title', attributes: new Map(), children: [escape(title)] },
		{ name: 'style', attributes: new Map(), children: [toSheet([...classes.values()])] }
	);
	return encodeSvg(svg);
}

function toSheet(classes: readonly { name: string; texts: readonly string[] }[]): string {
	const first = classes.map(({ name, texts }) => `.${name}{${texts[0]}}`).join('');
	const dark = classes
		.filter(({ texts: [light, other] }) => other !== undefined && other !== light)
		.map(({ name, texts }) => `.${name}{${texts[1]}}`)
		.join('');
	return dark === '' ? first : `${first}@media(prefers-color-scheme:dark){${dark}}`;
}

function toText(style: Readonly<Record<string, string>>): string {
	return Object.entries(style)
		.map(([property, value]) => `${property}:${toFontName(value)}`)
		.join(';');
}

/** Attributes that are a colour of each theme. */
function takeThemed(
	{ attributes }: SvgElement,
	theme: 'light' | 'dark',
	remove: boolean
): Record<string, string> {
	const themed: Record<string, string> = {};
	for (const [key, value] of attributes) {
		if (!value.startsWith('light-dark(')) continue;
		themed[key] = resolveTheme(value, theme);
		if (remove) attributes.delete(key);
	}
	return themed;
}

function tidy(element: SvgElement): void {
	for (const [key, value] of [...element.attributes]) {
		const short = value.replace(LONG_NUMBER, (number) => String(Number(Number(number).toFixed(2))));
		if (DROPPED.test(key)) element.attributes.delete(key);
		else if (short !== value) element.attributes.set(key, short);
	}
}

function toVariables(theme: 'light' | 'dark'): Variables {
	const root = /:root\s*\{([^}]*)\}/.exec(tokens)?.[1] ?? '';
	const [rule] = parseStyleRules(`root{${root}}`);
	return Object.fromEntries(
		(rule?.declarations ?? []).map(([name, value]) => [name, resolveTheme(value, theme)])
	);
}

/** Areas for pointers are not drawn; a drawing within the drawing becomes a group of it. */
function dropHandles(element: SvgElement): void {
	element.children = element.children.filter((child) => {
		if (typeof child === 'string') return true;
		const classes = (child.attributes.get('class') ?? '').split(' ');
		return !(classes.includes('hit') && ['path', 'circle'].includes(child.name));
	});
	for (const child of element.children) {
		if (typeof child === 'string') continue;
		if (child.name === 'svg') {
			child.name = 'g';
			child.attributes.delete('viewBox');
		}
		dropHandles(child);
	}
}

/** Not every program understands `pathLength`: dashes are counted in pixels instead. */
function toPixelDashes(
	{ attributes }: SvgElement,
	style: Readonly<Record<string, string>>
): Readonly<Record<string, string>> {
	const units = Number(attributes.get('pathLength') ?? NaN);
	if (!(units > 0) || !style['stroke-dasharray']) return style;
	const pixels = toPathLengthPx(attributes.get('d') ?? '') / units;
	const scale = (list: string) =>
		list
			.split(/[ ,]+/)
			.map((part) => String(Math.round(Number(part) * pixels * 100) / 100))
			.join(' ');
	return {
		...style,
		'stroke-dasharray': scale(style['stroke-dasharray']),
		'stroke-dashoffset': scale(style['stroke-dashoffset'] ?? '0')
	};
}

/** The fonts on the reader's own machine have the plain names. */
function toFontName(value: string): string {
	return value.replaceAll(" Variable'", "'").replaceAll('"', "'");
}

function toName(index: number): string {
	const letters = 'abcdefghijklmnopqrstuvwxyz';
	const rest = Math.floor(index / letters.length);
	return letters[index % letters.length]! + (rest === 0 ? '' : String(rest));
}

function escape(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
