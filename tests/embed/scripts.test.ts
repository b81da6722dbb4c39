import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { bundleScript } from '../../src/tools/embed/bundle-script.mjs';
import { EMBED_SCRIPTS } from '../../src/tools/embed/scripts.mjs';

describe.each(EMBED_SCRIPTS)('$file', ({ entry, file }) => {
	const served = readFileSync(file, 'utf8');

	it('is what its source makes; run `node src/tools/embed/build.mjs`', async () => {
		expect(served).toBe(await bundleScript(entry));
	});

	it('takes at most 3 kB', () => {
		expect(brotliCompressSync(served).length).toBeLessThanOrEqual(3000);
	});

	it('is one classic script that fetches and evaluates nothing from elsewhere', () => {
		expect(served).not.toMatch(/\beval\(|new Function|innerHTML|https?:|^import |\bexport /);
	});
});
