import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'vite';
import { expect, it } from 'vitest';

/** Bytes, as hosts count kilobytes. */
const MOST_BYTES = 6_000;

it('all that draws on the graphics card is at most 6 kB, packed', async () => {
	const built = await build({
		configFile: false,
		logLevel: 'silent',
		build: {
			write: false,
			target: 'es2022',
			minify: true,
			modulePreload: false,
			rolldownOptions: {
				input: 'src/lib/gpu/large-layers.ts',
				preserveEntrySignatures: 'strict',
				external: /^#lib\/core\//
			}
		}
	});
	const [output] = [built].flat();
	const code = output && 'output' in output ? output.output[0].code : '';
	expect(code).toContain('projectTile');
	const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
	expect(brotliCompressSync(code, { params }).length).toBeLessThanOrEqual(MOST_BYTES);
});
