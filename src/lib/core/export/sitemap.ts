import { escapeXml } from '#lib/core/text/escape-xml.ts';

/** A sitemap (https://www.sitemaps.org/protocol.html) of absolute addresses. */
export function writeSitemap(addresses: readonly string[]): string {
	const urls = addresses.map((address) => `<url><loc>${escapeXml(address)}</loc></url>\n`);
	return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join('')}</urlset>
`;
}
