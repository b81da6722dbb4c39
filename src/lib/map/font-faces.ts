import sansCyrillic from '@fontsource-variable/source-sans-3/files/source-sans-3-cyrillic-wght-normal.woff2?url';
import sansLatinExt from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2?url';
import sansLatin from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url';
import sansRanges from '@fontsource-variable/source-sans-3/unicode.json';
import serifCyrillic from '@fontsource-variable/source-serif-4/files/source-serif-4-cyrillic-wght-normal.woff2?url';
import serifLatin from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url';
import serifRanges from '@fontsource-variable/source-serif-4/unicode.json';
import arabic from '@fontsource-variable/vazirmatn/files/vazirmatn-arabic-wght-normal.woff2?url';
import arabicRanges from '@fontsource-variable/vazirmatn/unicode.json';
import type { StyleSpecification } from 'maplibre-gl';
import { ARABIC, SANS, SERIF } from '#lib/map/basemap-style.ts';

/** The fonts of the map by absolute address: each file is fetched when a letter needs it. */
export function toFontFaces(): NonNullable<StyleSpecification['font-faces']> {
	return {
		[SANS]: [
			toFace(sansLatin, sansRanges.latin),
			toFace(sansLatinExt, sansRanges['latin-ext']),
			toFace(sansCyrillic, sansRanges.cyrillic)
		],
		[SERIF]: [toFace(serifLatin, serifRanges.latin), toFace(serifCyrillic, serifRanges.cyrillic)],
		[ARABIC]: [toFace(arabic, arabicRanges.arabic)]
	};
}

function toFace(url: string, ranges: string) {
	return { url: new URL(url, document.baseURI).href, 'unicode-range': ranges.split(',') };
}
