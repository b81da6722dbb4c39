import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/** Bytes that are in use by the program, buffers counted; not what libraries of another language take. */
export function countBytes(): number {
	// Buffers are let go after the first time.
	for (let time = 0; time < 3; time++) collectGarbage();
	const { heapUsed, external } = process.memoryUsage();
	return heapUsed + external;
}
