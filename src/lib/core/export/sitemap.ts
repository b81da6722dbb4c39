import { escapeXml } from '#lib/core/text/escape-xml.ts';

/** A sitemap (https://www.sitemaps.org/protocol.html) of absolute addresses. */
export function writeSitemap(addresses: readonly string[]): string {
	const urls = addresses.map((address) => `<url><loc>${escapeXml(address)}</loc></url>\n`);
	return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join('')}</urlset>
`;
}

export interface SitemapEntry {
	/** Absolute. */
	address: string;
	/** Day on which what it lists was released, `2026-11-22`; empty where that is not known. */
	released: string;
}

/** A sitemap of sitemaps: one for each dataset of a site. */
export function writeSitemapIndex(entries: readonly SitemapEntry[]): string {
	const sitemaps = entries.map(({ address, released }) => {
		const changed = released === '' ? '' : `<lastmod>${escapeXml(released)}</lastmod>`;
		return `<sitemap><loc>${escapeXml(address)}</loc>${changed}</sitemap>\n`;
	});
	return `<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${sitemaps.join('')}</sitemapindex>
`;
}

/**
 * What crawlers are told; they look for it at the root of a host only.
 * @param site absolute address of the site, with a closing slash, or null where it is not known
 */
export function writeRobots(site: string | null): string {
	const sitemap = site === null ? '' : `\nSitemap: ${site}sitemap.xml\n`;
	return `User-agent: *\nAllow: /\n${sitemap}`;
}
