import { resolve } from 'node:path';
import { svelte, vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';

const PACKAGE = resolve(import.meta.dirname, '../../..');

/** Path of the page within the folder that it is written to. */
export const MACHINE_PAGE = 'src/tools/film/machine.html';

/**
 * Writes the page that makes pictures and films for the command line: the same code as in the
 * explorer, without the explorer.
 *
 * @param {string} folder absolute; it is emptied
 */
export async function bundleMachine(folder) {
	await build({
		configFile: false,
		root: PACKAGE,
		base: './',
		logLevel: 'silent',
		publicDir: false,
		plugins: [
			svelte({
				configFile: false,
				preprocess: vitePreprocess(),
				compilerOptions: { runes: true }
			})
		],
		build: {
			target: 'es2022',
			outDir: folder,
			emptyOutDir: true,
			minify: false,
			reportCompressedSize: false,
			chunkSizeWarningLimit: 10_000,
			rolldownOptions: { input: resolve(PACKAGE, MACHINE_PAGE) }
		}
	});
}
