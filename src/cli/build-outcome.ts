/** `log`: what is known of why it failed, to be shown then; never empty of a failed one. */
export type BuildOutcome = { state: 'built' | 'failed' | 'interrupted'; log: string };

/** How the process of a builder ended. */
interface BuilderEnd {
	/** Its status; null where a signal ended it. */
	code: number | null;
	signal: string | null;
	/** All that it said. */
	log: string;
	/** We were told to stop, and told it. */
	isStopped: boolean;
}

/** A builder that is ended from outside has no last words; then the signal is all there is to say. */
export function toBuildOutcome({ code, signal, log, isStopped }: BuilderEnd): BuildOutcome {
	if (isStopped) return { state: 'interrupted', log };
	if (code === 0) return { state: 'built', log };
	const words = [log.trimEnd(), toLastWords(code, signal, log)];
	return { state: 'failed', log: words.filter((part) => part !== '').join('\n') };
}

function toLastWords(code: number | null, signal: string | null, log: string): string {
	if (signal === 'SIGKILL') {
		return (
			'The builder was ended from outside (SIGKILL), as systems do where memory runs out. ' +
			'Build fewer datasets at once, or where there is more memory.'
		);
	}
	if (signal !== null) return `The builder was ended from outside (${signal}).`;
	return log.trim() === '' ? `The builder ended with status ${code} and gave no reason.` : '';
}
