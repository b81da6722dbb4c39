#!/usr/bin/env node
// The door to the command line: everything behind it is TypeScript, which tsx loads as it is.
import { register } from 'tsx/esm/api';

register({ tsconfig: false });
const { main } = await import('./main.ts');
process.exitCode = await main(process.argv.slice(2));
