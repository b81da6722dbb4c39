import { readFileSync } from 'node:fs';
import openWabt from 'wabt';

const SOURCE = 'src/lib/core/engine/vector-scan.wat';

/** The module that `vector-scan.wat` describes, as a source file of ours. */
export async function compileVectorScan() {
	const { parseWat } = await openWabt();
	const module = parseWat(SOURCE, readFileSync(SOURCE, 'utf8'), { simd: true });
	const { buffer } = module.toBinary({});
	module.destroy();
	const code = Buffer.from(buffer).toString('base64');
	return `/** vector-scan.wat, compiled by \`npm run vector-scan\`; as base64. */
export const VECTOR_SCAN_CODE =
	'${code}';
`;
}
