import type { Citation } from '#lib/core/citation/citation.ts';

const SPECIAL = /[\\{}&%$#_~^]/g;
const ESCAPES: Readonly<Record<string, string>> = {
	'\\': '\\textbackslash{}',
	'~': '\\textasciitilde{}',
	'^': '\\textasciicircum{}'
};
const ENTRY_TYPES = { dataset: 'misc', page: 'incollection', document: 'misc' } as const;
/** In an address these end the group or begin a comment; elsewhere it stays as it is. */
const UNSAFE_IN_URL = /[{}\\%]/g;

/** A BibTeX entry; UTF-8, as biber and BibTeXML read it. */
export function toBibtex(citation: Citation): string {
	const { key, kind, authors, title, container, publisher, version, issued, url } = citation;
	const fields: [string, string][] = [
		['author', authors.map((name) => `{${escapeText(name)}}`).join(' and ')],
		['title', title === '' ? '' : `{${escapeText(title)}}`],
		['booktitle', escapeText(container)],
		['publisher', escapeText(publisher)],
		['year', /^-?\d+/.exec(issued)?.[0] ?? ''],
		['note', version === '' ? '' : `Version ${escapeText(version)}`],
		['url', url.replace(UNSAFE_IN_URL, (sign) => (sign === '%' ? '\\%' : encodeURIComponent(sign)))]
	];
	const lines = fields
		.filter(([, value]) => value !== '')
		.map(([name, value]) => `\t${name} = {${value}}`);
	return `@${ENTRY_TYPES[kind]}{${key},\n${lines.join(',\n')}\n}\n`;
}

function escapeText(text: string): string {
	return text.replace(SPECIAL, (sign) => ESCAPES[sign] ?? `\\${sign}`);
}
