import { UsageError } from './usage-error.ts';

/** Runs what writes to `out`; whatever keeps it from that is said in one sentence. */
export function writing<T>(out: string, act: () => T): T {
	try {
		return act();
	} catch (error) {
		throw new UsageError(`${out} cannot be written (${String(error)})`);
	}
}
