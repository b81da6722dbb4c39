import type { Citation } from '#lib/core/citation/citation.ts';

/** One item of CSL-JSON (https://github.com/citation-style-language/schema, csl-data.json). */
export interface CslItem {
	id: string;
	type: 'dataset' | 'chapter' | 'document';
	title: string;
	author?: readonly { literal: string }[];
	'container-title'?: string;
	publisher?: string;
	version?: string;
	issued?: { 'date-parts': readonly (readonly number[])[] };
	URL?: string;
	language?: string;
}

const TYPES = { dataset: 'dataset', page: 'chapter', document: 'document' } as const;
const ISSUED = /^(-?\d+)(?:-(\d\d))?(?:-(\d\d))?$/;

/** The item that reference managers read; what is not known is left out. */
export function toCsl(citation: Citation): CslItem {
	const { authors, container, publisher, version, issued, url, language } = citation;
	const parts =
		ISSUED.exec(issued)
			?.slice(1)
			.filter((part) => part !== undefined) ?? [];
	return {
		id: citation.key,
		type: TYPES[citation.kind],
		title: citation.title,
		...(authors.length > 0 && { author: authors.map((literal) => ({ literal })) }),
		...(container !== '' && { 'container-title': container }),
		...(publisher !== '' && { publisher }),
		...(version !== '' && { version }),
		...(parts.length > 0 && { issued: { 'date-parts': [parts.map(Number)] } }),
		...(url !== '' && { URL: url }),
		...(language !== '' && { language })
	};
}
