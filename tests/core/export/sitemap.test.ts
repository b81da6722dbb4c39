import { describe, expect, it } from 'vitest';
import { writeRobots, writeSitemapIndex } from '#lib/core/export/sitemap.ts';

const SITE = 'https://maps.example/all/';

describe('the sitemap of a site', () => {
	it('names the sitemap of each dataset, with the day of its version', () => {
		const xml = writeSitemapIndex([
			{ address: `${SITE}one/sitemap.xml`, released: '2026-11-22' },
			{ address: `${SITE}two/sitemap.xml`, released: '' }
		]);
		expect(xml).toContain(
			`<sitemap><loc>${SITE}one/sitemap.xml</loc><lastmod>2026-11-22</lastmod></sitemap>`
		);
		expect(xml).toContain(`<sitemap><loc>${SITE}two/sitemap.xml</loc></sitemap>`);
	});

	it('is a whole document without any', () => {
		expect(writeSitemapIndex([])).toMatch(/^<\?xml[^]*<sitemapindex [^]*<\/sitemapindex>\n$/);
	});

	it('writes addresses as XML', () => {
		const xml = writeSitemapIndex([{ address: `${SITE}?a&b<c`, released: '' }]);
		expect(xml).toContain('<loc>https://maps.example/all/?a&amp;b&lt;c</loc>');
	});
});

describe('robots.txt', () => {
	it('names the sitemap where the site knows its address', () => {
		expect(writeRobots(SITE)).toContain(`\nSitemap: ${SITE}sitemap.xml\n`);
	});

	it('lets everybody in, and names nothing where it does not know', () => {
		expect(writeRobots(null)).toBe('User-agent: *\nAllow: /\n');
	});
});
