import { build } from 'vite';

/**
 * One classic script of everything an entry imports, small and the same for the same input.
 *
 * @param {string} entry path of a module
 * @returns {Promise<string>}
 */
export async function bundleScript(entry) {
	const result = await build({
		configFile: false,
		logLevel: 'silent',
		build: {
			target: 'es2022',
			write: false,
			minify: true,
			lib: { entry, formats: ['iife'], name: 'dateline' }
		}
	});
	const [bundle] = Array.isArray(result) ? result : [result];
	const chunk = bundle && 'output' in bundle ? bundle.output[0] : undefined;
	if (!chunk) throw new Error(`Nothing came of ${entry}`);
	return chunk.code;
}
