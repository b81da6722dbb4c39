import type { SiteBuild } from './site-build.ts';
import { UsageError } from './usage-error.ts';

/** Where the site will be; an address says its path too. Throws UsageError for what is neither. */
export function toSitePlace(
	base: string | undefined,
	url: string | undefined
): Pick<SiteBuild, 'base' | 'origin'> {
	if (url === undefined) return { base: toBase(base), origin: undefined };
	if (base !== undefined) throw new UsageError('--url says the path already; leave out --base');
	const address = URL.canParse(url) ? new URL(url) : null;
	if (!address || !/^https?:$/.test(address.protocol) || address.search || address.hash) {
		throw new UsageError(`--url takes an address such as https://example.org/maps, not ${url}`);
	}
	return { base: toBase(address.pathname), origin: address.origin };
}

/** As SvelteKit wants it: a leading slash, none at the end; empty for the root. */
function toBase(base = ''): string {
	if (/^[a-z]+:|[?#\s]/i.test(base)) {
		throw new UsageError(`--base takes a path such as /maps, not ${base}`);
	}
	const path = base.replace(/^\/+|\/+$/g, '');
	return path === '' ? '' : `/${path}`;
}
