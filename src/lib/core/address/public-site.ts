/** What the builder calls a site whose address nobody has told it. */
const UNKNOWN_HOST = 'sveltekit-prerender';

/**
 * The public address of a site's page as links from outside need it, absolute and without query;
 * null while the site is built without one.
 */
export function toPublicSite({ origin, pathname, hostname }: URL): string | null {
	return hostname === UNKNOWN_HOST ? null : `${origin}${pathname}`;
}
