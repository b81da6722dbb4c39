import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
	toComponentCode,
	toFrameUrl,
	toIframeCode,
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
	heightPx: 640,
	theme: 'light',
	language: null,
	hide: []
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

	it('ampersands and hostile titles stay inside their attributes', () => {
		const hostile = { ...choice, title: '"><script>alert(1)</script>', words: '<img onerror=x>' };
		for (const code of [toIframeCode(hostile), toComponentCode(hostile), toPictureCode(hostile)]) {
			expect(code).toContain('&amp;kind=arms');
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
