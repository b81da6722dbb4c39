const NODE_PART = /[\\/]mediabunny[\\/]dist[\\/]modules[\\/]src[\\/]/;
const NOTHING = '\0dateline:no-files';

/**
 * Vite plugin: leaves out the part of mediabunny that opens files with Node. What Vite would put in
 * its place is an old kind of module, and the few hundred bytes that it takes to understand those
 * would be part of every page's first load.
 *
 * @returns {import('vite').Plugin}
 */
export function withoutNode() {
	return {
		name: 'dateline:without-node',
		enforce: 'pre',
		resolveId(id, importer) {
			return id === './node.js' && importer && NODE_PART.test(importer) ? NOTHING : null;
		},
		load(id) {
			return id === NOTHING ? 'export const fs = undefined;' : null;
		}
	};
}
