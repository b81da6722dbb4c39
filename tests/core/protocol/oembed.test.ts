import { describe, expect, it } from 'vitest';
import { encodeOembed, type OembedSubject } from '#lib/core/protocol/oembed.ts';

const subject: OembedSubject = {
	title: 'Trade & war',
	words: 'Two documents record 7 events.',
	at: {
		pageUrl: 'https://maps.example/atlas/trade/events/visit/',
		frameUrl: 'https://maps.example/atlas/trade/embed/?select=event:visit',
		siteUrl: 'https://maps.example/atlas/'
	}
};
const answer = (change: Partial<OembedSubject> = {}) =>
	JSON.parse(encodeOembed({ ...subject, ...change })) as Record<string, unknown>;

describe('oEmbed', () => {
	it('says its version as a text and its sizes as whole numbers', () => {
		expect(answer()).toMatchObject({ version: '1.0', type: 'rich', width: 600, height: 640 });
	});

	it('has all three of the thumbnail', () => {
		const { thumbnail_url, thumbnail_width, thumbnail_height } = answer();
		expect(thumbnail_url).toBe('https://maps.example/atlas/trade/events/visit/card.png');
		expect([thumbnail_width, thumbnail_height]).toEqual([1200, 630]);
	});

	it('every address is absolute and by https', () => {
		for (const [, url] of encodeOembed(subject).matchAll(/(?:src|href)=\\"([^\\]*)\\"/g)) {
			expect(url).toMatch(/^https:\/\/maps\.example\//);
		}
	});

	it('links to the page and frames the view of it', () => {
		const html = String(answer()['html']);
		expect(html).toContain('<a href="https://maps.example/atlas/trade/events/visit/">');
		expect(html).toContain(
			'<iframe src="https://maps.example/atlas/trade/embed/?select=event:visit"'
		);
	});

	it('is a quotation first and then a frame, and nothing else', () => {
		const html = String(answer()['html']);
		expect(html).toMatch(/^<blockquote>.*<\/blockquote><iframe [^>]*><\/iframe>$/);
		expect(html.match(/<[a-z]+/g)).toEqual(['<blockquote', '<a', '<iframe']);
	});

	it('the title is plain text, and no markup inside the markup', () => {
		const hostile = answer({ title: '<img src=x onerror=alert(1)>', words: '</iframe><script>' });
		expect(hostile['title']).toBe('<img src=x onerror=alert(1)>');
		expect(String(hostile['html'])).not.toMatch(/<img|<script/);
	});

	it('promises no frame where the address of the site is not known', () => {
		const link = answer({ at: null });
		expect(link).toMatchObject({ type: 'link', title: 'Trade & war' });
		expect(link).not.toHaveProperty('html');
	});
});
