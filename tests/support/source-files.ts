import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

/** A file of the product with what it imports. */
export interface SourceFile {
	/** From the project's folder, with `/`. */
	path: string;
	text: string;
	lines: number;
	/** Paths of the project's own files as `src/…`; packages by name. */
	imports: string[];
}

const SPECIFIER =
	/(?:^|[;\s])(?:import|export)\s(?:[^'"`;]*?\sfrom\s)?\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/g;

/** Every file under a folder that can import another one. */
export function readSourceFiles(folder: string): SourceFile[] {
	return filesUnder(folder)
		.filter((path) => /\.(ts|svelte|mjs|js)$/.test(path))
		.map((path) => {
			const text = readFileSync(path, 'utf8');
			return {
				path,
				text,
				lines: text.trimEnd().split('\n').length,
				imports: importsOf(text).map((specifier) => toPath(specifier, path))
			};
		});
}

export function importsOf(text: string): string[] {
	return [...withoutComments(text).matchAll(SPECIFIER)].map((match) => match[1] ?? match[2] ?? '');
}

/** Good enough for imports: no import stands in a string or a regular expression. */
export function withoutComments(text: string): string {
	return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

function toPath(specifier: string, from: string): string {
	if (specifier.startsWith('#lib/')) return `src/lib/${specifier.slice('#lib/'.length)}`;
	if (specifier.startsWith('.')) return posix.normalize(posix.join(dirname(from), specifier));
	return specifier;
}

function filesUnder(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true })
		.filter(({ name }) => name !== 'node_modules')
		.flatMap((entry) => {
			const path = join(folder, entry.name);
			return entry.isDirectory() ? filesUnder(path) : [path];
		})
		.sort();
}
