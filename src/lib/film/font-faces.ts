import { encodeBase64 } from '#lib/film/base64.ts';

/** A face of a font of the page. */
interface Face {
	family: string;
	weight: string;
	url: string;
	range: string;
	holds(code: number): boolean;
}

const TEXT = />([^<]+)</g;
const URL_IN_SOURCE = /url\("?([^")]+)"?\)/;
/** The plain names are those of the fonts on a reader's own machine, see `toPlainSvg`. */
const VARIABLE = / Variable$/;

/**
 * The fonts of the page for drawings that stand by themselves: as rules of a style sheet with the
 * fonts in them, because a drawing may fetch nothing.
 */
export class FontFaces {
	readonly #faces: readonly Face[];
	readonly #rules = new Map<Face, Promise<string>>();

	constructor(sheets: Iterable<CSSStyleSheet>) {
		this.#faces = [...sheets].flatMap(toFaces);
	}

	/** Of those fonts that have a letter of the drawing's texts. */
	async rulesFor(svg: string): Promise<string> {
		const codes = new Set(
			[...svg.matchAll(TEXT)].flatMap(([, text = '']) =>
				[...text].map((one) => one.codePointAt(0)!)
			)
		);
		const needed = this.#faces.filter(({ holds }) => [...codes].some(holds));
		return (await Promise.all(needed.map((face) => this.#rule(face)))).join('');
	}

	#rule(face: Face): Promise<string> {
		const known = this.#rules.get(face) ?? toRule(face);
		this.#rules.set(face, known);
		return known;
	}
}

function toFaces(sheet: CSSStyleSheet): Face[] {
	return [...rulesOf(sheet)].flatMap((rule) => {
		if (!(rule instanceof CSSFontFaceRule)) return [];
		const value = (name: string) => rule.style.getPropertyValue(name).replace(/^["']|["']$/g, '');
		const url = URL_IN_SOURCE.exec(rule.style.getPropertyValue('src'))?.[1];
		if (!url) return [];
		const range = value('unicode-range') || 'U+0-10FFFF';
		const family = value('font-family').replace(VARIABLE, '');
		const base = sheet.href ?? document.baseURI;
		return [
			{
				family,
				weight: value('font-weight') || '400',
				url: new URL(url, base).href,
				range,
				holds: toTest(range)
			}
		];
	});
}

/** Style sheets of other hosts, which extensions bring along, cannot be read. */
function rulesOf(sheet: CSSStyleSheet): Iterable<CSSRule> {
	try {
		return sheet.cssRules;
	} catch {
		return [];
	}
}

/** Whether a `unicode-range` has a code point. */
function toTest(range: string): Face['holds'] {
	const parts = range.split(',').map((part): [number, number] => {
		const [from = '', to = from] = part.trim().replace(/^U\+/i, '').split('-');
		const number = (text: string, joker: string) =>
			Number.parseInt(text.replaceAll('?', joker), 16);
		return [number(from, '0'), number(to, 'F')];
	});
	return (code) => parts.some(([from, to]) => code >= from && code <= to);
}

async function toRule({ family, weight, url, range }: Face): Promise<string> {
	const data = url.startsWith('data:') ? url : await fetchFont(url);
	return (
		`@font-face{font-family:'${family}';font-weight:${weight};unicode-range:${range};` +
		`src:url(${data}) format('woff2')}`
	);
}

/** As a data: address. @throws where it cannot be had */
async function fetchFont(url: string): Promise<string> {
	const response = await fetch(url);
	if (!response.ok) throw new Error(`A font cannot be had: ${url} gives ${response.status}`);
	return `data:font/woff2;base64,${encodeBase64(new Uint8Array(await response.arrayBuffer()))}`;
}
