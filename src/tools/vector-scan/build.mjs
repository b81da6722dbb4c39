// `npm run vector-scan`: to be run after vector-scan.wat was changed.
import { writeFileSync } from 'node:fs';
import { compileVectorScan } from './compile-vector-scan.mjs';

writeFileSync('src/lib/core/engine/vector-scan-code.ts', await compileVectorScan());
