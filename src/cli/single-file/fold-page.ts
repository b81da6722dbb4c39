import { keepNeededFonts } from './needed-fonts.ts';
import { addPolicy } from './page-policy.ts';

/** Reads a file of the built page by its path relative to the page; null where there is none. */
export type ReadFile = (path: string) => Buffer | null;

const MEDIA_TYPES: Record<string, string> = {
	svg: 'image/svg+xml',
	png: 'image/png',
	woff2: 'font/woff2'
};
const SCRIPT = /(<script[^>]*>[\s\S]*?<\/script>)/;

/**
 * A built page as one file: what it loads from beside it becomes part of it, and a policy says that
 * nothing else is loaded. `home`: address that stands in for the page of all datasets, null for none.
 * Throws where a file is missing.
 */
export function foldPage(html: string, read: ReadFile, home: string | null): string {
	const characters = new Set(Array.from(html, (character) => character.codePointAt(0) ?? 0));
	const take = (path: string) => {
		const file = read(path);
		if (!file) throw new Error(`The page needs ${path}, which was not built`);
		return file;
	};
	const toData = (path: string) => {
		const type = MEDIA_TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
		return `data:${type};base64,${take(path).toString('base64')}`;
	};
	const foldStyle = (css: string) =>
		keepNeededFonts(css, characters).replace(
			/url\((['"]?)(?:\.\/)?([\w.-]+\.woff2)\1\)/g,
			(_all, _quote, name: string) => `url(${toData(`_app/immutable/assets/${name}`)})`
		);
	const foldMarkup = (markup: string) =>
		markup
			.replace(/<link [^>]*rel="(?:preload|modulepreload)"[^>]*>/g, '')
			.replace(/(<(?:img|link) [^>]*(?:src|href)=")\.\/([\w./-]+\.\w+)"/g, (_all, start, path) => {
				return `${start}${toData(path)}"`;
			})
			.replace(/<a ([^>]*)href="\.\.\/"/g, (_all, rest) => `<a ${rest}${toHref(home)}`)
			.replace(/(<style[^>]*>)([\s\S]*?)(<\/style>)/g, (_all, open, css, close) => {
				return open + foldStyle(css) + close;
			});
	const foldScript = (script: string) =>
		script.replace(/^<script src="\.\/([\w./-]+)">/, (_all, path) => `<script>${take(path)}`);
	const folded = html
		.split(SCRIPT)
		.map((part) => (part.startsWith('<script') ? foldScript(part) : foldMarkup(part)))
		.join('');
	return addPolicy(folded);
}

function toHref(home: string | null): string {
	return home === null ? '' : `href="${home}"`;
}
