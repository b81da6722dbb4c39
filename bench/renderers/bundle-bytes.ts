import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';

/** What a module and all that it needs, but the map, weighs on the way to a page: minified, brotli. */
export async function toBundleBytes(entry: string): Promise<number> {
	const result = await build({
		configFile: false,
		logLevel: 'warn',
		define: { 'process.env.NODE_ENV': '"production"' },
		build: {
			target: 'es2022',
			write: false,
			rolldownOptions: {
				input: entry,
				external: ['maplibre-gl'],
				preserveEntrySignatures: 'strict'
			}
		}
	});
	const outputs = Array.isArray(result) ? result : 'output' in result ? [result] : [];
	const chunks = outputs.flatMap(({ output }) => output).filter((each) => each.type === 'chunk');
	return chunks.reduce((sum, { code }) => sum + brotliCompressSync(code).length, 0);
}
