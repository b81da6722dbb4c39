import type { Difference } from '#lib/core/excerpt/differences.ts';

const NAMES: Readonly<Record<string, string>> = {
	'"': 'straight quotation mark',
	"'": 'straight apostrophe',
	'“': 'opening curly quotation mark',
	'”': 'closing curly quotation mark',
	'‘': 'opening single quotation mark',
	'’': 'curly apostrophe',
	'«': 'opening guillemet',
	'»': 'closing guillemet',
	'-': 'hyphen',
	'–': 'en dash',
	'—': 'em dash',
	'…': 'ellipsis',
	'\u00ad': 'soft hyphen',
	'\u200b': 'zero-width space',
	'\u200c': 'zero-width non-joiner',
	' ': 'space'
};

/** Says where a quotation and its source part, the first three places in words. */
export function toDifferenceWords(differences: readonly Difference[]): string {
	const said = differences.slice(0, 3).map(({ quoted, source }) => {
		if (quoted === '') return `${toMark(source)} is left out`;
		if (source === '') return `${toMark(quoted)} is not in the source`;
		return `${toMark(quoted)} stands for ${toMark(source)}`;
	});
	const more = differences.length - said.length;
	return [...said, ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
}

function toMark(piece: string): string {
	const name = NAMES[piece];
	if (piece === ' ' || piece === '\u00ad' || /^[\u200b-\u200f]$/.test(piece)) return `a ${name}`;
	return name ? `${piece} (${name})` : `“${piece.trim() || piece}”`;
}
