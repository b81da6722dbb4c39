/**
 * Whether the build knows the site's public address. Only then can pages name their cards, which
 * are pictures for links from elsewhere and the most costly thing a build makes.
 */
export function isSiteKnown(): boolean {
	return (process.env.DATELINE_ORIGIN ?? '') !== '';
}
