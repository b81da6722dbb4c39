// Writes the scripts of embeds from their sources: `node src/tools/embed/build.mjs`.
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { bundleScript } from './bundle-script.mjs';
import { EMBED_SCRIPTS } from './scripts.mjs';

for (const { entry, file } of EMBED_SCRIPTS) {
	const code = await bundleScript(entry);
	writeFileSync(file, code);
	const hash = createHash('sha384').update(code).digest('base64');
	console.log(`${file}: ${brotliCompressSync(code).length} bytes as Brotli, sha384-${hash}`);
}
