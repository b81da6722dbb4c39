import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { readCharacters } from '#lib/server/pictures/font-characters.ts';

/** The fonts of the product as the drawing program takes them. */
export interface PictureFonts {
	/** TrueType files of one weight each. */
	files: readonly string[];
	/** Code points that one of them has a glyph for. */
	characters: ReadonlySet<number>;
}

const LATIN_AND_MORE = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek'];
/** The files behind src/lib/ui/fonts.css. */
const FAMILIES: readonly (readonly [name: string, scripts: readonly string[]])[] = [
	['source-sans-3', LATIN_AND_MORE],
	['source-serif-4', LATIN_AND_MORE],
	['vazirmatn', ['arabic']]
];
const WEIGHTS = [400, 600];

let fonts: Promise<PictureFonts> | null = null;

/**
 * Made ready once; the files are gone when the program ends. Fonts in the folder that the
 * environment variable DATELINE_FONTS names are used too, where the others lack a letter.
 */
export function pictureFonts(): Promise<PictureFonts> {
	fonts ??= makeFonts();
	return fonts;
}

async function makeFonts(): Promise<PictureFonts> {
	const folder = mkdtempSync(join(tmpdir(), 'dateline-fonts-'));
	process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
	const files: string[] = [];
	const characters = new Set<number>();
	for (const [family, scripts] of FAMILIES) {
		for (const script of scripts) {
			const variable = readFontsource(family, script);
			for (const weight of WEIGHTS) {
				const bytes = await toWeight(variable, weight);
				const file = join(folder, `${family}-${script}-${weight}.ttf`);
				writeFileSync(file, bytes);
				files.push(file);
				for (const character of readCharacters(bytes)) characters.add(character);
			}
		}
	}
	for (const file of ownFonts(process.env.DATELINE_FONTS)) {
		files.push(file);
		for (const character of readCharacters(readFileSync(file))) characters.add(character);
	}
	return { files, characters };
}

function ownFonts(folder: string | undefined): string[] {
	if (!folder) return [];
	const names = readdirSync(folder).filter((name) => /\.(ttf|otf)$/i.test(name));
	return names.sort().map((name) => join(folder, name));
}

function readFontsource(family: string, script: string): Buffer {
	const name = `@fontsource-variable/${family}/files/${family}-${script}-wght-normal.woff2`;
	return readFileSync(createRequire(import.meta.url).resolve(name));
}

/** The drawing program knows no variable fonts: it would take the lightest weight for all. */
function toWeight(variable: Buffer, wght: number): Promise<Buffer> {
	return subsetFont(variable, '', {
		targetFormat: 'truetype',
		variationAxes: { wght },
		keepAllGlyphs: true
	});
}
