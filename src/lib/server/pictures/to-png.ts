import { renderAsync } from '@resvg/resvg-js';
import { pictureFonts } from '#lib/server/pictures/font-files.ts';
import { keepPicture } from '#lib/server/pictures/kept-pictures.ts';
import { findMissingGlyphs } from '#lib/server/pictures/missing-glyphs.ts';
import { toPalettePng } from '#lib/server/pictures/palette-png.ts';

/** Messengers show no picture for a link that is larger. */
const LARGEST_BYTES = 300_000;
/** Directions are in the order of the text already when it is drawn. */
const ISOLATES = /[\u2066-\u2069]/g;

/**
 * An SVG document with a ground of its own as a PNG file of its size; one that was made before is not made again.
 *
 * @param name what the picture is of, for the message
 * @throws Error where a text has a character that none of the fonts has a glyph for
 */
export function toPng(svg: string, name: string): Promise<Uint8Array<ArrayBuffer>> {
	return keepPicture(svg, () => makePng(svg, name));
}

async function makePng(svg: string, name: string): Promise<Uint8Array<ArrayBuffer>> {
	const { files, characters } = await pictureFonts();
	const missing = findMissingGlyphs(svg, characters);
	if (missing.length > 0) {
		const list = missing.map(
			({ text, characters: ones }) => `“${text}” has ${ones.map(toCharacterName).join(', ')}`
		);
		throw new Error(
			`The picture of ${name} would show boxes instead of letters: ${list.join('; ')}.\n` +
				'The fonts have no such letters. Give the name in another script, or put a font that ' +
				'has them into the folder that DATELINE_FONTS names.'
		);
	}
	const image = await renderAsync(svg.replace(ISOLATES, ''), {
		font: {
			loadSystemFonts: false,
			fontFiles: [...files],
			defaultFontFamily: 'Source Sans 3',
			sansSerifFamily: 'Source Sans 3',
			serifFamily: 'Source Serif 4'
		}
	});
	const png = image.asPng();
	const isSmall = png.length <= LARGEST_BYTES;
	return isSmall ? new Uint8Array(png) : toPalettePng(image.pixels, image);
}

function toCharacterName(character: string): string {
	const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
	return `${character} (U+${code})`;
}
