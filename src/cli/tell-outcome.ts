import type { Effects } from './effects.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import type { BuildOutcome } from './build-outcome.ts';

const STATUSES: Record<BuildOutcome['state'], ExitCode> = {
	built: EXIT.fine,
	failed: EXIT.internal,
	interrupted: EXIT.interrupted
};

/** Says how a build ended, `done` where it ended well, and gives the exit status for it. */
export function tellOutcome(
	{ state, log }: BuildOutcome,
	{ out, done }: { out: string; done: string },
	{ stderr }: Effects
): ExitCode {
	if (state === 'built') stderr.write(`${done}\n`);
	else if (state === 'interrupted') stderr.write(`Stopped; ${out} is as it was.\n`);
	else stderr.write(`${log}\nThe build failed; ${out} is as it was.\n`);
	return STATUSES[state];
}
