/** What a command's exit status says. */
export const EXIT = {
	fine: 0,
	/** Findings of severity error, or warnings under `--strict`. */
	findings: 1,
	/** The command was called in a way it cannot follow. */
	usage: 2,
	/** A fault of Dateline's own. */
	internal: 70,
	/** Stopped by Ctrl-C. */
	interrupted: 130
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
