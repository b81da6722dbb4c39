import type { Citation } from '#lib/core/citation/citation.ts';
import { sayList } from '#lib/core/text/english-words.ts';

const ENDS_A_SENTENCE = /[.!?…]$/u;

/** Within double quotation marks, single ones. */
function toInnerQuotes(title: string): string {
	return title.replaceAll('“', '‘').replaceAll('”', '’');
}

/** One line for a footnote. */
export function toPlainCitation(citation: Citation): string {
	const { authors, title, container, publisher, version, issued, url } = citation;
	const where = [
		container === '' ? '' : `in ${container}`,
		publisher,
		version === '' ? '' : `version ${version}`,
		issued
	].filter((part) => part !== '');
	const name = citation.kind === 'dataset' ? title : `“${toInnerQuotes(title)}”`;
	const sentences = [sayList(authors), [name, ...where].join(', '), url];
	return sentences
		.filter((part) => part !== '')
		.map((part) => (ENDS_A_SENTENCE.test(part) || part === url ? part : `${part}.`))
		.join(' ');
}
