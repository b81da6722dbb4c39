/** One thing that was looked at on a site. */
export interface Finding {
	/** `error`: something that is promised does not work; `warning`: it works, less well. */
	level: 'fine' | 'warning' | 'error';
	/** Path on the site, or what was tried. */
	about: string;
	/** What was found, as a sentence without full stop. */
	message: string;
	/** What to do; empty where all is well. */
	hint: string;
}

/** A check that holds or else is this finding. */
export function toFinding(
	about: string,
	holds: boolean,
	fine: string,
	otherwise: Pick<Finding, 'level' | 'message' | 'hint'>
): Finding {
	return holds ? { level: 'fine', about, message: fine, hint: '' } : { about, ...otherwise };
}
