/** An element of an SVG document. Values and texts are kept escaped, as they were written. */
export interface SvgElement {
	name: string;
	attributes: Map<string, string>;
	children: (SvgElement | string)[];
}

/** Comments, tags and what stands between them; a `>` may stand in a quoted value. */
const TOKEN = /<!--[\s\S]*?-->|<(\/?)([\w:-]+)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*(\/?)>|[^<]+/g;
const ATTRIBUTE = /([\w:-]+)(?:="([^"]*)")?/g;

/** @throws where tags are not closed in the order in which they were opened */
export function parseSvg(markup: string): SvgElement {
	const root: SvgElement = { name: '', attributes: new Map(), children: [] };
	const open: SvgElement[] = [root];
	for (const [token, closing, name, attributes, empty] of markup.matchAll(TOKEN)) {
		const parent = open.at(-1)!;
		if (token.startsWith('<!--')) continue;
		if (name === undefined) parent.children.push(token);
		else if (closing) {
			if (parent.name !== name) throw new Error(`</${name}> closes <${parent.name}>`);
			open.pop();
		} else {
			const element = { name, attributes: toAttributes(attributes ?? ''), children: [] };
			parent.children.push(element);
			if (!empty) open.push(element);
		}
	}
	const svg = root.children.find((child) => typeof child !== 'string');
	if (open.length > 1 || !svg) throw new Error('This is no complete SVG document');
	return svg;
}

export function encodeSvg({ name, attributes, children }: SvgElement): string {
	const head = [...attributes].map(([key, value]) => ` ${key}="${value}"`).join('');
	if (children.length === 0) return `<${name}${head}/>`;
	const inner = children.map((child) => (typeof child === 'string' ? child : encodeSvg(child)));
	return `<${name}${head}>${inner.join('')}</${name}>`;
}

function toAttributes(text: string): Map<string, string> {
	return new Map([...text.matchAll(ATTRIBUTE)].map(([, key = '', value = '']) => [key, value]));
}
