import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
	toComponentCode,
	toFrameUrl,
	toIframeCode,
	toOembedUrl,
	toPictureCode,
	toViewUrl,
	type EmbedChoice
} from '#lib/core/protocol/embed-code.ts';
import { EMBED_SCRIPT } from '#lib/core/protocol/embed-script.ts';
import { parseFrameAddress } from '#lib/core/protocol/frame-address.ts';

const choice: EmbedChoice = {
	explorerUrl: 'https://maps.example/atlas/trade/',
	siteUrl: 'https://maps.example/atlas/',
	view: 'time=1988/1991&kind=arms',
	isOpening: false,
	title: 'Trade',
	words: 'Two documents record 7 events.',
	openingWords: 'Two documents record 98 events.',
	pagePath: '',
	version: null,
	heightPx: 640,
	theme: 'light',
	language: null,
	hide: []
};

const HOSTILE = {
	title: '"><script>alert(1)</script>',
	words: '<img onerror=x>',
	openingWords: '"><img onerror=x>'
};

describe('code for articles', () => {
	it('an address holds the view and all that was chosen', () => {
		expect(toFrameUrl(choice)).toBe(
			'https://maps.example/atlas/trade/embed/?time=1988/1991&kind=arms'
		);
		const chosen = toFrameUrl({ ...choice, theme: 'dark', language: 'ar', hide: ['list', 'key'] });
		expect(chosen).toContain('?time=1988/1991&kind=arms&theme=dark&lang=ar&hide=key;list');
		const { hide, view } = parseFrameAddress(new URL(chosen).search.slice(1));
		expect(hide).toEqual(['key', 'list']);
		expect(view.get('lang')).toBe('ar');
	});

	it('the opening view needs no query', () => {
		expect(toFrameUrl({ ...choice, view: '' })).toBe('https://maps.example/atlas/trade/embed/');
		expect(toViewUrl({ ...choice, view: '' })).toBe('https://maps.example/atlas/trade/');
	});

	it('an iframe has a title, a height and loads late', () => {
		const code = toIframeCode(choice);
		expect(code).toContain('title="Trade (interactive map)"');
		expect(code).toContain('height="640"');
		expect(code).toContain('loading="lazy"');
	});

	it('an iframe says below what is to be seen where it is not', () => {
		expect(toIframeCode(choice)).toContain(
			'<p><a href="https://maps.example/atlas/trade/?time=1988/1991&amp;kind=arms">Trade</a>: Two documents record 7 events.</p>'
		);
		expect(toIframeCode(choice)).toContain('sandbox="allow-scripts allow-same-origin');
	});

	it('a picture is described and linked as what it shows: the opening view', () => {
		const code = toPictureCode(choice);
		expect(code).toContain('<a href="https://maps.example/atlas/trade/">');
		expect(code).toContain('alt="Two documents record 98 events."');
		expect(code).not.toContain('kind=arms');
	});

	it('a frame can be pinned to the data of today', () => {
		const pinned = toFrameUrl({ ...choice, version: '0123456789ab' });
		expect(parseFrameAddress(new URL(pinned).search.slice(1)).version).toBe('0123456789ab');
		expect(toViewUrl({ ...choice, version: '0123456789ab' })).not.toContain('0123');
	});

	it('for oEmbed there is the page of what is open, else the explorer', () => {
		expect(toOembedUrl(choice)).toBe('https://maps.example/atlas/trade/');
		expect(toOembedUrl({ ...choice, pagePath: 'events/visit/' })).toBe(
			'https://maps.example/atlas/trade/events/visit/'
		);
	});

	it('ampersands and hostile titles stay inside their attributes', () => {
		const hostile = { ...choice, ...HOSTILE };
		const framed = [toIframeCode(hostile), toComponentCode(hostile)];
		for (const code of framed) expect(code).toContain('&amp;kind=arms');
		for (const code of [...framed, toPictureCode(hostile)]) {
			expect(code).not.toContain('<script>alert');
			expect(code).not.toContain('<img onerror');
		}
	});

	it('the component carries a link to fall back on, and a picture only of what it shows', () => {
		expect(toComponentCode(choice)).toContain('<a href="https://maps.example/atlas/trade/?time');
		expect(toComponentCode(choice)).not.toContain('<img');
		const opening = toComponentCode({ ...choice, view: '', isOpening: true });
		expect(opening).toContain('src="https://maps.example/atlas/trade/card.png"');
	});

	it('the script is named with the hash of the file that is served', () => {
		const hash = createHash('sha384').update(readFileSync('static/embed/v1.js')).digest('base64');
		expect(EMBED_SCRIPT.integrity).toBe(`sha384-${hash}`);
		expect(toComponentCode(choice)).toContain(`integrity="sha384-${hash}"`);
	});
});
