import { parseSvg, type SvgElement } from '#lib/draw/plain-svg/svg-tree.ts';

/** A text of a picture that cannot be set. */
export interface MissingGlyphs {
	text: string;
	/** Distinct, in the order of the text. */
	characters: readonly string[];
}

/** Spaces and characters without a shape of their own. */
const UNSEEN = /[\s\p{Default_Ignorable_Code_Point}]/u;
const ENTITIES: Readonly<Record<string, string>> = {
	'&amp;': '&',
	'&lt;': '<',
	'&gt;': '>',
	'&quot;': '"'
};

/** The texts of an SVG document with characters that are not among those the fonts have. */
export function findMissingGlyphs(svg: string, known: ReadonlySet<number>): MissingGlyphs[] {
	return textsIn(parseSvg(svg)).flatMap((text) => {
		const missing = [...text].filter(
			(character) => !UNSEEN.test(character) && !known.has(character.codePointAt(0)!)
		);
		return missing.length > 0 ? [{ text: text.trim(), characters: [...new Set(missing)] }] : [];
	});
}

function textsIn({ name, children }: SvgElement, isText = false): string[] {
	const isInText = isText || name === 'text';
	return children.flatMap((child) => {
		if (typeof child !== 'string') return textsIn(child, isInText);
		return isInText ? [child.replace(/&(amp|lt|gt|quot);/g, (entity) => ENTITIES[entity]!)] : [];
	});
}
