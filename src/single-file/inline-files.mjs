import { readFileSync } from 'node:fs';

const BASEMAP = /\/data\/basemap\/[\w-]+\.json\?url/;
const MAP_WORKER = /\/maplibre-gl-worker\.mjs\?worker&url$/;

/**
 * Vite plugin: what a site fetches from beside its page becomes part of the program, as a page that
 * is opened from a disk can fetch nothing but `data:` and `blob:` addresses.
 *
 * @returns {import('vite').Plugin}
 */
export function inlineFiles() {
	return {
		name: 'dateline-inline-files',
		enforce: 'pre',
		load(id, { ssr = false } = {}) {
			const path = id.replace(/\?.*$/, '');
			if (BASEMAP.test(id)) return toModule(ssr ? "''" : toDataUrl(readFileSync(path, 'utf8')));
			if (MAP_WORKER.test(id)) {
				return toModule(ssr ? "''" : toBlobUrl(readFileSync(path, 'utf8')));
			}
			return null;
		}
	};
}

/** @param {string} expression */
function toModule(expression) {
	return { code: `export default ${expression};`, moduleType: 'js', map: null };
}

/**
 * Not Base64, so that the file compresses well where it is archived. Without its line breaks JSON
 * is the same, and an address drops them anyway.
 *
 * @param {string} json
 */
function toDataUrl(json) {
	const text = JSON.stringify(JSON.parse(json)).replace(/[%#]/g, encodeURIComponent);
	return JSON.stringify(`data:application/json,${text}`);
}

/** @param {string} code */
function toBlobUrl(code) {
	return `URL.createObjectURL(new Blob([${JSON.stringify(code)}], { type: 'text/javascript' }))`;
}
